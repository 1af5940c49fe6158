import type { FieldClass } from "../../access/fields.ts";
import type { Person } from "../person.ts";
import type { FactField } from "./fields.ts";

/** One kind of fact: where it stands on the sheet, who may see it, and what it holds. */
export interface FactSpec {
  /** 1 to 30; 0 for the head of the sheet. */
  readonly item: number;
  /** Many facts of the kind stand side by side; otherwise at most one holds on a day. */
  readonly many: boolean;
  /** Changes in the course of a life, so that it has a first day; otherwise it is true for good. */
  readonly dated: boolean;
  readonly fieldClass: FieldClass;
  readonly fields: Readonly<Record<string, FactField>>;
  /** The column of the register that shows today's value, and the box that fills it. */
  readonly column?: readonly [keyof Person, string];
}

/** True for good, and only one. */
export const once = { many: false, dated: false } as const;
/** Only one on a day, another on a later day. */
export const current = { many: false, dated: true } as const;
/** Any number side by side. */
export const listed = { many: true, dated: true } as const;
