import type { SheetCell } from "../../kernel/sheet.ts";
import type { PartialDate } from "../../kernel/dates.ts";
import type { Sex } from "../person.ts";
import { fault, warning, type Reading } from "./issues.ts";
import { readText } from "./read-text.ts";

/** Which parts of a citizen number contradict what else is known of the person. */
export type CitizenMismatch = "province" | "sex" | "birthYear";

/**
 * Compares the first six of the twelve digits with the person: place of registration (001 to 096), sex and
 * century in one digit (even for men, odd for women; 0/1 for the 1900s, 2/3 for the 2000s, up to 9), and the last two
 * digits of the birth year (Decree 137/2015/NĐ-CP, article 13; Circular 59/2021/TT-BCA).
 */
export function citizenMismatches(
  number: string,
  sex: Sex | null,
  birthDate: PartialDate | null,
): CitizenMismatch[] {
  const province = Number(number.slice(0, 3));
  const digit = Number(number[3]);
  const year = 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6));
  const wrong: CitizenMismatch[] = [];
  if (province < 1 || province > 96) wrong.push("province");
  if (sex !== null && (digit % 2 === 0 ? "male" : "female") !== sex) wrong.push("sex");
  if (birthDate !== null && Number(birthDate.slice(0, 4)) !== year) wrong.push("birthYear");
  return wrong;
}

export interface IdentityReading extends Reading {
  /** Which number it is: the citizen number of 12 digits or the identity card number of 9 used before. */
  readonly field: "citizenId" | "oldIdentityNumber";
}

/**
 * A number of identity. Noughts that a spreadsheet swallowed are put back only when the person's sex and
 * birth year confirm the result; otherwise nobody can say which digits are missing.
 */
export function readIdentity(
  cell: SheetCell | undefined,
  sex: Sex | null,
  birthDate: PartialDate | null,
): IdentityReading {
  const { value, issues } = readText(cell);
  const field = "citizenId";
  if (value === null) return { value, issues, field };
  const digits = value.replace(/[\s.]/gu, "");
  if (/^\d{9}$/u.test(digits)) {
    return {
      value: digits,
      field: "oldIdentityNumber",
      issues: [...issues, warning("members.import_old_identity")],
    };
  }
  if (/^\d{12}$/u.test(digits)) {
    const wrong = citizenMismatches(digits, sex, birthDate);
    const odd = wrong.map((what) => warning("members.import_citizen_mismatch", { what }));
    return { value: digits, field, issues: [...issues, ...odd] };
  }
  if (cell?.kind === "number" && /^\d{10,11}$/u.test(digits)) {
    const restored = digits.padStart(12, "0");
    const sure = birthDate !== null && citizenMismatches(restored, sex, birthDate).length === 0;
    return sure
      ? {
          value: restored,
          field,
          issues: [...issues, warning("members.import_zero_restored", { text: mask(restored) })],
        }
      : { value: null, field, issues: [...issues, fault("members.import_zero_doubtful")] };
  }
  return {
    value: null,
    field,
    issues: [...issues, fault("members.import_citizen_length", { length: digits.length })],
  };
}

export interface CardReading extends Reading {
  readonly field: "cardNumber" | "oldCardNumber";
}

/** A card number: twelve digits (FILE-01); the eight of earlier cards are kept apart. */
export function readCard(cell: SheetCell | undefined): CardReading {
  const { value, issues } = readText(cell);
  const field = "cardNumber";
  if (value === null) return { value, issues, field };
  const digits = value.replace(/[\s.]/gu, "");
  if (/^\d{12}$/u.test(digits)) return { value: digits, issues, field };
  if (/^\d{8}$/u.test(digits)) {
    return {
      value: digits,
      field: "oldCardNumber",
      issues: [...issues, warning("members.import_card_old")],
    };
  }
  if (cell?.kind === "number" && /^\d{10,11}$/u.test(digits)) {
    const restored = digits.padStart(12, "0");
    return {
      value: restored,
      field,
      issues: [...issues, warning("members.import_zero_restored", { text: restored })],
    };
  }
  return {
    value: null,
    field,
    issues: [...issues, fault("members.import_card_length", { length: digits.length })],
  };
}

/** A number of identity as lists may show it: the last four digits. */
export function mask(number: string): string {
  return number.length <= 4 ? number : "•".repeat(number.length - 4) + number.slice(-4);
}
