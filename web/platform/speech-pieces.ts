/** Longer utterances are broken off by some browsers. */
const LONGEST = 180;

/**
 * A text in pieces that a voice reads one after the other: by lines and sentences, none longer than
 * 180 characters, cut between words; a word longer than that is a piece of its own. Nothing is lost
 * but white space.
 */
export function speechPieces(text: string): readonly string[] {
  const sentences = text
    .split("\n")
    .flatMap((line) => line.trim().split(/(?<=[.!?;…؟])\s+/u))
    .map((sentence) => sentence.replace(/\s+/gu, " ").trim())
    .filter((sentence) => sentence !== "");
  return sentences.flatMap(cut);
}

function cut(sentence: string): string[] {
  const pieces: string[] = [];
  for (const word of sentence.split(" ")) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST) {
      pieces[pieces.length - 1] = `${last} ${word}`;
    } else {
      pieces.push(word);
    }
  }
  return pieces;
}
