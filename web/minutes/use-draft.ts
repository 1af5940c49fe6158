import { textOf, type Block, type MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { mergeTexts, type Clash } from "@chiboso/domain/minutes/merge.ts";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from "react";
import { v7 as uuidv7 } from "uuid";
import { storedUnsaved, storeUnsaved, type Unsaved } from "./unsaved.ts";

interface Draft extends Unsaved {
  /** Whether it was found again after the page had been left. */
  readonly restored: boolean;
}

/** A text that several people may edit, as it was saved last. */
export interface SavedText {
  readonly version: number;
  readonly savedBy: string;
  readonly document: Pick<MinutesDocument, "blocks">;
}

/** Every block in order; only those that differ from the saved text carry theirs. */
export type SentBlocks = ReturnType<typeof changesOf>;

/** How such a text is saved and read again; `stale` is what a save over somebody else's text gives. */
export interface TextWays {
  /** Under which name what is not saved yet is kept on the device. */
  readonly key: string;
  readonly save: (version: number, blocks: SentBlocks) => Promise<SavedText | "stale" | null>;
  readonly latest: () => Promise<SavedText>;
}

/**
 * The text on the screen, its saving, and its joining with what somebody else saves meanwhile.
 * Nothing that was typed is dropped but by the person: a refused save leaves it where it is.
 */
export function useDraft(saved: SavedText, ways: TextWays) {
  const { key } = ways;
  const [draft, setDraft] = useState<Draft>(() => begin(saved, key));
  const { edits, ...editing } = useEditing(setDraft);
  const dirty = isDirty(draft);

  useEffect(() => {
    const { restored: _, ...unsaved } = draft;
    storeUnsaved(key, dirty ? unsaved : null);
  }, [draft, dirty, key]);

  // Somebody else's saving simply appears while nothing of one's own would be covered by it.
  if (!dirty && saved.version > draft.version) setDraft(fresh(saved));

  const joinLatest = async () => {
    const latest = await ways.latest();
    setDraft((old) => join(old, latest));
  };

  const save = async () => {
    const begun = edits.current;
    const outcome = await ways.save(draft.version, changesOf(draft));
    if (outcome === "stale") await joinLatest();
    if (outcome === null || outcome === "stale") return;
    // What was typed while the answer was on its way stays, on top of what is saved now.
    setDraft((old) =>
      edits.current === begun
        ? fresh(outcome)
        : {
            ...old,
            version: outcome.version,
            base: outcome.document,
            clashes: [],
            mergedWith: null,
          },
    );
  };

  return {
    draft,
    dirty,
    newer: saved.version > draft.version,
    save,
    joinLatest,
    discard: () => setDraft(fresh(saved)),
    ...editing,
  };
}

export type DraftHandle = ReturnType<typeof useDraft>;

/** What the person does to the text; `edits` counts it, so that a late answer does not cover it. */
function useEditing(setDraft: Dispatch<SetStateAction<Draft>>) {
  const edits = useRef(0);
  const change = useCallback(
    (by: (old: Draft) => Draft) => {
      edits.current += 1;
      setDraft(by);
    },
    [setDraft],
  );
  const write = useCallback(
    (id: string, text: string) =>
      change((old) => ({
        ...old,
        blocks: old.blocks.map((block) => (block.id === id ? rewritten(block, text) : block)),
      })),
    [change],
  );
  const remove = useCallback(
    (id: string) =>
      change((old) => ({ ...old, blocks: old.blocks.filter((block) => block.id !== id) })),
    [change],
  );

  return {
    edits,
    write,
    remove,
    add: (after: string) => {
      const added = empty();
      change((old) => ({
        ...old,
        blocks: old.blocks.flatMap((block) => (block.id === after ? [block, added] : [block])),
      }));
      return added.id;
    },
    settle: (clash: Clash, chosen: Block | null) => change((old) => settled(old, clash, chosen)),
  };
}

function begin(saved: SavedText, key: string): Draft {
  const kept = storedUnsaved(key);
  return kept === null ? fresh(saved) : { ...kept, restored: true };
}

function fresh({ version, document }: SavedText): Draft {
  return {
    version,
    base: document,
    blocks: document.blocks,
    clashes: [],
    mergedWith: null,
    restored: false,
  };
}

function join(old: Draft, latest: SavedText): Draft {
  const { blocks, clashes } = mergeTexts(old.base, latest.document, old.blocks);
  return {
    version: latest.version,
    base: latest.document,
    blocks,
    clashes,
    mergedWith: latest.savedBy,
    restored: false,
  };
}

function settled(old: Draft, clash: Clash, chosen: Block | null): Draft {
  const blocks =
    chosen === null
      ? old.blocks.filter((block) => block.id !== clash.id)
      : old.blocks.map((block) => (block.id === clash.id ? chosen : block));
  return { ...old, blocks, clashes: old.clashes.filter((each) => each.id !== clash.id) };
}

/** A generated block has one free place; a written one is free wholly. */
function rewritten(block: Block, text: string): Block {
  if (block.origin === "written") return { ...block, runs: [{ text }] };
  return { ...block, runs: block.runs.map((run) => (run.fact === undefined ? { text } : run)) };
}

function empty(): Block {
  return {
    id: uuidv7(),
    origin: "written",
    style: "paragraph",
    from: { events: [], ids: [] },
    runs: [],
  };
}

function isDirty({ base, blocks }: Draft): boolean {
  if (base.blocks.length !== blocks.length) return true;
  return base.blocks.some((block, index) => {
    const own = blocks[index];
    return own === undefined || own.id !== block.id || textOf(own) !== textOf(block);
  });
}

/** Every block in order; only those that differ from the saved text carry theirs. */
function changesOf({ base, blocks }: Draft) {
  const saved = new Map(base.blocks.map((block) => [block.id, textOf(block)]));
  return blocks.map((block) =>
    saved.get(block.id) === textOf(block)
      ? { id: block.id }
      : { id: block.id, style: block.style, runs: [...block.runs] },
  );
}
