import { ar } from "./words.ar.ts";

export const first = ar;
