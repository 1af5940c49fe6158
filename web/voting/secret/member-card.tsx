import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { registerDevice } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconDeviceMobile, IconExternalLink } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import classes from "../vote-card.module.css";
import { useSecretCommand, useSecretVotes } from "./api.ts";
import { pause } from "./device/group.ts";
import { ownKeyName, sealOwnKey } from "./device/voter.ts";
import { NotGuaranteed } from "./not-guaranteed.tsx";
import { OwnKeyCheck } from "./own-key-check.tsx";
import { TrackerList } from "./receipts.tsx";
import { NextStep } from "./secret-work.tsx";

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
  if (state === "registering") return <Registering vote={vote} />;
  if (state === "listed") return <OwnKeyCheck vote={vote} />;
  if (state === "open") return <ToBooth vote={vote} />;
  return (
    <>
      <Text>{t("voting.secret.member_closed")}</Text>
      <TrackerList vote={vote} />
    </>
  );
}

function Registering({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const [working, setWorking] = useState(false);
  const register = useSecretCommand(registerDevice, vote.meetingId);
  const { own } = vote.taking;
  if (own === "slip") return <Text role="status">{t("voting.secret.own_slip")}</Text>;
  if (own === "device") return <Text role="status">{t("voting.secret.own_device")}</Text>;
  if (own === "struck") return <Text role="status">{t("voting.secret.own_struck")}</Text>;
  const { keeperKey } = vote;
  if (vote.registrationEndedAt !== null) return <Text>{t("voting.secret.member_ended")}</Text>;
  if (!vote.may.register || memberId === null) return <Text>{t("voting.secret.not_yours")}</Text>;
  if (keeperKey === null) return <Text>{t("voting.secret.member_waits")}</Text>;
  const attempt = vote.board?.attempt ?? 1;
  const make = async () => {
    setWorking(true);
    await pause();
    const sealed = await sealOwnKey(vote.electionId, memberId, { attempt, keeperKey });
    await register.run({ params: { secretVoteId: vote.id }, body: { sealed } });
    setWorking(false);
  };
  return (
    <Stack gap="sm">
      {attempt > 1 && <Text fw={600}>{t("voting.secret.member_again")}</Text>}
      <Text>{t("voting.secret.member_choose")}</Text>
      <RefusalAlert failure={register.failure} />
      <Group>
        <Button
          size="lg"
          leftSection={<IconDeviceMobile size={22} aria-hidden />}
          loading={working}
          onClick={() => void make()}
        >
          {t("voting.secret.make_key")}
        </Button>
      </Group>
      <Text c="dimmed">{t("voting.secret.member_or_slip")}</Text>
    </Stack>
  );
}

/** The way to the booth: with the key of this device where it lies here, else with the code of a slip. */
function ToBooth({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const [keyName, setKeyName] = useState<string>();
  const { electionId, taking } = vote;
  useEffect(() => {
    if (memberId === null) return;
    void ownKeyName(electionId, memberId).then(setKeyName);
  }, [electionId, memberId]);
  if (taking.own === null || taking.own === "struck")
    return <Text>{t("voting.secret.not_yours")}</Text>;
  const withKey = keyName !== undefined && taking.own === "device";
  return (
    <Stack gap="sm">
      {taking.own === "device" && !withKey && (
        <Alert color="gold">{t("voting.secret.other_device")}</Alert>
      )}
      <Text>{t(withKey ? "voting.secret.booth_device" : "voting.secret.booth_slip")}</Text>
      <Group>
        <Button
          component="a"
          size="lg"
          href={`/booth#${electionId}${withKey ? `.${keyName}` : ""}`}
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
