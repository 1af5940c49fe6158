import { Title } from "@mantine/core";
import { secretGoesOn, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import classes from "../projected-vote.module.css";
import { useSecretVotes } from "./api.ts";
import { BoothLink } from "./box-desk.tsx";
import { ClosedHead, ListDigest } from "./marks.tsx";
import { TrackerList } from "./receipts.tsx";
import { Counted, Sums } from "./secret-result.tsx";

/** A secret vote on the screen of the hall: the count said aloud, the booth, after the closing all receipts, the result. */
export function ProjectedSecret({
  meetingId,
  itemId,
  goingOn,
}: {
  readonly meetingId: string;
  readonly itemId: string | undefined;
  readonly goingOn: boolean;
}) {
  const vote = useSecretVotes(meetingId).data?.votes.findLast(
    (each) =>
      each.itemId === itemId && (goingOn ? secretGoesOn(each.state) : each.state !== "cancelled"),
  );
  return vote === undefined ? null : <Projected vote={vote} />;
}

function Projected({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { ballot, outcome, state, taking, list } = vote;
  const took = taking.devices + taking.slips;
  return (
    <div className={classes["vote"]}>
      {outcome === null && <div className={classes["quiet"]}>{t("voting.secret.now")}</div>}
      <Title order={2} className={classes["question"]}>
        {ballot.question}
      </Title>
      {outcome === null ? (
        <div role="status" className={classes["count"]}>
          {state === "registering"
            ? t("voting.secret.took", { took, eligible: taking.eligible })
            : list !== null && (state === "listed" || state === "open")
              ? t("voting.secret.aloud", { people: took, keys: list.length })
              : t(`voting.secret_state.${state}`)}
        </div>
      ) : (
        <>
          <StatusBadge tone="info" label={t(`voting.secret_result.${outcome.result}`)} />
          <Counted outcome={outcome} />
          <Sums outcome={outcome} />
        </>
      )}
      {state === "listed" && list !== null && <ListDigest digest={list.digest} />}
      {outcome === null && vote.closing !== null && <ClosedHead head={vote.closing.head} />}
      {state === "open" && <BoothLink vote={vote} />}
      {vote.closedAt !== null && <TrackerList vote={vote} />}
    </div>
  );
}
