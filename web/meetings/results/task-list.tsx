import { Button, Group, Stack, Text } from "@mantine/core";
import {
  acceptReport,
  listCellTasks,
  listMyTasks,
  type TaskView,
} from "@chiboso/domain/meetings/results/contract.ts";
import { useState } from "react";
import { useCommand } from "../../platform/command.ts";
import { TextLink } from "../../platform/links.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { ReportForm } from "./report-form.tsx";
import { StandingBadge } from "./standing-badge.tsx";
import classes from "./task-list.module.css";

/** Finished tasks that are shown before somebody asks for the rest. */
const FINISHED = 5;

/** Tasks with what was reported on them; the unfinished come first. */
export function TaskList({
  tasks,
  withOwner,
}: {
  readonly tasks: readonly TaskView[];
  readonly withOwner: boolean;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const open = tasks.filter((task) => task.standing !== "met");
  const finished = tasks.filter((task) => task.standing === "met");
  const shown = all ? finished : finished.slice(0, FINISHED);
  return (
    <Stack gap="sm">
      <ul className={classes["tasks"]}>
        {[...open, ...shown].map((task) => (
          <li key={task.assignmentId}>
            <Task task={task} withOwner={withOwner} />
          </li>
        ))}
      </ul>
      {finished.length > shown.length && (
        <Group>
          <Button variant="default" onClick={() => setAll(true)}>
            {t("meetings.tasks.more", { count: finished.length - shown.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Task({ task, withOwner }: { readonly task: TaskView; readonly withOwner: boolean }) {
  const { t, date, dateTime } = useWords();
  const last = task.reports.at(-1);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fw={600} className={classes["text"]}>
          {isolated(task.text)}
        </Text>
        <StandingBadge standing={task.standing} overdue={task.overdue} />
      </Group>
      <Text size="sm" c="dimmed">
        {withOwner && `${task.owner.name} · `}
        {t("meetings.tasks.due", { date: date(task.dueDate) })}
        {" · "}
        <TextLink to="/meetings/$meetingId" params={{ meetingId: task.meeting.id }} size="sm">
          {task.meeting.title}
        </TextLink>
      </Text>
      {last !== undefined && (
        <div className={classes["report"]}>
          <Text>{last.text === "" ? t(`meetings.report.${last.state}`) : isolated(last.text)}</Text>
          <Text size="sm" c="dimmed">
            {t("meetings.tasks.reported", { name: isolated(last.by), date: date(last.day) })}
          </Text>
          {last.accepted !== null && (
            <Text size="sm" c="dimmed">
              {t("meetings.tasks.accepted", {
                name: isolated(last.accepted.by),
                time: dateTime(last.accepted.at),
              })}
            </Text>
          )}
        </div>
      )}
      <TaskActs task={task} />
    </Stack>
  );
}

function TaskActs({ task }: { readonly task: TaskView }) {
  const { t } = useWords();
  const [reporting, setReporting] = useState(false);
  const accept = useCommand(acceptReport, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refresh(listMyTasks), cache.refresh(listCellTasks)]);
    },
  });
  const last = task.reports.at(-1);
  const report = task.mine ? "meetings.tasks.report" : "meetings.tasks.report_for";
  const waits = task.mayAccept && last !== undefined && last.accepted === null;
  if (task.standing === "met" || (!task.mine && !task.mayAccept)) return null;
  if (reporting) return <ReportForm task={task} onDone={() => setReporting(false)} />;
  return (
    <>
      <RefusalAlert failure={accept.failure} />
      <Group gap="xs">
        {waits && (
          <Button
            loading={accept.pending}
            aria-label={t("meetings.tasks.accept_of", { text: task.text })}
            onClick={() =>
              void accept.run({
                params: { assignmentId: task.assignmentId },
                body: { reportId: last.id },
              })
            }
          >
            {t("meetings.tasks.accept")}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={t(`${report}_of`, { text: task.text })}
          onClick={() => setReporting(true)}
        >
          {t(report)}
        </Button>
      </Group>
    </>
  );
}
