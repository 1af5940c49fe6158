import * as z from "zod";

/** Five parts of 2, 3, 3, 3 and 3 digits (FILE-07): province, upper base, base, below the base, cell. */
export const organisationCode = z
  .string()
  .regex(/^\d{2}(\.\d{3}){4}$/, { error: "organisations.code_malformed" });

const UNUSED = /^0+$/;

/** The parts up to the last one that is used: `38.168.053.000.001` has five, `38.168.053.000.000` three. */
export function usedParts(code: string): string[] {
  const parts = code.split(".");
  let used = parts.length;
  while (used > 0 && UNUSED.test(parts[used - 1] ?? "0")) used -= 1;
  return parts.slice(0, used);
}

/**
 * Whether a code lies under its superior's: it begins with the superior's used parts and has more. The
 * source of FILE-07 is unproven, so that this leads to a warning and never to a refusal.
 */
export function liesUnder(code: string, superior: string): boolean {
  const [below, above] = [usedParts(code), usedParts(superior)];
  return below.length > above.length && above.every((part, index) => below[index] === part);
}

/** Fourteen digits, however they were divided, as the five parts; undefined for anything else. */
export function readCode(text: string): string | undefined {
  const digits = text.replace(/[\s.,-]/g, "");
  const match = /^(\d{2})(\d{3})(\d{3})(\d{3})(\d{3})$/.exec(digits);
  return match === null ? undefined : match.slice(1).join(".");
}
