import type { Body } from "@chiboso/domain/kernel/route.ts";
import { confirmScore } from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { Checkbox, Group, NumberInput, Radio, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useSheetCommand } from "./api.ts";
import { useNames } from "./names.ts";

const NO_VOTES = { for: 0, against: 0, abstained: 0 };
const VOTES = ["for", "against", "abstained"] as const;

type Said = Pick<Body<typeof confirmScore>, "outcome" | "note"> & {
  readonly voted: boolean;
  readonly votes: typeof NO_VOTES;
  readonly criterionId: string | null;
  readonly points: number | null;
};

const NOTHING: Said = {
  outcome: "agreed",
  note: "",
  voted: false,
  votes: NO_VOTES,
  criterionId: null,
  points: null,
};

interface PartProps {
  readonly view: SheetView;
  readonly said: Said;
  readonly onSay: (change: Partial<Said>) => void;
}

/** What the cell said: agreed, or one criterion changed; with the votes where it voted. */
export function ConfirmForm({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const [said, setSaid] = useState(NOTHING);
  const command = useSheetCommand(confirmScore);
  const { outcome, note, voted, votes, criterionId, points } = said;
  const changed = outcome === "changed";
  const changes =
    changed && criterionId !== null && points !== null
      ? [{ criterionId, points, reason: note }]
      : [];
  const onSay = (change: Partial<Said>) => setSaid((old) => ({ ...old, ...change }));
  const part = { view, said, onSay };
  const send = () => {
    const revision = view.score?.revision ?? 1;
    const body = { revision, outcome, note, votes: voted ? votes : null, changes };
    void command.run({ params: { meetingId: view.meeting.id }, body });
  };
  return (
    <CommandForm
      submit={t("quality.confirm.submit")}
      size="lg"
      pending={command.pending}
      disabled={changed && (changes.length === 0 || note.trim() === "")}
      failure={command.failure}
      onSubmit={send}
    >
      <Radio.Group
        label={t("quality.confirm.outcome")}
        value={outcome}
        onChange={(value) => onSay({ outcome: value === "changed" ? "changed" : "agreed" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="agreed" label={t("quality.outcome.agreed")} />
          <Radio value="changed" label={t("quality.outcome.changed")} />
        </Stack>
      </Radio.Group>
      {changed && <ChangeFields {...part} />}
      <Textarea
        label={t("quality.confirm.note")}
        required={changed}
        autosize
        minRows={2}
        maxLength={1_000}
        value={note}
        onChange={(event) => onSay({ note: event.currentTarget.value })}
      />
      <VoteFields {...part} />
      <Text size="sm" c="dimmed">
        {t("quality.confirm.seals")}
      </Text>
    </CommandForm>
  );
}

function ChangeFields({ view, said, onSay }: PartProps) {
  const { t } = useWords();
  const names = useNames(view.sheet);
  const lines = view.score?.lines?.filter((line) => line.way !== "leftOut") ?? [];
  const most = lines.find((line) => line.criterionId === said.criterionId)?.most ?? 0;
  return (
    <Group align="flex-end">
      <Select
        label={t("quality.confirm.criterion")}
        data={lines.map(({ criterionId }) => ({
          value: criterionId,
          label: names.criterion(criterionId),
        }))}
        searchable
        miw="16rem"
        value={said.criterionId}
        onChange={(criterionId) => onSay({ criterionId, points: null })}
      />
      <NumberInput
        label={t("quality.score.points", { most })}
        min={0}
        max={most}
        allowDecimal={false}
        value={said.points ?? ""}
        onChange={(value) => onSay({ points: typeof value === "number" ? value : null })}
      />
    </Group>
  );
}

function VoteFields({ view, said, onSay }: PartProps) {
  const { t } = useWords();
  return (
    <>
      <Checkbox
        label={t("quality.confirm.voted")}
        checked={said.voted}
        onChange={(event) => onSay({ voted: event.currentTarget.checked })}
      />
      {said.voted && (
        <Group>
          {VOTES.map((way) => (
            <NumberInput
              key={way}
              label={t(`quality.votes.${way}`)}
              min={0}
              max={view.meeting.attended}
              allowDecimal={false}
              w="9rem"
              value={said.votes[way]}
              onChange={(value) =>
                onSay({ votes: { ...said.votes, [way]: typeof value === "number" ? value : 0 } })
              }
            />
          ))}
        </Group>
      )}
    </>
  );
}
