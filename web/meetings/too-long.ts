import type { Speech } from "../platform/words.tsx";

/** Longest written opinion; a longer text stays in the field until its writer has shortened it. */
export const OPINION_LIMIT = 5000;

/** Says by how many signs a text is too long, or undefined; the text itself is left for its writer to shorten. */
export function tooLong({ t }: Pick<Speech, "t">, text: string, most: number): string | undefined {
  const length = text.normalize("NFC").trim().length;
  return length > most
    ? t("meetings.text.too_long", { length, most, over: length - most })
    : undefined;
}
