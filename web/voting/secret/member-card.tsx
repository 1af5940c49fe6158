import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconExternalLink } from "@tabler/icons-react";
import { useWords } from "../../platform/words.tsx";
import classes from "../vote-card.module.css";
import { useSecretVotes } from "./api.ts";
import { NotGuaranteed } from "./not-guaranteed.tsx";
import { OwnKeyCheck } from "./own-key-check.tsx";
import { TrackerList } from "./receipts.tsx";
import { RegisterDevice } from "./register-device.tsx";
import { NextStep } from "./secret-work.tsx";
import { useKeyHere } from "./use-key-here.ts";

const SHOWN: readonly SecretView["state"][] = [
  "prepared",
  "keys",
  "registering",
  "listed",
  "open",
  "closed",
  "opening",
];

/** The secret votes that go on, as a member meets them: how to take part, the way to the booth, the receipts. */
export function OpenSecret({ meetingId }: { readonly meetingId: Id }) {
  const votes = useSecretVotes(meetingId).data?.votes ?? [];
  return votes
    .filter(({ state }) => SHOWN.includes(state))
    .map((vote) => <Card key={vote.id} vote={vote} />);
}

function Card({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const onBoard = vote.may.seat !== null || vote.may.keepList;
  return (
    <section aria-label={vote.ballot.question} className={classes["card"]}>
      <Stack gap="md">
        <Text size="sm" fw={600} c="dimmed" role="status">
          {t("voting.secret.now")} · {t(`voting.secret_state.${vote.state}`)}
        </Text>
        <Title order={2} className={classes["question"]}>
          {vote.ballot.question}
        </Title>
        <OwnPart vote={vote} />
        {onBoard && (
          <section aria-label={t("voting.secret.board_work")}>
            <Title order={3}>{t("voting.secret.board_work")}</Title>
            <NextStep vote={vote} />
          </section>
        )}
        <NotGuaranteed />
      </Stack>
    </section>
  );
}

/** What this member does now. */
function OwnPart({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { state } = vote;
  if (state === "prepared" || state === "keys") {
    const who = vote.board === null ? "voting.secret.member_board" : "voting.secret.member_keys";
    return <Text>{t(who)}</Text>;
  }
  if (state === "registering") return <RegisterDevice vote={vote} />;
  if (state === "listed") return <OwnKeyCheck vote={vote} />;
  if (state === "open") return <ToBooth vote={vote} />;
  return (
    <>
      <Text>{t("voting.secret.member_closed")}</Text>
      <TrackerList vote={vote} />
    </>
  );
}

/** The way to the booth: with the key of this device where it lies here, or with the code of a slip. */
function ToBooth({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const here = useKeyHere(vote);
  const { electionId, taking } = vote;
  if (taking.own === null || taking.own === "struck")
    return <Text>{t("voting.secret.not_yours")}</Text>;
  const withKey = taking.own === "device";
  if (withKey && here === undefined) return null;
  if (withKey && here === null)
    return <Alert color="gold">{t("voting.secret.other_device")}</Alert>;
  return (
    <Stack gap="sm">
      <Text>{t(withKey ? "voting.secret.booth_device" : "voting.secret.booth_slip")}</Text>
      <Group>
        <Button
          component="a"
          size="lg"
          href={`/booth#${electionId}${withKey && here ? `.${here.name}` : ""}`}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink size={22} aria-hidden />}
        >
          {t("voting.secret.to_booth")}
        </Button>
      </Group>
      <Text c="dimmed">{t("voting.secret.booth_text")}</Text>
    </Stack>
  );
}
