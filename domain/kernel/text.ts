/** NFC, single spaces, no space at either end: how every text from outside is stored. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

const MARKS = /[\u0300-\u036f]/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;

/**
 * The form in which texts are compared when searching: lower case, without marks, đ as d, every
 * apostrophe the same. The database has the same function as `fold(text)`; a test holds the two
 * together.
 */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/đ/gu, "d")
    .replace(APOSTROPHES, "'");
}
