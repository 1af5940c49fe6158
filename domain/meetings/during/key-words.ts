import * as z from "zod";
import type { vi } from "./words/vi.ts";

/** What is said most often in a cell, so that one press notes it. Each has a text in every language. */
export const KEY_WORDS = [
  "agree",
  "disagree",
  "propose",
  "ask",
  "answer",
  "report",
  "praise",
  "criticise",
  "selfCriticise",
  "worry",
  "experience",
] as const;

export const keyWord = z.enum(KEY_WORDS);

export type KeyWord = z.infer<typeof keyWord>;

/** Nobody agrees and disagrees in one opinion. */
const OPPOSITE: Partial<Record<KeyWord, KeyWord>> = { agree: "disagree", disagree: "agree" };

/** The key words after one more press: a new one takes its opposite away. */
export function pressed(before: readonly KeyWord[], after: readonly KeyWord[]): readonly KeyWord[] {
  const gone = after.filter((word) => !before.includes(word)).map((word) => OPPOSITE[word]);
  return after.filter((word) => !gone.includes(word));
}

/** The key of a key word's text. */
export function wordOf(word: KeyWord): keyof typeof vi & `meetings.key_word.${string}` {
  return `meetings.key_word.${word}`;
}

/** An opinion as one text: its key words, and after a colon what was written. */
export function tellOpinion(words: readonly string[], text: string): string {
  const [first = "", ...others] = words;
  const lower = others.map((word) => word.charAt(0).toLocaleLowerCase("vi") + word.slice(1));
  const told = [first, ...lower].filter((word) => word !== "").join(", ");
  if (told === "") return text;
  return text === "" ? `${told}.` : `${told}: ${text}`;
}
