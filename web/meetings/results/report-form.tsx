import { Radio, Stack, Textarea } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import {
  listCellTasks,
  listMyTasks,
  REPORT_LIMIT,
  reportTask,
  type TaskView,
} from "@chiboso/domain/meetings/results/contract.ts";
import { REPORT_STATES, type ReportState } from "@chiboso/domain/meetings/results/result.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import { tooLong } from "../too-long.ts";

/** Says how far a task is; only "done" needs no words. */
export function ReportForm({
  task,
  onDone,
}: {
  readonly task: TaskView;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const [reportId] = useState(() => uuidv7());
  const [state, setState] = useState<ReportState>("done");
  const [text, setText] = useState("");
  const [day, setDay] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  const command = useCommand(reportTask, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refresh(listMyTasks), cache.refresh(listCellTasks)]);
    },
  });
  const long = tooLong(words, text, REPORT_LIMIT);
  const wordless = state !== "done" && text.trim() === "";
  const send = async () => {
    const outcome = await command.run({
      params: { assignmentId: task.assignmentId },
      body: { reportId, state, text, day },
    });
    if (outcome.kind === "done" || outcome.kind === "waiting") onDone();
  };
  return (
    <CommandForm
      submit={t("meetings.report.send")}
      pending={command.pending}
      disabled={wordless || day === "" || long !== undefined}
      failure={command.failure}
      {...(wordless && { hint: t("meetings.report.first") })}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <StateChoice state={state} onChange={setState} />
      <Textarea
        label={t(state === "notDone" ? "meetings.report.why" : "meetings.report.text")}
        required={state !== "done"}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        error={long}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DayField label={t("meetings.report.day")} value={day} onChange={setDay} />
    </CommandForm>
  );
}

function StateChoice({
  state,
  onChange,
}: {
  readonly state: ReportState;
  readonly onChange: (state: ReportState) => void;
}) {
  const { t } = useWords();
  return (
    <Radio.Group label={t("meetings.report.state")} value={state} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {REPORT_STATES.map((each) => (
          <Radio key={each} value={each} label={t(`meetings.report.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
