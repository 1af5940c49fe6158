import type { CountedVote, LateItem } from "@chiboso/domain/meetings/late/sheet.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { DECISIONS } from "@chiboso/domain/rules/decisions.ts";
import { Group, MultiSelect, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { v7 as uuidv7 } from "uuid";
import { useWords } from "../../platform/words.tsx";
import { ClockField } from "./clock-field.tsx";
import { AddEntry, RemoveEntry } from "./entry-buttons.tsx";
import classes from "./late.module.css";
import { useFault } from "./use-fault.ts";
import type { SheetHandle } from "./use-sheet.ts";

const HANDS = ["for", "against", "other"] as const;

/** Votes by show of hands: only counts, because the paper has no names. */
export function LateVotes({
  item,
  field,
  meeting,
  handle,
}: {
  readonly item: LateItem;
  readonly field: string;
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const put = (votes: LateItem["votes"]) => handle.changeItem(item.id, { votes });
  return (
    <Stack gap="xs">
      {item.votes.map((vote, index) => (
        <Vote
          key={vote.id}
          vote={vote}
          number={index + 1}
          field={`${field}.votes.${index}`}
          meeting={meeting}
          handle={handle}
          onChange={(part) =>
            put(item.votes.map((each) => (each.id === vote.id ? { ...each, ...part } : each)))
          }
          onRemove={() => put(item.votes.filter((each) => each.id !== vote.id))}
        />
      ))}
      <AddEntry
        label={t("meetings.late.add_vote")}
        onAdd={() => put([...item.votes, emptyVote(item)])}
      />
    </Stack>
  );
}

function emptyVote(item: LateItem): CountedVote {
  return {
    id: uuidv7(),
    question: "",
    decision: "ordinaryResolution",
    time: item.to,
    for: 0,
    against: 0,
    other: 0,
    recused: [],
  };
}

function Vote({
  vote,
  number,
  field,
  meeting,
  handle,
  onChange,
  onRemove,
}: {
  readonly vote: CountedVote;
  readonly number: number;
  readonly field: string;
  readonly meeting: MeetingView;
  readonly handle: SheetHandle;
  readonly onChange: (part: Partial<CountedVote>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  return (
    <div className={classes["vote"]} role="group" aria-label={vote.question}>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label={t("meetings.late.question")}
          required
          maxLength={500}
          dir="auto"
          flex={1}
          value={vote.question}
          error={fault(`${field}.question`)}
          onChange={(event) => onChange({ question: event.currentTarget.value })}
        />
        <RemoveEntry label={t("meetings.late.remove_vote", { number })} onRemove={onRemove} />
      </Group>
      <VoteFigures vote={vote} field={field} handle={handle} onChange={onChange} />
      <MultiSelect
        label={t("meetings.late.recused")}
        data={meeting.roll.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        searchable
        clearable
        value={[...vote.recused]}
        onChange={(recused) => onChange({ recused })}
      />
      {fault(field) !== undefined && (
        <Text size="sm" c="red">
          {fault(field)}
        </Text>
      )}
    </div>
  );
}

/** What was decided by which rule, when, and the hands. */
function VoteFigures({
  vote,
  field,
  handle,
  onChange,
}: {
  readonly vote: CountedVote;
  readonly field: string;
  readonly handle: SheetHandle;
  readonly onChange: (part: Partial<CountedVote>) => void;
}) {
  const { t } = useWords();
  const fault = useFault(handle);
  return (
    <Group align="flex-start">
      <Select
        label={t("voting.desk.decision")}
        data={DECISIONS.map((each) => ({ value: each, label: t(`voting.decision.${each}`) }))}
        value={vote.decision}
        onChange={(value) => value !== null && onChange({ decision: value })}
      />
      <ClockField
        label={t("meetings.late.vote_time")}
        value={vote.time}
        required
        error={fault(`${field}.time`)}
        onChange={(time) => onChange({ time })}
      />
      <Hands vote={vote} onChange={onChange} />
    </Group>
  );
}

function Hands({
  vote,
  onChange,
}: {
  readonly vote: CountedVote;
  readonly onChange: (part: Partial<CountedVote>) => void;
}) {
  const { t } = useWords();
  return HANDS.map((choice) => (
    <NumberInput
      key={choice}
      label={t(`voting.choice.${choice}`)}
      w="7.5rem"
      min={0}
      max={9_999}
      allowDecimal={false}
      allowNegative={false}
      value={vote[choice]}
      onChange={(value) => onChange({ [choice]: Number(value) || 0 })}
    />
  ));
}
