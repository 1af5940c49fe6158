import { Stack, Text, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { useWords } from "../../platform/words.tsx";
import classes from "../vote-card.module.css";
import { usePaperVotes } from "./api.ts";
import { BallotNames } from "./ballot-names.tsx";
import { CountPart } from "./count-part.tsx";

/** The vote on paper that is going on, as a member meets it: what is voted and by whom it is counted; a teller counts here. */
export function OpenPaper({ meetingId }: { readonly meetingId: Id }) {
  const { t } = useWords();
  const votes = usePaperVotes(meetingId).data?.votes ?? [];
  const now = votes.filter(({ state }) => ["prepared", "issued", "counting"].includes(state));
  return now.map((vote) => (
    <section key={vote.id} aria-label={vote.ballot.question} className={classes["card"]}>
      <Stack gap="sm">
        <Text size="sm" fw={600} c="dimmed" role="status">
          {t("voting.paper.secret_now")} · {t(`voting.paper_state.${vote.state}`)}
        </Text>
        <Title order={2} className={classes["question"]}>
          {vote.ballot.question}
        </Title>
        <BallotNames vote={vote} />
        <Text>
          {t(
            `voting.paper.member_${vote.state === "prepared" ? "prepared" : vote.state === "issued" ? "issued" : "counting"}`,
          )}
        </Text>
        <CountPart vote={vote} />
      </Stack>
    </section>
  ));
}
