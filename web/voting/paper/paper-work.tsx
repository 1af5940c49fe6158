import { Button, Group, Radio, Stack, Text, Title } from "@mantine/core";
import { BALLOTS_LEFT, type BallotsLeft } from "@chiboso/domain/voting/paper/broken-off.ts";
import {
  cancelPaperVote,
  closePaperVote,
  openBox,
  recountBallots,
} from "@chiboso/domain/voting/paper/contract.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { usePaperCommand } from "./api.ts";
import { BallotNames } from "./ballot-names.tsx";
import { BeforeBox, MoreTellers } from "./before-box.tsx";
import { CountPart } from "./count-part.tsx";

/** A vote on paper that is going on, at the desk: its next step first, the way out last. */
export function PaperWork({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  return (
    <Stack gap="md" component="section" aria-label={vote.ballot.question}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{vote.ballot.question}</Title>
        <StatusBadge tone="running" label={t(`voting.paper_state.${vote.state}`)} />
      </Group>
      {vote.repeatReason !== null && (
        <Text size="sm" c="dimmed">
          {t("voting.paper.round", { round: vote.round, reason: vote.repeatReason })}
        </Text>
      )}
      <BallotNames vote={vote} />
      {vote.state === "prepared" && vote.may.conduct && <BeforeBox vote={vote} />}
      {vote.state === "issued" && <Issued vote={vote} />}
      {vote.state === "counting" && <Counting vote={vote} />}
      {vote.may.conduct && <Cancel vote={vote} />}
    </Stack>
  );
}

function Issued({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  const { issued, printed } = vote;
  return (
    <Stack gap="sm">
      <Text role="status" size="lg" fw={600}>
        {t("voting.paper.issued_now", { issued, unused: printed - issued })}
      </Text>
      {vote.may.conduct && <MoreTellers vote={vote} />}
      {vote.may.conduct && (
        <Asking
          vote={vote}
          route={openBox}
          label={t("voting.paper.open_box")}
          text={t("voting.paper.open_box_text")}
        />
      )}
    </Stack>
  );
}

/** Two persons enter what they found; what differs is counted again, what is equal becomes the result. */
function Counting({ vote }: { readonly vote: PaperView }) {
  const { t, list } = useWords();
  const recount = usePaperCommand(recountBallots, vote.meetingId);
  const both = vote.enteredBy.length === 2;
  const params = { paperVoteId: vote.id };
  return (
    <Stack gap="sm">
      <Text role="status" size="lg" fw={600}>
        {t("voting.paper.entered", { count: vote.enteredBy.length })}
      </Text>
      {vote.enteredBy.length > 0 && <Text>{list(vote.enteredBy)}</Text>}
      <CountPart vote={vote} />
      {!both && vote.may.conduct && <MoreTellers vote={vote} />}
      {vote.difference !== null && vote.may.conduct && (
        <div>
          <ReasonedButton
            label={t("voting.paper.recount")}
            text={t("voting.paper.recount_text")}
            reasonLabel={t("voting.desk.reason")}
            missing={t("voting.desk.reason_missing")}
            size="md"
            pending={recount.pending}
            failure={recount.failure}
            onAct={async (reason) =>
              (await recount.run({ params, body: { reason } })).kind === "done"
            }
          />
        </div>
      )}
      {both && vote.difference === null && vote.may.conduct && (
        <Asking
          vote={vote}
          route={closePaperVote}
          label={t("voting.paper.announce")}
          text={t("voting.paper.announce_text")}
        />
      )}
    </Stack>
  );
}

/** A step that everybody sees and that cannot be taken back. */
function Asking({
  vote,
  route,
  label,
  text,
}: {
  readonly vote: PaperView;
  readonly route: typeof openBox | typeof closePaperVote;
  readonly label: string;
  readonly text: string;
}) {
  const [asking, setAsking] = useState(false);
  const act = usePaperCommand(route as typeof openBox, vote.meetingId);
  const doIt = async () => {
    const outcome = await act.run({ params: { paperVoteId: vote.id } });
    if (outcome.kind === "done") setAsking(false);
  };
  return (
    <div>
      <Button size="md" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={label}
        text={text}
        confirm={label}
        pending={act.pending}
        failure={act.failure}
        onConfirm={() => void doIt()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function Cancel({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  const cancel = usePaperCommand(cancelPaperVote, vote.meetingId);
  const [ballots, setBallots] = useState<BallotsLeft>("kept");
  const handedOut = vote.state !== "prepared";
  const params = { paperVoteId: vote.id };
  return (
    <div>
      <ReasonedButton
        label={t("voting.paper.cancel")}
        text={t("voting.paper.cancel_text")}
        reasonLabel={t("voting.desk.reason")}
        missing={t("voting.desk.reason_missing")}
        danger
        pending={cancel.pending}
        failure={cancel.failure}
        onAct={async (reason) => {
          const body = { reason, ballots: handedOut ? ballots : null };
          return (await cancel.run({ params, body })).kind === "done";
        }}
      >
        {handedOut && (
          <Radio.Group
            label={t("voting.paper.ballots_left")}
            value={ballots}
            onChange={(value) => setBallots(value === "destroyed" ? value : "kept")}
          >
            <Stack gap="xs" mt={4}>
              {BALLOTS_LEFT.map((each) => (
                <Radio key={each} value={each} label={t(`voting.paper.ballots_left.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </ReasonedButton>
    </div>
  );
}
