import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";

/** One line of the drawn tree. */
export interface Line {
  readonly organisation: Organisation;
  /** 0 for what stands at the top of what the reader may see. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
}

/**
 * The lines to draw, parents before children, in the order of the list. Someone who may see a part
 * of the tree only has several tops. With words to search for, the tree is cut down to what matches
 * and the way there.
 */
export function linesOf(
  organisations: readonly Organisation[],
  closed: ReadonlySet<string>,
  search: string,
): Line[] {
  const wanted = fold(search);
  const kept = wanted === "" ? organisations : matching(organisations, wanted);
  const ids = new Set(kept.map((each) => each.id));
  const below = new Map<string | null, Organisation[]>();
  for (const each of kept) {
    const parent = each.parentId !== null && ids.has(each.parentId) ? each.parentId : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [each]);
    else siblings.push(each);
  }
  const lines: Line[] = [];
  const add = (parent: string | null, level: number) => {
    for (const organisation of below.get(parent) ?? []) {
      const hasChildren = below.has(organisation.id);
      const open = hasChildren && (wanted !== "" || !closed.has(organisation.id));
      lines.push({ organisation, level, hasChildren, open });
      if (open) add(organisation.id, level + 1);
    }
  };
  add(null, 0);
  return lines;
}

function matching(organisations: readonly Organisation[], wanted: string): Organisation[] {
  const paths = organisations
    .filter((each) => fold(`${each.name} ${each.code ?? ""}`).includes(wanted))
    .map((each) => each.path);
  return organisations.filter((each) => paths.some((path) => path.startsWith(each.path)));
}

/** What is folded up at first: everything from the third level down, once the tree is large. */
export function closedAtFirst(organisations: readonly Organisation[]): ReadonlySet<string> {
  if (organisations.length <= 40) return new Set();
  const depth = (path: string) => path.split("/").length;
  const top = Math.min(...organisations.map((each) => depth(each.path)));
  return new Set(organisations.filter((each) => depth(each.path) > top).map((each) => each.id));
}
