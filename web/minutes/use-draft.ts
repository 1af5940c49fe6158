import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { readMinutes, saveText } from "@chiboso/domain/minutes/contract.ts";
import { textOf, type Block } from "@chiboso/domain/minutes/document.ts";
import { mergeTexts, type Clash } from "@chiboso/domain/minutes/merge.ts";
import { useQueryClient } from "@tanstack/react-query";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from "react";
import { v7 as uuidv7 } from "uuid";
import { ask } from "../platform/ask.ts";
import { cacheOf } from "../platform/cache.ts";
import { useMinutesCommand } from "./api.ts";
import { storedUnsaved, storeUnsaved, type Unsaved } from "./unsaved.ts";

interface Draft extends Unsaved {
  /** Whether it was found again after the page had been left. */
  readonly restored: boolean;
}

/**
 * The text on the screen, its saving, and its joining with what somebody else saves meanwhile.
 * Nothing that was typed is dropped but by the person: a refused save leaves it where it is.
 */
export function useDraft(view: MinutesView) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => begin(view));
  const { edits, ...editing } = useEditing(setDraft);
  const command = useMinutesCommand(saveText);
  const dirty = isDirty(draft);

  useEffect(() => {
    const { restored: _, ...unsaved } = draft;
    storeUnsaved(view.minutesId, dirty ? unsaved : null);
  }, [draft, dirty, view.minutesId]);

  // Somebody else's saving simply appears while nothing of one's own would be covered by it.
  if (!dirty && view.version > draft.version) setDraft(fresh(view));

  const joinLatest = async () => {
    const request = { params: { minutesId: view.minutesId } };
    const latest = await ask(readMinutes, request);
    cacheOf(queries).put(readMinutes, request, latest);
    setDraft((old) => join(old, latest));
  };

  const save = async () => {
    const begun = edits.current;
    const outcome = await command.run({
      params: { minutesId: view.minutesId },
      body: { expectedVersion: draft.version, blocks: changesOf(draft) },
    });
    if (outcome.kind === "refused" && outcome.refusal.code === "minutes.stale") {
      await joinLatest();
      command.reset();
    }
    if (outcome.kind !== "done") return;
    const saved = outcome.value;
    // What was typed while the answer was on its way stays, on top of what is saved now.
    setDraft((old) =>
      edits.current === begun
        ? fresh(saved)
        : { ...old, version: saved.version, base: saved.document, clashes: [], mergedWith: null },
    );
  };

  return {
    draft,
    dirty,
    command,
    newer: view.version > draft.version,
    save,
    joinLatest,
    discard: () => setDraft(fresh(view)),
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

function begin(view: MinutesView): Draft {
  const kept = storedUnsaved(view.minutesId);
  return kept === null ? fresh(view) : { ...kept, restored: true };
}

function fresh(view: MinutesView): Draft {
  const { version, document } = view;
  return {
    version,
    base: document,
    blocks: document.blocks,
    clashes: [],
    mergedWith: null,
    restored: false,
  };
}

function join(old: Draft, latest: MinutesView): Draft {
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
