import { isPhoneNumber } from "../../kernel/phone.ts";
import type { SheetCell } from "../../kernel/sheet.ts";
import { fold, tidy, visible } from "../../kernel/text.ts";
import { fault, warning, type Issue, type Reading } from "./issues.ts";
import type { Sex } from "../person.ts";

const LONGEST = 500;
const EMPTY = { value: null, issues: [] } as const;

/**
 * A cell as one tidy line. A formula is refused with its cell, because its shown value is only what some
 * program last computed; text that merely looks like a formula stays text.
 */
export function readText(cell: SheetCell | undefined): Reading {
  if (cell === undefined) return EMPTY;
  if (cell.kind === "formula") return { value: null, issues: [fault("members.import_formula")] };
  if (cell.kind === "error") {
    return {
      value: null,
      issues: [fault("members.import_cell_error", { text: cell.text.slice(0, 20) })],
    };
  }
  const value = tidy(visible(cell.text));
  if (value.length > LONGEST) {
    return { value: null, issues: [fault("members.import_text_too_long", { limit: LONGEST })] };
  }
  const issues: Issue[] = [];
  if (visible(cell.text) !== cell.text) issues.push(warning("members.import_unseen_signs"));
  if (cell.text.normalize("NFC") !== cell.text) issues.push(warning("members.import_decomposed"));
  if (/^[ \u00a0]|[ \u00a0]$|[ \u00a0]{2}/u.test(cell.text))
    issues.push(warning("members.import_spaces"));
  return { value: value === "" ? null : value, issues };
}

/** A person's name: letters of any script with their marks; capitals throughout are set in ordinary case. */
export function readName(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null) return { value, issues };
  if (!/^[\p{L}\p{M} .'’-]+$/u.test(value) || !/\p{L}/u.test(value)) {
    return {
      value: null,
      issues: [...issues, fault("members.import_name_letters", { text: value.slice(0, 60) })],
    };
  }
  if (!/\p{Ll}/u.test(value) && value.length > 3) {
    return {
      value: properCase(value),
      issues: [...issues, warning("members.import_name_capitals")],
    };
  }
  return { value, issues };
}

/** Each word with its first letter large, also after an apostrophe or hyphen as in H’Mông. */
export function properCase(name: string): string {
  return name
    .toLocaleLowerCase("vi")
    .replace(/(^|[ '’.-])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toLocaleUpperCase("vi");
    });
}

export function readSex(cell: SheetCell | undefined): Reading<Sex> {
  const { value, issues } = readText(cell);
  if (value === null) return { value: null, issues };
  const key = fold(value);
  if (key === "nam") return { value: "male", issues };
  if (key === "nu") return { value: "female", issues };
  return {
    value: null,
    issues: [...issues, fault("members.import_unknown_sex", { text: value.slice(0, 40) })],
  };
}

/** A telephone number in its home form (0…); a nought that a spreadsheet swallowed is put back. */
export function readPhone(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null) return { value, issues };
  const bare = value.replace(/[\s.()-]/gu, "").replace(/^(\+84|0084|84(?=\d{9}$))/u, "0");
  if (/^0\d{9,10}$/u.test(bare)) return { value: bare, issues };
  if (cell?.kind === "number" && /^[1-9]\d{8}$/u.test(bare)) {
    return {
      value: `0${bare}`,
      issues: [...issues, warning("members.import_zero_restored", { text: `0${bare}` })],
    };
  }
  return {
    value: isPhoneNumber(value) ? value : null,
    issues: [...issues, warning("members.import_phone", { text: value.slice(0, 40) })],
  };
}

export function readEmail(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null) return { value, issues };
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/u.test(value))
    return { value: value.toLowerCase(), issues };
  return {
    value: null,
    issues: [...issues, fault("members.import_email", { text: value.slice(0, 60) })],
  };
}
