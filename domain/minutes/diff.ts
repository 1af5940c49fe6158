import { textOf, type Block, type MinutesDocument } from "./document.ts";

/** A stretch of words that is in both texts, only in the newer one, or only in the older one. */
export interface Stretch {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph that differs between two texts, with its words. */
export interface Difference {
  readonly id: string;
  readonly style: Block["style"];
  readonly stretches: readonly Stretch[];
}

/** Longest paragraph in words that is compared word by word; a longer one is shown as a whole. */
const COMPARED = 1_500;

/**
 * What differs between two saved texts, paragraph by paragraph in the order of the newer one; paragraphs
 * that are only in the older one come at the end. Joining what is not `removed` gives the newer text.
 */
export function differences(
  older: Pick<MinutesDocument, "blocks">,
  newer: Pick<MinutesDocument, "blocks">,
): Difference[] {
  const before = new Map(older.blocks.map((block) => [block.id, block]));
  const kept = new Set(newer.blocks.map((block) => block.id));
  const changed = newer.blocks.flatMap((block) => {
    const was = before.get(block.id);
    return differenceOf(block, was === undefined ? "" : textOf(was), textOf(block));
  });
  const gone = older.blocks
    .filter((block) => !kept.has(block.id))
    .flatMap((block) => differenceOf(block, textOf(block), ""));
  return [...changed, ...gone];
}

function differenceOf(block: Block, was: string, is: string): Difference[] {
  if (was === is) return [];
  return [{ id: block.id, style: block.style, stretches: compareWords(was, is) }];
}

/** Words with the spaces behind them, so that joined they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** The longest common run of words stays, what is not in it was removed or added. */
export function compareWords(was: string, is: string): Stretch[] {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  if (a.length > COMPARED || b.length > COMPARED)
    return joined([
      { kind: "removed", text: was },
      { kind: "added", text: is },
    ]);
  const at = longestRuns(a, b);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      stretches.push({ kind: "same", text: b[j] ?? "" });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: "removed", text: a[i] ?? "" });
      i += 1;
    } else {
      stretches.push({ kind: "added", text: b[j] ?? "" });
      j += 1;
    }
  }
  return joined(stretches);
}

/** How many words two texts have in common from places `i` and `j` on. */
function longestRuns(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const each of stretches) {
    const last = whole.at(-1);
    if (each.text === "") continue;
    if (last?.kind === each.kind)
      whole[whole.length - 1] = { kind: each.kind, text: last.text + each.text };
    else whole.push(each);
  }
  return whole;
}
