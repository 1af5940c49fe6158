import { fold } from "../../kernel/text.ts";
import { DOSSIER_KINDS } from "./catalogue.ts";

/** Letters and digits without marks, words in one piece with a capital each: "Trần Thị Bình" → "TranThiBinh". */
export function plainName(name: string): string {
  return fold(name)
    .split(/[^a-z0-9]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** Letters and digits without marks, words apart: what a file's name may hold on any system. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D")
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** The folder of a member: number of identity and name without marks; the name alone when the number is not known. */
export function memberFolder(citizenId: string | null, name: string): string {
  return citizenId === null ? plainName(name) : `${citizenId}_${plainName(name)}`;
}

/** The folder of a cell: its code of five parts, or its name without marks where it has none (FILE-07). */
export function organisationFolder(code: string | null, name: string): string {
  return code ?? plainName(name);
}

/** "01.Ly lich cua nguoi xin vao Dang.pdf"; from the second paper of a kind on with its count before the ending. */
export function paperFile(number: number, copy = 1): string {
  const kind = DOSSIER_KINDS[number - 1];
  if (kind === undefined) throw new Error(`no paper has the number ${number}`);
  const count = String(number).padStart(2, "0");
  return `${count}.${plainWords(kind.name)}${copy > 1 ? `.${copy}` : ""}.pdf`;
}
