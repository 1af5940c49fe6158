const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/u;

/**
 * The place of a name in a Vietnamese list: given name, then family and middle names; each first by its letters
 * (a ă â … d đ … o ô ơ …), then by its tones (ngang huyền hỏi ngã sắc nặng), wherever in the word the tone is
 * written. Compared code unit by code unit; the database has the same function as `list_key(full_name)` and a
 * test holds the two together.
 */
export function listKey(fullName: string): string {
  const marked = fullName
    .trim()
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFD");
  const words = marked.split(" ");
  const given = words.at(-1) ?? "";
  const others = words.slice(0, -1);
  return (
    letters(given) +
    toneOf(given) +
    others.map(letters).join(" ") +
    others.map((word) => toneOf(word)).join("")
  );
}

/** Three signs that stand behind every letter carry breve, circumflex and horn; other marks fall away. */
function letters(word: string): string {
  return word
    .replaceAll("đ", "d{")
    .replaceAll("\u0306", "{")
    .replaceAll("\u0302", "|")
    .replaceAll("\u031b", "}")
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[\u0300-\u036f]/gu, "");
}

/** One character for each word, all of them before the space. */
function toneOf(word: string): string {
  const mark = TONE.exec(word)?.[0] ?? "";
  return String.fromCharCode(1 + TONES.indexOf(mark));
}
