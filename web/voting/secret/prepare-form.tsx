import { Select, Stack, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isOnePerson, OFFICES } from "@chiboso/domain/voting/paper/ballot.ts";
import { SECRET_DECISIONS } from "@chiboso/domain/voting/secret/ballot.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { matterIn } from "@chiboso/domain/voting/paper/prepare.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { useProposal } from "../api.ts";
import type { EarlierVote } from "../earlier-vote.ts";
import { Recusals } from "../recusals.tsx";
import { useVotedBefore } from "../use-past-votes.ts";
import { VotedBefore } from "../voted-before.tsx";
import { Figure } from "../paper/figure.tsx";
import { HandsFields } from "../paper/hands-fields.tsx";
import { NamesFields } from "../paper/names-fields.tsx";
import { useSecretCommand } from "./api.ts";
import { OpinionFields } from "./opinion-fields.tsx";
import { PermitFields } from "./permit-fields.tsx";
import { bodyOf, draftOf, isReady, type SecretDraft } from "./secret-draft.ts";
import { TermsFields } from "./terms-fields.tsx";

interface Props {
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly earlier?: EarlierVote | null;
}

/** What is filled in, who may be named, what was voted on before, and the settling itself. */
function usePreparing({ meetingId, itemId, earlier = null }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => draftOf(earlier, t("voting.desk.recusal_reason")));
  const [secretVoteId] = useState(() => uuidv7());
  const prepare = useSecretCommand(prepareSecretVote, meetingId);
  const opinion = draft.decision === "opinion";
  const proposal = useProposal(
    meetingId,
    opinion ? "ordinaryResolution" : draft.list.decision,
    opinion ? "open" : "paper",
  ).data;
  const people = [...(proposal?.base.counted ?? []), ...(proposal?.base.excluded ?? [])];
  const nameOf = (id: Id) => people.find(({ memberId }) => memberId === id)?.name ?? id;
  const change = (part: Partial<SecretDraft>) => {
    prepare.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const repeatOf = earlier?.id ?? null;
  const body = { ...bodyOf(draft, nameOf), secretVoteId, itemId, repeatOf };
  const before = useVotedBefore(meetingId, { itemId, repeatOf, matter: matterIn(body) });
  const submit = () => void prepare.run({ params: { meetingId }, body });
  return { draft, change, people, barred: proposal?.barred ?? [], before, prepare, submit };
}

/** Settles ballot and terms of a secret vote: of a first round, or of the one after `earlier` with its reason. */
export function PrepareSecret(props: Props) {
  const { t } = useWords();
  const { meetingId, earlier = null } = props;
  const { draft, change, people, barred, before, prepare, submit } = usePreparing(props);
  const opinion = draft.decision === "opinion";
  const ready = isReady(draft, earlier !== null);
  return (
    <CommandForm
      submit={t("voting.secret.prepare")}
      pending={prepare.pending}
      disabled={!ready || before !== null}
      failure={prepare.failure}
      {...(!ready && { hint: t("voting.secret.prepare_missing") })}
      onSubmit={submit}
    >
      {earlier !== null && <Reason draft={draft} onChange={change} />}
      <About draft={draft} fixed={earlier !== null} onChange={change} />
      {opinion ? (
        <OpinionFields draft={draft} onChange={change} />
      ) : (
        <OnRoll
          draft={draft}
          people={people}
          barred={barred}
          runOff={earlier?.outcome?.result === "tie"}
          onChange={change}
        />
      )}
      <TermsFields draft={draft} onChange={change} />
      {!opinion && <PermitFields meetingId={meetingId} draft={draft} onChange={change} />}
      <VotedBefore before={before} />
    </CommandForm>
  );
}

interface FieldsProps {
  readonly draft: SecretDraft;
  readonly onChange: (part: Partial<SecretDraft>) => void;
}

function Reason({ draft, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <TextInput
      label={t("voting.paper.repeat_reason")}
      required
      maxLength={500}
      value={draft.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
    />
  );
}

function About({ draft, fixed, onChange }: FieldsProps & { readonly fixed: boolean }) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Select
        label={t("voting.paper.decision")}
        disabled={fixed}
        data={SECRET_DECISIONS.map((each) => ({
          value: each,
          label: each === "opinion" ? t("voting.secret.opinion") : t(`voting.decision.${each}`),
        }))}
        value={draft.decision}
        onChange={(decision) => {
          if (decision === null) return;
          const list =
            decision === "opinion"
              ? draft.list
              : { ...draft.list, decision, listed: [], added: {} };
          onChange({ decision, list });
        }}
      />
      <TextInput
        label={t("voting.secret.title")}
        required
        maxLength={500}
        value={draft.list.question}
        onChange={(event) =>
          onChange({ list: { ...draft.list, question: event.currentTarget.value } })
        }
      />
    </Stack>
  );
}

/** Names as they stand on a ballot of paper. */
function OnRoll({
  draft: { list },
  people,
  barred,
  runOff,
  onChange,
}: FieldsProps & {
  /** Who may not be named on the ballot. */
  readonly barred: readonly Id[];
  readonly people: readonly { readonly memberId: Id; readonly name: string }[];
  /** Whether it is a run-off among equals, whose list the meeting has adopted before. */
  readonly runOff: boolean;
}) {
  const { t } = useWords();
  const electing = list.decision === "election";
  const one = isOnePerson(list.office);
  const change = (part: Partial<typeof list>) => onChange({ list: { ...list, ...part } });
  return (
    <Stack gap="sm">
      {electing && (
        <Select
          label={t("voting.paper.office")}
          data={OFFICES.map((each) => ({ value: each, label: t(`voting.office.${each}`) }))}
          value={list.office}
          onChange={(office) => office !== null && change({ office, seats: 1 })}
        />
      )}
      {electing && !one && (
        <Figure
          label={t("voting.paper.seats")}
          value={list.seats}
          onChange={(seats) => change({ seats: Math.max(1, seats) })}
        />
      )}
      <NamesFields
        draft={list}
        people={people.filter(({ memberId }) => !barred.includes(memberId))}
        onChange={change}
      />
      <Recusals
        people={people}
        recused={list.recused}
        reasons
        onChange={(recused) => change({ recused })}
      />
      {electing && !runOff && (
        <HandsFields
          legend={t("voting.paper.list_hands")}
          hands={list.hands}
          onChange={(hands) => change({ hands })}
        />
      )}
    </Stack>
  );
}
