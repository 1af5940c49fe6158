import { Stack, Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../why.tsx";
import { useTrackers } from "./api.ts";
import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import classes from "./receipts.module.css";

/** After the closing: the receipts of all ballots, sorted, so that everybody finds the own one. */
export function Receipts({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const count = vote.closing?.counted ?? 0;
  if (vote.closedAt === null || vote.destroyed !== null) return null;
  return (
    <Disclosure label={t("voting.secret.receipts", { count })}>
      <TrackerList vote={vote} />
    </Disclosure>
  );
}

export function TrackerList({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const found = useTrackers(vote).data;
  if (found === undefined) return null;
  return (
    <Stack gap="xs">
      <Text>{t("voting.secret.receipts_text")}</Text>
      <ol dir="ltr" className={classes["list"]}>
        {found.trackers.map((each) => (
          <li key={each} data-tracker={each}>
            {shortTracker(each)}
          </li>
        ))}
      </ol>
      {found.late.length > 0 && (
        <Text>{t("voting.secret.late", { count: found.late.length })}</Text>
      )}
    </Stack>
  );
}
