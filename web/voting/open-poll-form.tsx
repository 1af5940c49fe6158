import { Alert, Select, Stack, Text, TextInput } from "@mantine/core";
import { explainThreshold } from "@chiboso/domain/rules/explain.ts";
import { DECISIONS, type Decision } from "@chiboso/domain/rules/decisions.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { openPoll } from "@chiboso/domain/voting/contract.ts";
import { proposedWithout } from "@chiboso/domain/voting/proposed.ts";
import { POLL_METHODS, type PollMethod, type PollProposal } from "@chiboso/domain/voting/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../platform/command-form.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { usePollCommand, useProposal } from "./api.ts";
import { WhyPanel } from "../rules/public.ts";
import type { PolledItem } from "./polled-item.ts";
import { Recusals } from "./recusals.tsx";
import { Tellers } from "./tellers-field.tsx";
import { shownBase } from "./shown-base.ts";
import { useVotedBefore } from "./use-past-votes.ts";
import { VotedBefore } from "./voted-before.tsx";
import { Disclosure } from "./why.tsx";

interface Props {
  readonly meetingId: string;
  readonly item: PolledItem;
  /** Which vote of this item it is: all that is said of one under a secret item. */
  readonly number: number;
}

/** What is filled in, and the opening itself; under a secret item nothing is written. */
function useOpening({ meetingId, item, number }: Props) {
  const [typed, setQuestion] = useState("");
  const [decision, setDecision] = useState<Decision>("ordinaryResolution");
  const [recused, setRecused] = useState<Readonly<Record<string, string>>>({});
  const [method, setMethod] = useState<PollMethod>("byName");
  const [tellers, setTellers] = useState<readonly Id[]>([]);
  const open = usePollCommand(openPoll, meetingId);
  // One id for this poll however often the button is pressed.
  const [pollId, setPollId] = useState(() => uuidv7());
  const question = item.secret ? String(number) : typed;
  const submit = async () => {
    const recusals = Object.entries(recused).map(([memberId, reason]) => ({
      memberId,
      reason: item.secret ? "–" : reason,
    }));
    const outcome = await open.run({
      params: { meetingId },
      body: {
        pollId,
        itemId: item.id,
        decision,
        question,
        recusals,
        method,
        tellers: method === "hands" ? tellers.filter((each) => !(each in recused)) : [],
      },
    });
    if (outcome.kind !== "done") return;
    setPollId(uuidv7());
    setQuestion("");
  };
  const typing = { question, setQuestion, decision, setDecision, recused, setRecused };
  return { ...typing, method, setMethod, tellers, setTellers, open, submit };
}

/** Opens a vote under the running item: the question, what is decided, who must stay out, and what it will take. */
export function OpenPollForm(props: Props) {
  const { meetingId, item } = props;
  const { t } = useWords();
  const opening = useOpening(props);
  const { question, setQuestion, decision, setDecision, recused, setRecused, open, submit } =
    opening;
  const proposal = useProposal(meetingId, decision);
  const aside = new Set(Object.keys(recused));
  const obstacle = proposal.data && proposedWithout(proposal.data, aside).obstacle;
  const matter = { decision, question, office: null, people: [] };
  const before = useVotedBefore(meetingId, { itemId: item.id, repeatOf: null, matter });
  const hint = useMissing(opening, obstacle ?? null);
  return (
    <CommandForm
      submit={t("voting.desk.open")}
      pending={open.pending}
      disabled={hint !== null || before !== null}
      failure={open.failure}
      {...(hint !== null && { hint })}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t("voting.desk.question")}
        readOnly={item.secret}
        {...(!item.secret && {
          description: t("voting.desk.question_hint", { item: item.title }),
        })}
        required
        maxLength={500}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Select
        label={t("voting.desk.decision")}
        data={DECISIONS.map((each) => ({ value: each, label: t(`voting.decision.${each}`) }))}
        value={decision}
        onChange={(value) => value !== null && setDecision(value)}
      />
      <Loaded query={proposal} shape="facts">
        {(value) => (
          <>
            <Method {...opening} meetingId={meetingId} />
            <Preview proposal={proposedWithout(value, aside)} />
            <Recusals
              people={value.base.counted}
              recused={recused}
              reasons={!item.secret}
              onChange={setRecused}
            />
          </>
        )}
      </Loaded>
      <VotedBefore before={before} />
    </CommandForm>
  );
}

/** Why the vote cannot be opened now, said beside its button; null when it can. */
function useMissing(
  { question, method, tellers }: ReturnType<typeof useOpening>,
  obstacle: PollProposal["obstacle"],
): string | null {
  const { t, refusalText } = useWords();
  if (obstacle !== null) return refusalText(obstacle);
  if (question.trim() === "") return t("voting.desk.question_first");
  return method === "hands" && tellers.length === 0 ? t("voting.hand_tellers_missing") : null;
}

/** Each on a device, or hands that somebody counts in the room. */
function Method({
  method,
  setMethod,
  tellers,
  setTellers,
  decision,
  recused,
  meetingId,
}: Pick<
  ReturnType<typeof useOpening>,
  "method" | "setMethod" | "tellers" | "setTellers" | "decision" | "recused"
> & { readonly meetingId: string }) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t("voting.method")}
        data={POLL_METHODS.map((each) => ({ value: each, label: t(`voting.method.${each}`) }))}
        value={method}
        onChange={(value) => value !== null && setMethod(value)}
      />
      {method === "hands" && (
        <Tellers
          meetingId={meetingId}
          decision={decision}
          recused={Object.keys(recused)}
          chosen={tellers}
          onChange={setTellers}
        />
      )}
    </>
  );
}

/** What would be frozen if the vote were opened now; an obstacle is said before the button is pressed. */
function Preview({ proposal }: { readonly proposal: PollProposal }) {
  const { t, refusalText } = useWords();
  return (
    <Stack gap="xs">
      <Text>
        {t("voting.desk.preview", {
          base: proposal.base.counted.length,
          present: proposal.quorum.present,
          needed: proposal.needed,
        })}
      </Text>
      {proposal.obstacle !== null && (
        <Alert
          color="flag"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("voting.desk.obstacle")}
        >
          {refusalText(proposal.obstacle)}
        </Alert>
      )}
      <Disclosure label={t("voting.why.title")}>
        <WhyPanel
          title={t("voting.why.threshold")}
          citation={proposal.citation}
          base={shownBase(proposal.base, t)}
        />
        <WhyPanel
          title={t("voting.why.quorum")}
          citation={proposal.quorum.citation}
          arithmetic={explainThreshold(
            proposal.quorum.present,
            proposal.base.counted.length,
            proposal.quorum.threshold,
          )}
        />
      </Disclosure>
    </Stack>
  );
}
