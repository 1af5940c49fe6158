import { textOf, type Block, type MinutesDocument } from "./document.ts";

/** A paragraph that two people changed in different ways: a person has to choose. */
export interface Clash {
  readonly id: string;
  /** As somebody else saved it; null when it was removed there. */
  readonly theirs: Block | null;
  /** As it stands on this screen; null when it was removed here. */
  readonly mine: Block | null;
}

export interface Merged {
  /** Everything of both texts; at a clash, my paragraph (theirs when I removed mine). */
  readonly blocks: readonly Block[];
  readonly clashes: readonly Clash[];
}

/**
 * Joins what I wrote from `base` on with what was saved meanwhile. What only one of the two
 * changed is taken as changed; what both changed differently is named as a clash, so that no
 * text of anybody disappears unseen.
 */
export function mergeTexts(
  base: Pick<MinutesDocument, "blocks">,
  theirs: Pick<MinutesDocument, "blocks">,
  mine: readonly Block[],
): Merged {
  const before = new Map(base.blocks.map((block) => [block.id, block]));
  const here = new Map(mine.map((block) => [block.id, block]));
  const there = new Map(theirs.blocks.map((block) => [block.id, block]));
  const clashes: Clash[] = [];
  const decide = (id: string): Block | undefined => {
    const [was, own, other] = [before.get(id), here.get(id), there.get(id)];
    if (same(own, other) || same(was, other)) return own;
    if (same(was, own)) return other;
    clashes.push({ id, mine: own ?? null, theirs: other ?? null });
    return own ?? other;
  };
  const blocks = joinedOrder([...there.keys()], [...here.keys()]).flatMap((id) => decide(id) ?? []);
  return { blocks, clashes };
}

function same(left: Block | undefined, right: Block | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return textOf(left) === textOf(right) && left.style === right.style;
}

/** The order of `first`, with what only `second` has put behind what stands before it there. */
function joinedOrder(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  const known = new Set(first);
  second.forEach((id, index) => {
    if (known.has(id)) return;
    known.add(id);
    const previous = second[index - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order;
}
