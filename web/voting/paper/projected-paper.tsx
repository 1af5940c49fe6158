import { Title } from "@mantine/core";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import classes from "../projected-vote.module.css";
import { Ballots, LineResults } from "./paper-result.tsx";

/** A vote on paper on the screen of the hall: how far it has come, then its result with the arithmetic. */
export function ProjectedPaper({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  const { ballot, outcome, issued, state } = vote;
  return (
    <div className={classes["vote"]}>
      {outcome === null && <div className={classes["quiet"]}>{t("voting.paper.secret_now")}</div>}
      <Title order={2} className={classes["question"]}>
        {ballot.question}
      </Title>
      {outcome === null ? (
        <div role="status" className={classes["count"]}>
          {t(`voting.paper_state.${state}`)}
          {state !== "prepared" && ` · ${t("voting.paper.issued_room", { issued })}`}
        </div>
      ) : (
        <>
          <StatusBadge
            tone={outcome.result === "short" || outcome.result === "tie" ? "warning" : "info"}
            label={t(`voting.paper_result.${outcome.result}`)}
          />
          <Ballots outcome={outcome} />
          <LineResults outcome={outcome} />
        </>
      )}
    </div>
  );
}
