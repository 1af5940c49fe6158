import { textOf } from "@chiboso/domain/minutes/document.ts";
import {
  addComment,
  settleComment,
  type CommentView,
} from "@chiboso/domain/minutes/together-contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useMay } from "../platform/actor.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./minutes.module.css";
import { useTogether, useTogetherCommand } from "./together.ts";

/** Remarks of those who were at the meeting, by paragraph, each settled or not. */
export function Comments({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const together = useTogether(view.minutesId).data;
  if (!together || (!together.mayComment && together.comments.length === 0)) return null;
  const threads = together.comments.filter((each) => each.answers === null);
  const open = threads.filter((each) => each.resolvedAt === null).length;
  return (
    <Section title={t("minutes.comments.title")} lead={t("minutes.comments.lead", { open })}>
      <Stack gap="lg">
        {threads.map((thread) => (
          <Thread
            key={thread.commentId}
            view={view}
            thread={thread}
            answers={together.comments.filter((each) => each.answers === thread.commentId)}
            mayComment={together.mayComment}
          />
        ))}
        {together.mayComment && <Remark view={view} />}
      </Stack>
    </Section>
  );
}

function Thread({
  view,
  thread,
  answers,
  mayComment,
}: {
  readonly view: MinutesView;
  readonly thread: CommentView;
  readonly answers: readonly CommentView[];
  readonly mayComment: boolean;
}) {
  const { t } = useWords();
  const edits = useMay("minutes.edit", view.organisationPath);
  const settle = useTogetherCommand(settleComment, view.minutesId);
  const { commentId, resolvedAt, resolvedBy } = thread;
  const block = view.document.blocks.find((each) => each.id === thread.blockId);
  return (
    <article className={classes["thread"]}>
      <Text size="sm" c="dimmed" lang="vi" dir="ltr">
        {block === undefined ? t("minutes.comments.gone") : textOf(block).slice(0, 160)}
      </Text>
      {[thread, ...answers].map((each) => (
        <Said key={each.commentId} comment={each} />
      ))}
      {resolvedAt !== null ? (
        <StatusBadge
          tone="good"
          label={t("minutes.comments.settled", { name: resolvedBy ?? "" })}
        />
      ) : (
        mayComment && (
          <Stack gap="xs">
            <Remark view={view} answers={commentId} />
            {(edits || thread.mine) && (
              <Group>
                <Button
                  size="compact-md"
                  variant="default"
                  loading={settle.pending}
                  onClick={() =>
                    void settle.run({ params: { minutesId: view.minutesId, commentId }, body: {} })
                  }
                >
                  {t("minutes.comments.settle")}
                </Button>
              </Group>
            )}
            <RefusalAlert failure={settle.failure} />
          </Stack>
        )
      )}
    </article>
  );
}

function Said({ comment }: { readonly comment: CommentView }) {
  const { dateTime } = useWords();
  return (
    <div className={classes["said"]} data-answer={comment.answers !== null || undefined}>
      <Text size="sm" fw={600}>
        <bdi lang="vi">{comment.name}</bdi>{" "}
        <Text span size="sm" c="dimmed" fw={400}>
          {dateTime(comment.at)}
        </Text>
      </Text>
      <Text dir="auto">{comment.text}</Text>
    </div>
  );
}

/** A new remark at a paragraph that is chosen, or an answer in a thread. */
function Remark({
  view,
  answers = null,
}: {
  readonly view: MinutesView;
  readonly answers?: string | null;
}) {
  const { t } = useWords();
  const paragraphs = view.document.blocks.filter((block) => textOf(block).trim() !== "");
  const [blockId, setBlockId] = useState(paragraphs[0]?.id ?? "");
  const [text, setText] = useState("");
  const add = useTogetherCommand(addComment, view.minutesId);
  const send = async () => {
    const body = { commentId: uuidv7(), blockId, answers, text };
    const outcome = await add.run({ params: { minutesId: view.minutesId }, body });
    if (outcome.kind === "done") setText("");
  };
  return (
    <CommandForm
      submit={t(answers === null ? "minutes.comments.send" : "minutes.comments.answer")}
      quiet
      pending={add.pending}
      disabled={text.trim() === ""}
      failure={add.failure}
      onSubmit={() => void send()}
    >
      {answers === null && (
        <Select
          label={t("minutes.comments.paragraph")}
          searchable
          allowDeselect={false}
          data={paragraphs.map((block) => ({
            value: block.id,
            label: textOf(block).slice(0, 90),
          }))}
          value={blockId}
          onChange={(value) => setBlockId(value ?? "")}
        />
      )}
      <Textarea
        label={t("minutes.comments.text")}
        autosize
        minRows={1}
        maxLength={2_000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
