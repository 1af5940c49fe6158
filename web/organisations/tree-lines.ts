import type { BranchNode } from "@chiboso/domain/organisations/tree-contract.ts";

/** What has come of one level of the tree: below an organisation, or the tops (`under` is ""). */
export interface Branch {
  readonly nodes: readonly BranchNode[];
  /** Where its next page begins; null when all of it is there. */
  readonly next: number | null;
}

/** One line of the drawn tree. */
export type Line =
  | {
      readonly kind: "node";
      readonly node: BranchNode;
      readonly level: number;
      readonly open: boolean;
    }
  /** Something below is being fetched. */
  | { readonly kind: "coming"; readonly under: string; readonly level: number }
  /** There is more below than was fetched. */
  | { readonly kind: "more"; readonly under: string; readonly level: number };

/** As many lines as are opened by themselves. */
const OPEN_AT_FIRST = 40;

/**
 * The lines to draw. `branchOf` gives what has come of a level, undefined while it is on its way; `toggled`
 * turns what is open at first: one top, and further levels as long as the whole stays easy to look over.
 */
export function linesOf(
  branchOf: (under: string) => Branch | undefined,
  toggled: ReadonlySet<string>,
): Line[] {
  const openAtFirst = firstOpen(branchOf);
  const lines: Line[] = [];
  const add = (under: string, level: number) => {
    const branch = branchOf(under);
    if (branch === undefined) {
      lines.push({ kind: "coming", under, level });
      return;
    }
    for (const node of branch.nodes) {
      const open = node.childCount > 0 && openAtFirst.has(node.id) !== toggled.has(node.id);
      lines.push({ kind: "node", node, level, open });
      if (open) add(node.id, level + 1);
    }
    if (branch.next !== null) lines.push({ kind: "more", under, level });
  };
  add("", 0);
  return lines;
}

/** The levels whose content is asked for: the tops and everything that stands open. */
export function wantedLevels(lines: readonly Line[]): string[] {
  const open = lines.flatMap((line) => (line.kind === "node" && line.open ? [line.node.id] : []));
  return ["", ...open];
}

function firstOpen(branchOf: (under: string) => Branch | undefined): ReadonlySet<string> {
  const open = new Set<string>();
  let level = branchOf("")?.nodes ?? [];
  let shown = level.length;
  for (let depth = 0; level.length > 0; depth += 1) {
    const below = level.reduce((sum, { childCount }) => sum + childCount, 0);
    const oneTop = depth === 0 && level.length === 1;
    if (below === 0 || (!oneTop && shown + below > OPEN_AT_FIRST)) break;
    for (const { id } of level) open.add(id);
    shown += below;
    level = level.flatMap(({ id }) => branchOf(id)?.nodes ?? []);
  }
  return open;
}
