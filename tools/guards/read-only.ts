import { Visitor } from "oxc-parser";
import { importsOf, type Guard, type Refusal } from "./source.ts";

const WRITING_NAMES = new Set(["write", "writePrepared", "Transaction"]);
const WRITING_SQL = /\b(insert\s+into|update\s+\w+\s+set|delete\s+from|truncate|merge\s+into)\b/i;
const WHY = "analytics reads what others publish and writes nothing";

/** The figures cannot change what they count. */
export const readOnlyAnalytics: Guard = (source) => {
  if (source.room !== "server" || source.capability !== "analytics" || source.isTest) return [];
  const found: Refusal[] = importsOf(source).flatMap(({ from, names, at }) => {
    const name = names.find((each) => WRITING_NAMES.has(each));
    return from.includes("/platform/") && name !== undefined
      ? [{ at, why: `imports ${name}: ${WHY}` }]
      : [];
  });
  const look = (text: string, at: number) => {
    if (WRITING_SQL.test(text)) found.push({ at, why: WHY });
  };
  new Visitor({
    Literal({ value, start }) {
      if (typeof value === "string") look(value, start);
    },
    TemplateElement: ({ value, start }) => look(value.raw, start),
  }).visit(source.parsed.program);
  return found;
};
