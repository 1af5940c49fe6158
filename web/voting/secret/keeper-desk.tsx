import { Button, Group, Stack, Text } from "@mantine/core";
import { giveKeeperKey, noteDrawn } from "@chiboso/domain/voting/secret/board-contract.ts";
import { strikeDevice } from "@chiboso/domain/voting/secret/registration-contract.ts";
import { openSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { People } from "../people-field.tsx";
import { useSecretCommand } from "./api.ts";
import { AskingButton } from "./asking-button.tsx";
import { beginKeeping } from "./device/keeper.ts";
import { ownList } from "./device/kept-lists.ts";
import { pause } from "../../platform/pause.ts";
import { OwnKeeperKey } from "./keeper-key.tsx";
import { ListDigest } from "./marks.tsx";
import { NamesToStrike } from "./names-to-strike.tsx";
import { Slips } from "./slips.tsx";
import { PublishList } from "./publish-list.tsx";

/** Slips and devices until the list of keys is fixed, and then its count said aloud before the box is opened. */
export function KeeperDesk({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { taking, may, state, list } = vote;
  const took = taking.devices + taking.slips;
  if (state === "listed" && list !== null) return <Listed vote={vote} />;
  return (
    <Stack gap="md">
      <Text role="status" size="lg" fw={600}>
        {t("voting.secret.took", { took, eligible: taking.eligible })}
      </Text>
      <Text c="dimmed">
        {t("voting.secret.took_how", { devices: taking.devices, slips: taking.slips })}
      </Text>
      {may.keepList && vote.keeperKey === null && <BeginKeeping vote={vote} />}
      {may.keepList && vote.keeperKey !== null && (
        <OwnKeeperKey vote={vote}>
          <Slips vote={vote} />
          <Drawn vote={vote} />
          <TakenSlips vote={vote} />
          <Devices vote={vote} />
          <PublishList vote={vote} />
        </OwnKeeperKey>
      )}
      {!may.keepList && <Text c="dimmed">{t("voting.secret.waits_keeper")}</Text>}
    </Stack>
  );
}

function BeginKeeping({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const give = useSecretCommand(giveKeeperKey, vote.meetingId);
  const [working, setWorking] = useState(false);
  const begin = async () => {
    setWorking(true);
    await pause();
    const list = ownList(vote);
    const { keys } = await beginKeeping(list);
    await give.run({
      params: { secretVoteId: vote.id },
      body: { attempt: list.attempt, key: keys.key },
    });
    setWorking(false);
  };
  return (
    <Stack gap="sm">
      <Text>{t("voting.secret.keeper_begin_text")}</Text>
      <RefusalAlert failure={give.failure} />
      <Group>
        <Button size="md" loading={working} onClick={() => void begin()}>
          {t("voting.secret.keeper_begin")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who drew a slip and signed; after the end only who was struck out since. */
function Drawn({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const note = useSecretCommand(noteDrawn, vote.meetingId);
  const { attempt } = ownList(vote);
  const ended = vote.registrationEndedAt !== null;
  const free = (vote.taking.roll ?? []).filter(({ how }) => how === (ended ? "struck" : null));
  const params = { secretVoteId: vote.id };
  const enter = async () => {
    const done = await note.run({ params, body: { attempt, memberIds: [...chosen], drawn: true } });
    if (done.kind === "done") setChosen([]);
  };
  if (ended && free.length === 0) return null;
  return (
    <CommandForm
      submit={t("voting.secret.note_drawn")}
      quiet
      pending={note.pending}
      disabled={chosen.length === 0}
      failure={note.failure}
      onSubmit={() => void enter()}
    >
      <People
        label={t(ended ? "voting.secret.may_draw" : "voting.secret.drawn")}
        people={free}
        most={500}
        chosen={chosen}
        onChange={setChosen}
      />
    </CommandForm>
  );
}

/** A slip is taken back for a mistake, or from somebody who leaves, after the end too. */
function TakenSlips({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const note = useSecretCommand(noteDrawn, vote.meetingId);
  const { attempt } = ownList(vote);
  const params = { secretVoteId: vote.id };
  return (
    <NamesToStrike
      people={(vote.taking.roll ?? []).filter(({ how }) => how === "slip")}
      lead={t("voting.secret.slips_drawn")}
      text={t("voting.secret.take_back_text")}
      labelOf={(name) => t("voting.secret.take_back", { name })}
      asks={vote.registrationEndedAt !== null}
      pending={note.pending}
      failure={note.failure}
      onStrike={async (memberId) => {
        const done = await note.run({
          params,
          body: { attempt, memberIds: [memberId], drawn: false },
        });
        return done.kind === "done";
      }}
    />
  );
}

/** Whose device is registered; who draws a slip instead, or has left, is struck out: after the end for good. */
function Devices({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const strike = useSecretCommand(strikeDevice, vote.meetingId);
  const { attempt } = ownList(vote);
  const params = { secretVoteId: vote.id };
  return (
    <NamesToStrike
      people={(vote.taking.roll ?? []).filter(({ how }) => how === "device")}
      lead={t("voting.secret.devices_struck_out")}
      text={t("voting.secret.strike_device_text")}
      labelOf={(name) => t("voting.secret.strike_device", { name })}
      asks={vote.registrationEndedAt !== null}
      pending={strike.pending}
      failure={strike.failure}
      onStrike={async (memberId) =>
        (await strike.run({ params, body: { attempt, memberId } })).kind === "done"
      }
    />
  );
}

/** The list is fixed: the count is said aloud, everybody looks for the own key, then the box is opened. */
function Listed({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const open = useSecretCommand(openSecretVote, vote.meetingId);
  const { taking, list } = vote;
  const took = taking.devices + taking.slips;
  return (
    <Stack gap="sm">
      <Text role="status" size="xl" fw={700}>
        {t("voting.secret.aloud", { people: took, keys: list?.length ?? 0 })}
      </Text>
      <Text>{t("voting.secret.aloud_text")}</Text>
      {list !== null && vote.may.seat === null && <ListDigest digest={list.digest} />}
      {vote.may.conduct && (
        <AskingButton
          label={t("voting.secret.open")}
          text={t("voting.secret.open_text")}
          pending={open.pending}
          failure={open.failure}
          onAct={async () =>
            (await open.run({ params: { secretVoteId: vote.id } })).kind === "done"
          }
        />
      )}
    </Stack>
  );
}
