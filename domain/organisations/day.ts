import * as z from "zod";
import { isLocalDate } from "../kernel/dates.ts";

/** A day that somebody types into a form: what is missing or impossible is said at the field. */
export const typedDay = z
  .string()
  .refine((text) => isLocalDate(text), { error: "organisations.day_missing" });
