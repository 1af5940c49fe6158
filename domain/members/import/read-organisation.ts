import type { SheetCell } from "../../kernel/sheet.ts";
import { fault, warning, type Reading } from "./issues.ts";
import { properCase, readText } from "./read-text.ts";

/** The name of an organisation; capitals throughout are set in ordinary case. */
export function readOrganisationName(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null || /\p{Ll}/u.test(value) || value.length < 4) return { value, issues };
  return {
    value: sentenceCase(value),
    issues: [...issues, warning("members.import_name_capitals")],
  };
}

/** `CHI BỘ 1` as `Chi bộ 1`: the kind in sentence case, what follows with large first letters. */
function sentenceCase(name: string): string {
  const kind =
    /^(CHI BỘ CƠ SỞ|CHI BỘ|ĐẢNG BỘ CƠ SỞ|ĐẢNG BỘ BỘ PHẬN|ĐẢNG BỘ|TỔ ĐẢNG|CÔNG ĐOÀN)( |$)/u.exec(
      name,
    )?.[1];
  if (kind === undefined) return properCase(name);
  const lower = kind.toLocaleLowerCase("vi");
  return (
    lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1) + properCase(name.slice(kind.length))
  );
}

/** A code of fourteen digits in five parts (FILE-07), however its parts are divided. */
export function readCode(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null) return { value, issues };
  const digits = value.replace(/[\s.-]/gu, "");
  const parts = /^(\d{2})(\d{3})(\d{3})(\d{3})(\d{3})$/u.exec(digits);
  if (parts) return { value: parts.slice(1).join("."), issues };
  return {
    value: null,
    issues: [...issues, fault("members.import_code", { text: value.slice(0, 40) })],
  };
}
