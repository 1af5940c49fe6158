import * as z from "zod";
import { isLocalDate } from "../../kernel/dates.ts";
import { isPhoneNumber } from "../../kernel/phone.ts";
import { visible } from "../../kernel/text.ts";

/** What one box of the sheet takes; forms and checks are both made from it. */
export type FactField =
  | { readonly type: "text"; readonly required: boolean; readonly max: number }
  | { readonly type: "lines"; readonly required: boolean; readonly max: number }
  | { readonly type: "day"; readonly required: boolean }
  | { readonly type: "partialDay"; readonly required: boolean }
  | { readonly type: "digits"; readonly required: boolean; readonly lengths: readonly number[] }
  | { readonly type: "phone"; readonly required: boolean; readonly max: number }
  | { readonly type: "email"; readonly required: boolean }
  | { readonly type: "choice"; readonly required: boolean; readonly options: readonly string[] };

/** The boxes of one fact, by name; a box that is left empty is absent. */
export type FactValue = Readonly<Record<string, string>>;

export const text = (max = 200): FactField => ({ type: "text", required: true, max });
export const lines = (max = 2000): FactField => ({ type: "lines", required: true, max });
export const day = (): FactField => ({ type: "day", required: true });
export const partialDay = (): FactField => ({ type: "partialDay", required: true });
export const digits = (...lengths: number[]): FactField => ({
  type: "digits",
  required: true,
  lengths,
});
export const phone = (): FactField => ({ type: "phone", required: true, max: 30 });
export const email = (): FactField => ({ type: "email", required: true });
export const choice = (...options: string[]): FactField => ({
  type: "choice",
  required: true,
  options,
});
export const maybe = (field: FactField): FactField => ({ ...field, required: false });

/** The schema of what a box holds; its faults have codes that the form can say. */
function fieldSchema(field: FactField): z.ZodType<string, string> {
  if (field.type === "choice")
    return z.string().refine((value) => field.options.includes(value), "members.fact_choice");
  if (field.type === "day") return z.string().refine(isLocalDate, "members.fact_day");
  if (field.type === "partialDay") {
    return z.string().refine((value) => isYear(value) || isLocalDate(value), "members.fact_day");
  }
  if (field.type === "digits") {
    return z
      .string()
      .refine(
        (value) => /^\d+$/.test(value) && field.lengths.includes(value.length),
        "members.fact_digits",
      );
  }
  if (field.type === "phone") {
    return z
      .string()
      .trim()
      .max(field.max, "members.fact_long")
      .refine(isPhoneNumber, "members.fact_phone");
  }
  if (field.type === "email") return z.email("members.fact_email").max(254, "members.fact_long");
  return z
    .string()
    .overwrite(visible)
    .trim()
    .normalize("NFC")
    .min(1, "members.fact_empty")
    .max(field.max, "members.fact_long");
}

function isYear(value: string): boolean {
  return /^\d{4}$/.test(value) && value !== "0000";
}

/** The schema of a whole fact: every box that must be filled, and none that the sheet does not have. */
export function factSchema(
  fields: Readonly<Record<string, FactField>>,
): z.ZodType<FactValue, FactValue> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = fieldSchema(field);
        return [name, field.required ? schema : schema.optional()];
      }),
    ),
  ) as unknown as z.ZodType<FactValue, FactValue>;
}
