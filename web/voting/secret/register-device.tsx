import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { registerDevice } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconDeviceMobile } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../why.tsx";
import { useSecretCommand } from "./api.ts";
import { Stop } from "./board-key.tsx";
import { pause } from "../../platform/pause.ts";
import { listOfKeeper, sealOwnKey, type KeeperOfList } from "./device/voter.ts";
import { KeeperMark } from "./marks.tsx";
import { useKeyHere } from "./use-key-here.ts";

/** While the list is open: a member makes a key on the own device, or is told how they take part already. */
export function RegisterDevice({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const { own } = vote.taking;
  const keeper = keeperOf(vote);
  if (own === "slip") return <Text role="status">{t("voting.secret.own_slip")}</Text>;
  if (own === "struck") return <Text role="status">{t("voting.secret.own_struck")}</Text>;
  if (own === "device") return <Registered vote={vote} keeper={keeper} />;
  if (vote.registrationEndedAt !== null) return <Text>{t("voting.secret.member_ended")}</Text>;
  if (!vote.may.register || memberId === null) return <Text>{t("voting.secret.not_yours")}</Text>;
  // The keeper begins under the work of the board, below.
  if (keeper === null)
    return vote.may.keepList ? null : <Text>{t("voting.secret.member_waits")}</Text>;
  return (
    <Stack gap="sm">
      {keeper.attempt > 1 && <Text fw={600}>{t("voting.secret.member_again")}</Text>}
      <Text>{t("voting.secret.member_choose")}</Text>
      <Text>{t("voting.secret.member_offline")}</Text>
      <MakeKey key={listOfKeeper(keeper)} vote={vote} keeper={keeper} memberId={memberId} />
      <Text c="dimmed">{t("voting.secret.member_or_slip")}</Text>
    </Stack>
  );
}

function keeperOf({ board, keeperKey }: SecretView): KeeperOfList | null {
  return keeperKey === null ? null : { attempt: board?.attempt ?? 1, keeperKey };
}

/** Where the key lies, this device itself says: the server only knows that there is one. */
function Registered({
  vote,
  keeper,
}: {
  readonly vote: SecretView;
  readonly keeper: KeeperOfList | null;
}) {
  const { t } = useWords();
  const { memberId } = useActor();
  const here = useKeyHere(vote);
  if (here === undefined || keeper === null || memberId === null) return null;
  const isHere = here !== null && here.sealedAs === (vote.taking.ownSealed ?? here.sealedAs);
  if (isHere && here.sealedTo === listOfKeeper(keeper))
    return <Text role="status">{t("voting.secret.own_device")}</Text>;
  if (isHere && here.sealedTo?.startsWith(`${keeper.attempt} `) === true)
    return (
      <Stop title={t("voting.secret.keeper_moved")}>
        <Text>{t("voting.secret.keeper_moved_text")}</Text>
      </Stop>
    );
  return (
    <Stack gap="sm">
      <Text role="status">{t("voting.secret.own_elsewhere")}</Text>
      {vote.registrationEndedAt === null && (
        <Disclosure label={t("voting.secret.make_key_here")}>
          <Text>{t("voting.secret.make_key_here_text")}</Text>
          <MakeKey key={listOfKeeper(keeper)} vote={vote} keeper={keeper} memberId={memberId} />
        </Disclosure>
      )}
    </Stack>
  );
}

/** The mark of the key that this device would seal to is compared with what the keeper reads aloud; then it seals to that key. */
function MakeKey({
  vote,
  keeper,
  memberId,
}: {
  readonly vote: SecretView;
  readonly keeper: KeeperOfList;
  readonly memberId: string;
}) {
  const { t } = useWords();
  const [compared, setCompared] = useState(false);
  const [working, setWorking] = useState(false);
  const register = useSecretCommand(registerDevice, vote.meetingId);
  const make = async () => {
    setWorking(true);
    await pause();
    const sealed = await sealOwnKey(vote.electionId, memberId, keeper);
    await register.run({
      params: { secretVoteId: vote.id },
      body: { attempt: keeper.attempt, sealed },
    });
    setWorking(false);
  };
  return (
    <Stack gap="sm">
      <KeeperMark label={t("voting.secret.keeper_mark")} keyText={keeper.keeperKey} />
      <Text c="dimmed">{t("voting.secret.keeper_differs")}</Text>
      <Checkbox
        size="md"
        label={t("voting.secret.keeper_compared")}
        checked={compared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
      <RefusalAlert failure={register.failure} />
      <Group>
        <Button
          size="lg"
          leftSection={<IconDeviceMobile size={22} aria-hidden />}
          disabled={!compared}
          loading={working}
          onClick={() => void make()}
        >
          {t("voting.secret.make_key")}
        </Button>
      </Group>
    </Stack>
  );
}
