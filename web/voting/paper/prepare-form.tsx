import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isOnePerson, OFFICES, PAPER_DECISIONS } from "@chiboso/domain/voting/paper/ballot.ts";
import { preparePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { matterIn } from "@chiboso/domain/voting/paper/prepare.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { useProposal } from "../api.ts";
import type { EarlierVote } from "../earlier-vote.ts";
import type { Someone } from "../people-field.tsx";
import { Recusals } from "../recusals.tsx";
import { useVotedBefore } from "../use-past-votes.ts";
import { VotedBefore } from "../voted-before.tsx";
import { usePaperCommand } from "./api.ts";
import { Figure } from "./figure.tsx";
import { HandsFields } from "./hands-fields.tsx";
import { draftAfter, isAdditionUnsaid, listOf, type ListDraft } from "./list-draft.ts";
import { NamesFields } from "./names-fields.tsx";

/** Settles what stands on the ballots: of a first round, or of the one after `earlier` with its reason. */
export function PrepareForm({
  meetingId,
  itemId,
  earlier = null,
}: {
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly earlier?: EarlierVote | null;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftAfter(earlier, t("voting.desk.recusal_reason")));
  const [paperVoteId] = useState(() => uuidv7());
  const prepare = usePaperCommand(preparePaperVote, meetingId);
  const { people, nameable } = usePeople(meetingId, draft);
  const change = (part: Partial<ListDraft>) => {
    prepare.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const nameOf = (memberId: Id) =>
    people.find((each) => each.memberId === memberId)?.name ?? memberId;
  const list = listOf(draft, nameOf);
  const missing = isMissing(list, earlier) || isAdditionUnsaid(draft);
  const repeatOf = earlier?.id ?? null;
  const before = useVotedBefore(meetingId, { itemId, repeatOf, matter: matterIn(list) });
  return (
    <CommandForm
      submit={t("voting.paper.prepare")}
      pending={prepare.pending}
      disabled={missing || before !== null}
      failure={prepare.failure}
      {...(missing && { hint: t("voting.paper.missing") })}
      onSubmit={() =>
        void prepare.run({
          params: { meetingId },
          body: { ...list, paperVoteId, itemId, repeatOf },
        })
      }
    >
      {earlier !== null && <Reason value={draft.reason} onChange={change} />}
      <About draft={draft} fixed={earlier !== null} onChange={change} />
      <NamesFields draft={draft} people={nameable} onChange={change} />
      <Recusals
        people={people}
        recused={draft.recused}
        reasons
        onChange={(recused) => change({ recused })}
      />
      {draft.decision === "election" && earlier?.outcome?.result !== "tie" && (
        <HandsFields
          legend={t("voting.paper.list_hands")}
          hands={draft.hands}
          onChange={(hands) => change({ hands })}
        />
      )}
      <VotedBefore before={before} />
    </CommandForm>
  );
}

/** Whether something is not filled in without which no ballot can be settled. */
function isMissing(list: ReturnType<typeof listOf>, earlier: EarlierVote | null): boolean {
  const { question, names, reason } = list;
  if (question.trim() === "" || names.length === 0) return true;
  return names.some((each) => each.name.trim() === "") || (earlier !== null && reason === null);
}

function Reason({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (part: Partial<ListDraft>) => void;
}) {
  const { t } = useWords();
  return (
    <Textarea
      label={t("voting.paper.repeat_reason")}
      required
      autosize
      maxLength={500}
      value={value}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
    />
  );
}

/** Everybody on the roll, as the base of a vote on this decision knows them, and who of them may be named on its ballot. */
function usePeople(meetingId: Id, { decision }: ListDraft) {
  const proposal = useProposal(meetingId, decision, "paper").data;
  const people: readonly Someone[] = [
    ...(proposal?.base.counted ?? []),
    ...(proposal?.base.excluded ?? []),
  ];
  const nameable = people.filter(({ memberId }) => proposal?.barred.includes(memberId) === false);
  return { people, nameable };
}

function About({
  draft,
  fixed,
  onChange,
}: {
  readonly draft: ListDraft;
  /** A further round is about the same as the first. */
  readonly fixed: boolean;
  readonly onChange: (part: Partial<ListDraft>) => void;
}) {
  const { t } = useWords();
  const one = isOnePerson(draft.office);
  return (
    <Stack gap="sm">
      <Select
        label={t("voting.paper.decision")}
        disabled={fixed}
        data={PAPER_DECISIONS.map((each) => ({ value: each, label: t(`voting.decision.${each}`) }))}
        value={draft.decision}
        onChange={(decision) => decision !== null && onChange({ decision, listed: [], added: {} })}
      />
      {draft.decision === "election" && (
        <Select
          label={t("voting.paper.office")}
          disabled={fixed}
          data={OFFICES.map((each) => ({ value: each, label: t(`voting.office.${each}`) }))}
          value={draft.office}
          onChange={(office) => office !== null && onChange({ office, seats: 1 })}
        />
      )}
      <TextInput
        label={t("voting.paper.question")}
        description={t("voting.paper.question_hint")}
        required
        maxLength={500}
        value={draft.question}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      {draft.decision === "election" && !one && (
        <Figure
          label={t("voting.paper.seats")}
          value={draft.seats}
          onChange={(seats) => onChange({ seats: Math.max(1, seats) })}
        />
      )}
    </Stack>
  );
}
