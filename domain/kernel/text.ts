/** NFC, single spaces, no space at either end: how every text from outside is stored. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Controls, soft hyphens, zero-width spaces, and what turns the direction of writing around. */
const UNSEEN = /[\p{Cc}\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Breaks of a line are seen; NUL is no slip of a keyboard and is refused where input is parsed. */
const KEPT = "\t\n\r\0";

/**
 * Without the signs that nobody can see and that make a text read as another: a question that is
 * voted on must be the one that everybody sees. Joiners stay, because scripts and emoji need them.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => (KEPT.includes(sign) ? sign : ""));
}

/** As `tidy`, without the signs that nobody can see: how a line from a form or an address is taken. */
export function plain(text: string): string {
  return tidy(visible(text));
}

/** As `plain` for a longer text, whose paragraphs are kept. */
export function plainProse(text: string): string {
  return visible(text).normalize("NFC").replace(/\r\n?/gu, "\n").trim();
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
