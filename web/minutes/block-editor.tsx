import { isEditable, textOf, WRITTEN, type Block } from "@chiboso/domain/minutes/document.ts";
import { SUGGESTED } from "@chiboso/domain/minutes/words/official.ts";
import { Button, Group, Stack, Textarea, VisuallyHidden } from "@mantine/core";
import { IconLock, IconTrash } from "@tabler/icons-react";
import { memo } from "react";
import { useWords } from "../platform/words.tsx";
import classes from "./minutes.module.css";
import { BlockText } from "./paper.tsx";

interface Props {
  readonly block: Block;
  readonly onWrite: (id: string, text: string) => void;
  readonly onRemove: (id: string) => void;
}

/** One paragraph of the draft: locked, locked with a free place, or the minutes-taker's own. */
export const BlockEditor = memo(function BlockEditor(props: Props) {
  const { block } = props;
  if (block.origin === "written") return <WrittenBlock {...props} />;
  return isEditable(block) ? <FreePlace {...props} /> : <LockedBlock block={block} />;
});

function LockedBlock({ block }: { readonly block: Block }) {
  const heading = block.style === "heading" || block.style === "subheading";
  return (
    <div
      className={classes["block"]}
      data-style={block.style}
      data-locked={heading ? undefined : true}
      lang="vi"
      dir="ltr"
    >
      <BlockText block={block} />
    </div>
  );
}

/** What a member said, a conclusion or a task: names and dates are locked, the words are not. */
function FreePlace({ block, onWrite }: Props) {
  const { t } = useWords();
  const at = block.runs.findIndex((run) => run.fact === undefined);
  const part = (runs: Block["runs"]) => ({ ...block, style: "paragraph" as const, runs });
  const lead = part(block.runs.slice(0, at));
  const tail = part(block.runs.slice(at + 1));
  return (
    <div className={classes["block"]} data-style={block.style} data-locked>
      <Stack gap={4}>
        <LockedLine block={lead} />
        <Textarea
          lang="vi"
          dir="ltr"
          autosize
          minRows={1}
          aria-label={t("minutes.edit.free", { lead: textOf(lead).trim() })}
          value={block.runs[at]?.text ?? ""}
          onChange={(event) => onWrite(block.id, event.currentTarget.value)}
        />
        {textOf(tail).trim() !== "" && textOf(tail).trim() !== "." && <LockedLine block={tail} />}
      </Stack>
    </div>
  );
}

function LockedLine({ block }: { readonly block: Block }) {
  const { t } = useWords();
  return (
    <Group gap={0} wrap="nowrap" align="baseline">
      <IconLock size="1em" className={classes["lock"]} aria-hidden />
      <VisuallyHidden>{t("minutes.edit.locked")}: </VisuallyHidden>
      <span lang="vi" dir="ltr">
        <BlockText block={block} />
      </span>
    </Group>
  );
}

function WrittenBlock({ block, onWrite, onRemove }: Props) {
  const { t } = useWords();
  const reading = block.id === WRITTEN.reading;
  const fixed = reading || block.id === WRITTEN.quality;
  const label = reading
    ? t("minutes.edit.reading")
    : t(fixed ? "minutes.edit.quality" : "minutes.edit.written");
  return (
    <div className={classes["block"]} data-style="paragraph">
      <Stack gap={6} align="stretch">
        <Textarea
          id={`block-${block.id}`}
          label={label}
          {...(reading && { description: t("minutes.edit.reading_hint") })}
          lang="vi"
          dir="auto"
          autosize
          minRows={2}
          value={textOf(block)}
          onChange={(event) => onWrite(block.id, event.currentTarget.value)}
        />
        <Group gap="xs">
          {reading &&
            textOf(block).trim() === "" &&
            (["reading", "readingLater"] as const).map((which) => (
              <Button
                key={which}
                size="compact-sm"
                variant="default"
                onClick={() => onWrite(block.id, SUGGESTED[which])}
              >
                {t(`minutes.edit.use_${which}`)}
              </Button>
            ))}
          {!fixed && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size="1em" aria-hidden />}
              onClick={() => onRemove(block.id)}
            >
              {t("minutes.edit.remove")}
            </Button>
          )}
        </Group>
      </Stack>
    </div>
  );
}
