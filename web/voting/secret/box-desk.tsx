import { Stack, Text } from "@mantine/core";
import { closeSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { untypedIn } from "@chiboso/domain/voting/secret/envelopes.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useWords, type Speech } from "../../platform/words.tsx";
import { Disclosure } from "../why.tsx";
import { useFreshCount, useSecretCommand } from "./api.ts";
import { AskingButton } from "./asking-button.tsx";
import { BranchBoxes } from "./branch-boxes.tsx";
import { CodeSquares } from "./code-squares.tsx";
import { Envelopes } from "./envelopes.tsx";
import { shortTracker } from "@chiboso/domain/voting/secret/trackers.ts";
import classes from "./booth-link.module.css";

/** While the box is open: how many ballots lie in it and nothing else, boxes of other places, paper, and the closing. */
export function BoxDesk({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const close = useSecretCommand(closeSecretVote, vote.meetingId);
  const { may, collected } = vote;
  const params = { secretVoteId: vote.id };
  useFreshCount(vote);
  return (
    <Stack gap="md">
      {collected !== null && (
        <Text role="status" size="xl" fw={700}>
          {t("voting.secret.in_box", { collected, keys: vote.list?.length ?? 0 })}
        </Text>
      )}
      <Text c="dimmed">{t("voting.secret.no_interim")}</Text>
      <BoothLink vote={vote} />
      {may.conduct && (
        <Disclosure label={t("voting.secret.boxes")}>
          <BranchBoxes vote={vote} />
        </Disclosure>
      )}
      {may.seat !== null && (
        <Disclosure label={t("voting.secret.envelopes")}>
          <Envelopes vote={vote} />
        </Disclosure>
      )}
      {may.conduct && (
        <AskingButton
          label={t("voting.secret.close")}
          text={`${t("voting.secret.close_text")} ${envelopesTold(vote, t)}`}
          pending={close.pending}
          failure={close.failure}
          onAct={async () => (await close.run({ params })).kind === "done"}
        />
      )}
    </Stack>
  );
}

/** Before the box is closed for ever: what became of the double envelopes, or that none are entered. */
function envelopesTold({ envelopes }: SecretView, t: Speech["t"]): string {
  if (envelopes === null) return t("voting.secret.envelopes_none");
  const { outer, typed, untyped } = envelopes;
  return t("voting.secret.envelopes_sum", { outer, typed, untyped: untypedIn(untyped) });
}

/** The booth of this vote, as everybody may open it: on the own device or on the board's tablet. */
export function BoothLink({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const address = `${location.origin}/booth#${vote.electionId}`;
  return (
    <figure className={classes["figure"]}>
      <CodeSquares
        text={address}
        label={t("voting.secret.booth_code")}
        className={classes["squares"] ?? ""}
      />
      <figcaption className={classes["told"]}>
        {t("voting.secret.booth_at")} <bdi dir="ltr">{address}</bdi>
        {vote.fingerprint !== null && (
          <div>
            {t("voting.secret.fingerprint")}{" "}
            <strong dir="ltr" className={classes["mark"]}>
              {shortTracker(vote.fingerprint)}
            </strong>
          </div>
        )}
        {vote.booth !== null && (
          <div>
            {t("voting.secret.slip_booth")}{" "}
            <bdi dir="ltr" className={classes["signs"]}>
              {vote.booth}
            </bdi>
          </div>
        )}
      </figcaption>
    </figure>
  );
}
