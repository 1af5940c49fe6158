import type { MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { textOf, type Block } from "@chiboso/domain/minutes/document.ts";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconInfoCircle, IconPlus, IconUsers } from "@tabler/icons-react";
import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import type { Failure } from "../platform/failure.ts";
import { Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { BlockEditor } from "./block-editor.tsx";
import { Clashes } from "./clashes.tsx";
import classes from "./minutes.module.css";
import { PaperHead } from "./paper.tsx";
import type { DraftHandle, SavedText } from "./use-draft.ts";
import { useIsolate } from "./use-isolate.ts";

/** A draft, paragraph by paragraph, with what is not saved yet and what others saved meanwhile. */
export function TextEditor({
  handle,
  saved,
  head,
  pending,
  failure,
  actions,
  notice,
  title,
  save,
}: {
  readonly handle: DraftHandle;
  readonly saved: SavedText;
  readonly head: Pick<MinutesDocument, "head">;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** What comes after saving, at the end of the bar. */
  readonly actions: ReactNode;
  /** Above the text: who else is at it. */
  readonly notice?: ReactNode;
  readonly title: string;
  /** The verb on the button that saves. */
  readonly save: string;
}) {
  const { t } = useWords();
  const { draft, write, remove, add } = handle;
  const [added, setAdded] = useState<string | null>(null);
  // Whoever adds a paragraph writes it now.
  useEffect(() => {
    if (added !== null) document.getElementById(`block-${added}`)?.focus();
  }, [added]);
  return (
    <Section title={title} lead={t("minutes.edit.legend")}>
      <Stack gap="md">
        {notice}
        <Notices handle={handle} saved={saved} />
        <div className={classes["paper"]}>
          <PaperHead document={head} />
          {draft.blocks.map((block, index) => (
            <Fragment key={block.id}>
              <BlockEditor block={block} onWrite={write} onRemove={remove} />
              {endsPart(draft.blocks[index + 1]) && (
                <AddButton after={block} onAdd={(after) => setAdded(add(after))} />
              )}
            </Fragment>
          ))}
        </div>
      </Stack>
      <SaveBar label={save} handle={handle} pending={pending} failure={failure} actions={actions} />
    </Section>
  );
}

/** A paragraph is added at the end of a part, so that it never stands between a vote and its result. */
function endsPart(next: Block | undefined): boolean {
  return next === undefined || next.style === "heading" || next.style === "subheading";
}

function AddButton({
  after,
  onAdd,
}: {
  readonly after: Block;
  readonly onAdd: (after: string) => void;
}) {
  const { t } = useWords();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size="1em" aria-hidden />}
      aria-label={t("minutes.edit.add_here", { block: textOf(after).slice(0, 60) })}
      onClick={() => onAdd(after.id)}
    >
      {t("minutes.edit.add")}
    </Button>
  );
}

function Notices({ handle, saved }: { readonly handle: DraftHandle; readonly saved: SavedText }) {
  const { t } = useWords();
  const isolate = useIsolate();
  const { draft, dirty, newer } = handle;
  return (
    <>
      {draft.restored && dirty && (
        <Alert role="status" color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t("minutes.edit.restored")}
        </Alert>
      )}
      {newer && dirty && (
        <Alert role="alert" color="gold" icon={<IconUsers aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            {t("minutes.edit.newer", { by: isolate(saved.savedBy), version: saved.version })}
            <Button size="compact-md" variant="default" onClick={() => void handle.joinLatest()}>
              {t("minutes.edit.merge")}
            </Button>
          </Stack>
        </Alert>
      )}
      {draft.mergedWith !== null && <MergedNotice key={draft.version} by={draft.mergedWith} />}
      <Clashes clashes={draft.clashes} by={draft.mergedWith ?? ""} onSettle={handle.settle} />
    </>
  );
}

/** Takes the focus: who pressed "save" at the foot of a long text is led to what has to be looked at. */
function MergedNotice({ by }: { readonly by: string }) {
  const { t } = useWords();
  const isolate = useIsolate();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <Alert ref={notice} tabIndex={-1} role="status" color="gold" icon={<IconUsers aria-hidden />}>
      {t("minutes.edit.merged", { by: isolate(by) })}
    </Alert>
  );
}

function SaveBar({
  label,
  handle,
  pending,
  failure,
  actions,
}: {
  readonly label: string;
  readonly handle: DraftHandle;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly actions: ReactNode;
}) {
  const { t } = useWords();
  const { draft, dirty } = handle;
  const clashing = draft.clashes.length > 0;
  return (
    <div className={classes["bar"]}>
      <RefusalAlert failure={failure} />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {clashing
            ? t("minutes.edit.clashes_first")
            : t(dirty ? "minutes.edit.unsaved" : "minutes.edit.all_saved")}
        </Text>
        <Group gap="xs">
          {dirty && (
            <Button variant="subtle" color="gray" onClick={handle.discard}>
              {t("minutes.edit.discard")}
            </Button>
          )}
          <Button
            variant={dirty ? "filled" : "default"}
            disabled={!dirty || clashing}
            loading={pending}
            onClick={() => void handle.save()}
          >
            {label}
          </Button>
          {actions}
        </Group>
      </Group>
    </div>
  );
}
