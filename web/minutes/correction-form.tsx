import type { CorrectionView } from "@chiboso/domain/minutes/correction.ts";
import { beginCorrection, saveCorrection } from "@chiboso/domain/minutes/together-contract.ts";
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import type { Failure } from "../platform/failure.ts";
import { useWords } from "../platform/words.tsx";
import classes from "./minutes.module.css";
import { useTogetherCommand } from "./together.ts";

interface Content {
  readonly reason: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly place: string;
  readonly wrong: string;
  readonly right: string;
}

const EMPTY: Entry = { place: "", wrong: "", right: "" };

/** A correcting minute is begun, of the minutes or of the last correcting minute. */
export function NewCorrection({
  minutesId,
  last,
  onDone,
}: {
  readonly minutesId: string;
  readonly last: CorrectionView | undefined;
  readonly onDone: () => void;
}) {
  const [correctionId] = useState(() => uuidv7());
  const command = useTogetherCommand(beginCorrection, minutesId);
  const send = async ({ reason, entries }: Content) => {
    const ofCorrection = last?.correctionId ?? null;
    const body = { correctionId, ofCorrection, reason, entries: [...entries] };
    const outcome = await command.run({ params: { minutesId }, body });
    if (outcome.kind === "done") onDone();
  };
  const { pending, failure } = command;
  return <Fields start={NOTHING} send={send} onDone={onDone} pending={pending} failure={failure} />;
}

const NOTHING: Content = { reason: "", entries: [EMPTY] };

/** A draft is changed until it is put to the signers. */
export function ChangeCorrection({
  minutesId,
  correction,
  onDone,
}: {
  readonly minutesId: string;
  readonly correction: CorrectionView;
  readonly onDone: () => void;
}) {
  const command = useTogetherCommand(saveCorrection, minutesId);
  const { correctionId, version: expectedVersion } = correction;
  const send = async ({ reason, entries }: Content) => {
    const body = { expectedVersion, reason, entries: [...entries] };
    const outcome = await command.run({ params: { minutesId, correctionId }, body });
    if (outcome.kind === "done") onDone();
  };
  const { pending, failure } = command;
  return (
    <Fields start={correction} send={send} onDone={onDone} pending={pending} failure={failure} />
  );
}

function Fields({
  start,
  send,
  onDone,
  pending,
  failure,
}: {
  readonly start: Content;
  readonly send: (content: Content) => Promise<void>;
  readonly onDone: () => void;
  readonly pending: boolean;
  readonly failure: Failure | null;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState(start.reason);
  const [entries, setEntries] = useState(start.entries);
  const filled =
    reason.trim() !== "" && entries.every((each) => Object.values(each).every(Boolean));
  return (
    <CommandForm
      submit={t("minutes.corrections.save")}
      pending={pending}
      disabled={!filled}
      failure={failure}
      {...(!filled && { hint: t("minutes.corrections.missing") })}
      onSubmit={() => void send({ reason, entries })}
      onCancel={onDone}
    >
      <Textarea
        label={t("minutes.corrections.reason")}
        required
        autosize
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {entries.map((entry, index) => (
        <EntryFields
          key={index}
          entry={entry}
          onChange={(changed) =>
            setEntries(entries.map((each, at) => (at === index ? changed : each)))
          }
          {...(entries.length > 1 && {
            onRemove: () => setEntries(entries.filter((_, at) => at !== index)),
          })}
        />
      ))}
      <Group>
        <Button size="compact-md" variant="default" onClick={() => setEntries([...entries, EMPTY])}>
          {t("minutes.corrections.add")}
        </Button>
      </Group>
    </CommandForm>
  );
}

function EntryFields({
  entry,
  onChange,
  onRemove,
}: {
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  /** Absent for the only one. */
  readonly onRemove?: () => void;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs" className={classes["thread"] ?? ""}>
      <TextInput
        label={t("minutes.corrections.place")}
        required
        maxLength={200}
        dir="auto"
        value={entry.place}
        onChange={(event) => onChange({ ...entry, place: event.currentTarget.value })}
      />
      <Textarea
        label={t("minutes.corrections.wrong")}
        required
        autosize
        dir="auto"
        value={entry.wrong}
        onChange={(event) => onChange({ ...entry, wrong: event.currentTarget.value })}
      />
      <Textarea
        label={t("minutes.corrections.right")}
        required
        autosize
        dir="auto"
        value={entry.right}
        onChange={(event) => onChange({ ...entry, right: event.currentTarget.value })}
      />
      {onRemove && (
        <Group>
          <Button size="compact-md" variant="default" onClick={onRemove}>
            {t("minutes.corrections.remove")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
