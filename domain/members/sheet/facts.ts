import type * as z from "zod";
import type { Person } from "../person.ts";
import { LIFE_FACTS } from "./catalogue-life.ts";
import { PERSON_FACTS } from "./catalogue-person.ts";
import { factSchema, type FactValue } from "./fields.ts";
import type { FactSpec } from "./spec.ts";

/** Every kind of fact of the member sheet (phiếu đảng viên, Mẫu 2-HSĐV), by item; confidence M. */
export const FACTS = { ...PERSON_FACTS, ...LIFE_FACTS } as const;

export type FactKind = keyof typeof FACTS;

export const FACT_KINDS = Object.keys(FACTS) as FactKind[];

/** What the catalogue says of a kind. */
export function specOf(kind: FactKind): FactSpec {
  return FACTS[kind];
}

const schemas = new Map<FactKind, z.ZodType<FactValue, FactValue>>();

/** The schema of the value of a kind; made once. */
export function valueSchema(kind: FactKind): z.ZodType<FactValue, FactValue> {
  const known = schemas.get(kind);
  if (known) return known;
  const made = factSchema(FACTS[kind].fields);
  schemas.set(kind, made);
  return made;
}

/** The kind whose value of today a column of the register shows. */
export const KIND_OF_COLUMN = Object.fromEntries(
  FACT_KINDS.flatMap((kind) => {
    const { column } = specOf(kind);
    return column ? [[column[0], kind]] : [];
  }),
) as Readonly<Record<keyof Person, FactKind>>;
