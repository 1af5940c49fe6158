import { Stack, Text } from "@mantine/core";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { useWords } from "../../platform/words.tsx";
import classes from "./paper-result.module.css";

/** Who stands on the ballot, how it is marked, and who counts. */
export function BallotNames({ vote }: { readonly vote: PaperView }) {
  const { t, list } = useWords();
  const { ballot, tellers } = vote;
  return (
    <Stack gap="xs">
      {ballot.decision === "election" && (
        <Text>
          {t("voting.paper.seats_of", { seats: ballot.seats, names: ballot.lines.length })}
        </Text>
      )}
      <Text c="dimmed">{t(`voting.paper.how_${ballot.form}`)}</Text>
      <ol className={classes["names"]}>
        {ballot.lines.map((line) => (
          <li key={line.memberId ?? line.name}>
            <bdi>{line.name}</bdi>
          </li>
        ))}
      </ol>
      {tellers.length > 0 && (
        <Text>
          {t("voting.paper.tellers_are", { names: list(tellers.map((each) => each.name)) })}
        </Text>
      )}
    </Stack>
  );
}
