import { Visitor } from "oxc-parser";
import type { Guard, Refusal } from "./source.ts";

const LETTER = /\p{L}{2}/u;
/** Letters that only Vietnamese and Arabic texts have; a program's own strings never do. Signs between words are none. */
const FOREIGN_LETTER =
  /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ\u0620-\u06FF]/iu;
/** Attributes that people read or hear. */
const SPOKEN = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "description",
  "label",
  "placeholder",
  "title",
]);
/** Names are the same in every language. */
const PROPER_NAMES = /Chi Bộ Số|Cốc Cốc/gu;
const WHY = "a text for people outside words/: it could not be translated";

/** In the browser every text for people comes from the word lists. */
export const words: Guard = ({ room, path, isTest, parsed }) => {
  if (room !== "web" || isTest || path.includes("/words/")) return [];
  const found: Refusal[] = [];
  const look = (text: string, at: number, letters: RegExp) => {
    if (letters.test(text.replaceAll(PROPER_NAMES, ""))) found.push({ at, why: WHY });
  };
  new Visitor({
    JSXText: ({ value, start }) => look(value, start, LETTER),
    JSXAttribute({ name, value, start }) {
      if (name.type !== "JSXIdentifier" || !SPOKEN.has(name.name)) return;
      if (value?.type === "Literal" && typeof value.value === "string")
        look(value.value, start, LETTER);
    },
    Literal({ value, start }) {
      if (typeof value === "string") look(value, start, FOREIGN_LETTER);
    },
    TemplateElement: ({ value, start }) => look(value.raw, start, FOREIGN_LETTER),
  }).visit(parsed.program);
  return found;
};
