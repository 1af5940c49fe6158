import { Radio, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { enterSlip, listTold, type ToldList } from "@chiboso/domain/meetings/packet/contract.ts";
import type { Answer, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../../voting/public.ts";
import { topicOf } from "../api.ts";
import { MemberPicker } from "../member-picker.tsx";
import { OPINION_LIMIT, tooLong } from "../too-long.ts";

const EMPTY = { answer: "attending" as Answer | "none", reason: "", itemId: "", text: "" };

/** Enters what came back on the slip of a printed invitation; scanning its code chooses the person. */
export function SlipForm({
  meeting,
  people,
}: {
  readonly meeting: MeetingView;
  readonly people: ToldList["people"];
}) {
  const { t } = useWords();
  const { slip } = useSearch({ strict: false });
  const scanned = people.find((person) => person.slip === slip)?.memberId ?? null;
  const form = <Form meeting={meeting} people={people} scanned={scanned} />;
  return scanned === null ? <Disclosure label={t("meetings.slip.title")}>{form}</Disclosure> : form;
}

type Values = typeof EMPTY;

function Form({
  meeting,
  people,
  scanned,
}: {
  readonly meeting: MeetingView;
  readonly people: ToldList["people"];
  readonly scanned: string | null;
}) {
  const { t } = useWords();
  const [memberId, setMemberId] = useState(scanned);
  const [values, setValues] = useState(EMPTY);
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const command = useCommand(enterSlip, {
    onDone: async (_reply, cache) => {
      await Promise.all([cache.refresh(listTold), cache.refreshTopic(topicOf(meeting.id))]);
    },
  });
  const ready = memberId !== null && isComplete(values);
  const send = async () => {
    if (memberId === null) return;
    const body = { memberId, ...bodyOf(values, opinionId) };
    const outcome = await command.run({ params: { meetingId: meeting.id }, body });
    if (outcome.kind !== "done") return;
    setOpinionId(uuidv7());
    setValues(EMPTY);
    setMemberId(null);
  };
  return (
    <CommandForm
      submit={t("meetings.slip.send")}
      quiet
      pending={command.pending}
      disabled={!ready}
      failure={command.failure}
      {...(!ready && { hint: t("meetings.slip.first") })}
      onSubmit={() => void send()}
    >
      <MemberPicker
        label={t("meetings.slip.who")}
        members={people}
        value={memberId}
        onChange={setMemberId}
      />
      <AnswerFields values={values} onChange={setValues} />
      <OpinionFields meeting={meeting} values={values} onChange={setValues} />
    </CommandForm>
  );
}

function isComplete({ answer, reason, itemId, text }: Values): boolean {
  if (text.normalize("NFC").trim().length > OPINION_LIMIT) return false;
  if (text.trim() !== "" && itemId === "") return false;
  if (answer === "excused") return reason.trim() !== "";
  return answer !== "none" || text.trim() !== "";
}

function bodyOf({ answer, reason, itemId, text }: Values, opinionId: string) {
  return {
    answer: answer === "none" ? null : answer,
    reason: answer === "excused" ? reason : null,
    opinions: text.trim() === "" ? [] : [{ opinionId, itemId, text }],
  };
}

interface FieldsProps {
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

function AnswerFields({ values, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Radio.Group
        label={t("meetings.slip.answer")}
        value={values.answer}
        onChange={(answer) => onChange({ ...values, answer })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="attending" label={t("meetings.answer.attending")} />
          <Radio value="excused" label={t("meetings.answer.excused")} />
          <Radio value="none" label={t("meetings.slip.no_answer")} />
        </Stack>
      </Radio.Group>
      {values.answer === "excused" && (
        <TextInput
          label={t("meetings.answer.reason")}
          required
          maxLength={500}
          value={values.reason}
          onChange={(event) => onChange({ ...values, reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function OpinionFields({
  meeting,
  values,
  onChange,
}: FieldsProps & { readonly meeting: MeetingView }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Select
        label={t("meetings.slip.item")}
        clearable
        data={meeting.items.map((item) => ({
          value: item.id,
          label: `${item.position}. ${item.title}`,
        }))}
        value={values.itemId === "" ? null : values.itemId}
        onChange={(itemId) => onChange({ ...values, itemId: itemId ?? "" })}
      />
      <Textarea
        label={t("meetings.slip.opinion")}
        autosize
        minRows={2}
        maxRows={12}
        value={values.text}
        error={tooLong(words, values.text, OPINION_LIMIT)}
        onChange={(event) => onChange({ ...values, text: event.currentTarget.value })}
      />
    </>
  );
}
