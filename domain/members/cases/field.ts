import * as z from "zod";
import { localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { plain } from "../../kernel/text.ts";

/**
 * What a step asks, as data: the screen draws the form from it and the server checks the answer by it. The label
 * of a field is the text `members.case.field.<name>`, an option's `members.case.option.<name>.<option>`.
 */
export type CaseField = {
  readonly name: string;
  /** Left out of the form, and refused when given, unless the other field has this value. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly InputValue[] };
  readonly optional?: true;
} & (
  | { readonly kind: "date" | "line" | "prose" | "yes" | "count" | "cardNumber" }
  /** One of a few values. */
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** A person of the register, an organisation of the tree, a closed vote on that decision: by id. */
  | { readonly kind: "member" | "organisation" }
  | { readonly kind: "poll"; readonly decision: string }
);

export type InputValue = string | number | boolean;

/** The answers to the fields of a step; a field that was left empty is absent. */
export type CaseInput = Readonly<Record<string, InputValue>>;

/** How an input travels: a flat record whose values the fields of the step then decide upon. */
export const caseInput = z.record(
  z.string().max(60),
  z.union([z.string().max(4000), z.int(), z.boolean()]),
);

const LINE = 300;
const PROSE = 4000;
const LARGEST_COUNT = 1_000_000;

/** Whether the field is asked, given the other answers. */
export function isAsked(field: CaseField, input: CaseInput): boolean {
  if (field.onlyIf === undefined) return true;
  const other = input[field.onlyIf.field];
  return other !== undefined && field.onlyIf.is.includes(other);
}

function valueSchema(field: CaseField): z.ZodType<InputValue> {
  switch (field.kind) {
    case "date":
      return localDate;
    case "line":
      return z.string().transform(plain).pipe(z.string().min(1).max(LINE));
    case "prose":
      return z
        .string()
        .transform((text) => text.normalize("NFC").trim())
        .pipe(z.string().min(1).max(PROSE));
    case "yes":
      return z.boolean();
    case "count":
      return z.int().min(0).max(LARGEST_COUNT);
    case "cardNumber":
      // FILE-01: twelve digits.
      return z.string().regex(/^[0-9]{12}$/);
    case "choice":
      return z.enum(field.options as [string, ...string[]]);
    case "member":
    case "organisation":
    case "poll":
      return id;
  }
}

/**
 * Reads the answers to the asked fields. `fault` names the first field that is missing, unknown, not asked or
 * not of its kind.
 */
export function readInput(
  fields: readonly CaseField[],
  given: CaseInput,
):
  | { readonly ok: true; readonly input: CaseInput }
  | { readonly ok: false; readonly fault: string } {
  const input: Record<string, InputValue> = {};
  for (const field of fields) {
    const value = given[field.name];
    if (!isAsked(field, given)) {
      if (value !== undefined) return { ok: false, fault: field.name };
      continue;
    }
    if (value === undefined) {
      if (field.optional) continue;
      return { ok: false, fault: field.name };
    }
    const read = valueSchema(field).safeParse(value);
    if (!read.success) return { ok: false, fault: field.name };
    input[field.name] = read.data;
  }
  const unknown = Object.keys(given).find((name) => !fields.some((field) => field.name === name));
  return unknown === undefined ? { ok: true, input } : { ok: false, fault: unknown };
}

/** The ids of one kind that an input names. */
export function idsIn(
  fields: readonly CaseField[],
  input: CaseInput,
  kind: "member" | "organisation" | "poll",
): string[] {
  return fields
    .filter((field) => field.kind === kind)
    .flatMap((field) => {
      const value = input[field.name];
      return typeof value === "string" ? [value] : [];
    });
}
