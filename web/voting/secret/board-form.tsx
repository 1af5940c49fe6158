import { Select, Text, Textarea } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isOnBallot } from "@chiboso/domain/voting/paper/ballot.ts";
import { nameBoard } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { useProposal } from "../api.ts";
import { HandsFields } from "../paper/hands-fields.tsx";
import { NO_HANDS } from "../paper/no-hands.ts";
import { People } from "../people-field.tsx";
import { useSecretCommand } from "./api.ts";

/** The counting board as the meeting elected it by show of hands, at first or anew; one keeps the list of keys. */
export function BoardForm({ vote }: { readonly vote: SecretView }) {
  const again = vote.state !== "prepared";
  const [reason, setReason] = useState("");
  const { t } = useWords();
  const [board, setBoard] = useState<readonly Id[]>([]);
  const [keeper, setKeeper] = useState<Id | null>(null);
  const [hands, setHands] = useState(NO_HANDS);
  const name = useSecretCommand(nameBoard, vote.meetingId);
  const people = useEligible(vote);
  const chosen = people.filter(({ memberId }) => board.includes(memberId));
  const keeperId = chosen.some(({ memberId }) => memberId === keeper) ? keeper : null;
  const missing = keeperId === null || (again && reason.trim() === "");
  return (
    <CommandForm
      submit={t("voting.secret.name_board")}
      pending={name.pending}
      disabled={missing}
      failure={name.failure}
      {...(missing && { hint: t("voting.secret.board_missing") })}
      onSubmit={() => {
        if (keeperId === null) return;
        const body = { board: [...board], keeperId, hands, reason: again ? reason : null };
        void name.run({ params: { secretVoteId: vote.id }, body });
      }}
    >
      {again && <Text>{t("voting.secret.board_again_text")}</Text>}
      <Text c="dimmed">{t("voting.secret.board_hint")}</Text>
      <People
        label={t("voting.secret.board")}
        people={people}
        most={5}
        chosen={board}
        onChange={setBoard}
      />
      <Select
        size="md"
        label={t("voting.secret.keeper")}
        description={t("voting.secret.keeper_hint")}
        disabled={chosen.length === 0}
        data={chosen.map((each) => ({ value: each.memberId, label: each.name }))}
        value={keeperId}
        onChange={setKeeper}
      />
      {again && (
        <Textarea
          size="md"
          label={t("voting.desk.reason")}
          required
          autosize
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <HandsFields legend={t("voting.secret.board_hands")} hands={hands} onChange={setHands} />
    </CommandForm>
  );
}

/** Who may sit on the board: counted, present, and not on the ballot. */
function useEligible({ ballot, meetingId }: SecretView) {
  const decision = ballot.decision === "opinion" ? "ordinaryResolution" : ballot.decision;
  const proposal = useProposal(meetingId, decision, ballot.form === "opinion" ? "open" : "paper");
  return (proposal.data?.base.counted ?? []).filter(
    ({ present, memberId }) =>
      present && (ballot.form === "opinion" || !isOnBallot(ballot, memberId)),
  );
}
