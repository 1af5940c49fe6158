import { en } from "./words.en.ts";

export const first = en;
