import { Alert, Stack, Text, TextInput } from "@mantine/core";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { FEW_DEVICES } from "@chiboso/domain/voting/secret/ballot.ts";
import { listDigest, sealedDigest } from "@chiboso/domain/voting/secret/board.ts";
import { getSealedKeys, publishKeys } from "@chiboso/domain/voting/secret/board-contract.ts";
import {
  endRegistration,
  strikeUnreadable,
} from "@chiboso/domain/voting/secret/registration-contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { ask } from "../../platform/ask.ts";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { useWords } from "../../platform/words.tsx";
import { useSecretCommand } from "./api.ts";
import { AskingButton } from "./asking-button.tsx";
import { pause } from "../../platform/pause.ts";
import { findKeeper, listOfKeys, type KeyList } from "./device/keeper.ts";
import { endKeeping, keepFixed, ownList } from "./device/kept-lists.ts";
import { serialsIn } from "./serials.ts";
import { strikeInParts } from "./strike-parts.ts";

/**
 * After the drawing: the serials that were left are marked and the registration is ended; only then the
 * keeper's device reads the sealed keys and publishes the sorted list.
 */
export function PublishList({ vote }: { readonly vote: SecretView }) {
  const { t, refusalText } = useWords();
  const [left, setLeft] = useState("");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const serials = serialsIn(left);
  const { taking, registrationEndedAt } = vote;
  const few = taking.devices > 0 && taking.devices <= FEW_DEVICES;
  return (
    <Stack gap="sm">
      <TextInput
        size="md"
        label={t("voting.secret.left")}
        description={t("voting.secret.left_hint")}
        error={serials === undefined && t("voting.secret.left_wrong")}
        inputMode="numeric"
        value={left}
        onChange={(event) => setLeft(event.currentTarget.value)}
      />
      {few && <Text>{t("voting.secret.few_devices")}</Text>}
      {wrong !== null && <Alert role="alert">{refusalText(wrong)}</Alert>}
      {registrationEndedAt === null ? (
        <End vote={vote} serials={serials} onWrong={setWrong} />
      ) : (
        <Fix vote={vote} serials={serials} onWrong={setWrong} />
      )}
    </Stack>
  );
}

interface Props {
  readonly vote: SecretView;
  readonly serials: ReadonlySet<number> | undefined;
  readonly onWrong: (wrong: Refusal | null) => void;
}

/** Whether as many slips are gone as people signed: before anything that cannot be taken back. */
async function slipsDiffer(
  vote: SecretView,
  undrawn: ReadonlySet<number>,
): Promise<Refusal | null> {
  const { taking } = vote;
  const slips = (await findKeeper(ownList(vote)))?.slips ?? [];
  const gone = slips.filter(({ serial }) => !undrawn.has(serial)).length;
  if (gone === taking.slips) return null;
  const params = { printed: slips.length, undrawn: slips.length - gone, drawn: taking.slips };
  return { code: "voting.secret_slips_differ", params };
}

/** Whose devices these are was read aloud by name: a key beyond the names would be nobody's. */
function keysDiffer({ taking }: SecretView, keys: readonly string[]): Refusal | null {
  const named = (taking.roll ?? []).filter(({ how }) => how === "device" || how === "slip");
  const params = { keys: keys.length, took: named.length };
  return keys.length === named.length ? null : { code: "voting.secret_keys_differ", params };
}

function End({ vote, serials, onWrong }: Props) {
  const { t } = useWords();
  const end = useSecretCommand(endRegistration, vote.meetingId);
  const { attempt } = ownList(vote);
  const { devices, slips } = vote.taking;
  const act = async () => {
    if (serials === undefined) return false;
    const wrong = await slipsDiffer(vote, serials);
    onWrong(wrong);
    if (wrong !== null) return true;
    return (
      (await end.run({ params: { secretVoteId: vote.id }, body: { attempt } })).kind === "done"
    );
  };
  return (
    <AskingButton
      label={t("voting.secret.end_registration")}
      text={`${t("voting.secret.end_registration_text", { devices, slips })} ${t("voting.secret.read_names", { devices })}`}
      disabled={serials === undefined || devices + slips === 0}
      pending={end.pending}
      failure={end.failure}
      onAct={act}
    />
  );
}

function Fix({ vote, serials, onWrong }: Props) {
  const { t } = useWords();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [other, setOther] = useState(false);
  const publish = useSecretCommand(publishKeys, vote.meetingId);
  const params = { secretVoteId: vote.id };
  /** False when it is to be pressed again; what stands in its way otherwise is said beside the button. */
  const fixWith = async (undrawn: ReadonlySet<number>): Promise<boolean> => {
    const own = (await findKeeper(ownList(vote)))?.keys.key === vote.keeperKey;
    setOther(!own);
    const wrong = own ? await slipsDiffer(vote, undrawn) : null;
    onWrong(wrong);
    if (!own || wrong !== null) return true;
    const { sealed } =
      vote.taking.devices === 0 ? { sealed: [] } : await ask(getSealedKeys, { params });
    const list = await listOfKeys(ownList(vote), undrawn, sealed);
    setUnreadable(list.unusable);
    if (list.unusable.length > 0) return true;
    const beyond = keysDiffer(vote, list.keys);
    onWrong(beyond);
    if (beyond !== null) return true;
    // Before it is sent: whatever the server says afterwards, the keeper reads aloud what this device made.
    await keepFixed(ownList(vote), listDigest(list.keys));
    const done = (await publish.run({ params, body: sentOf(vote, list, sealed) })).kind === "done";
    if (done) await endKeeping(ownList(vote));
    return done;
  };
  const fix = async () => {
    if (serials === undefined) return false;
    setWorking(true);
    setFailed(null);
    await pause();
    try {
      return await fixWith(serials);
    } catch (error) {
      setFailed(failureOf(error));
      return false;
    } finally {
      setWorking(false);
    }
  };
  const { devices, slips } = vote.taking;
  return (
    <Stack gap="sm">
      <Text role="status">{t("voting.secret.registration_ended", { devices, slips })}</Text>
      {other && <Alert role="alert">{t("voting.secret.other_keeper")}</Alert>}
      {unreadable.length > 0 && (
        <Unreadable vote={vote} sealed={unreadable} onStruck={setUnreadable} />
      )}
      <AskingButton
        label={t("voting.secret.publish")}
        text={t("voting.secret.publish_text", { devices, slips })}
        disabled={serials === undefined || devices + slips === 0}
        pending={working}
        failure={failed ?? publish.failure}
        onAct={fix}
      />
    </Stack>
  );
}

function sentOf(vote: SecretView, { keys, printed, undrawn }: KeyList, sealed: readonly string[]) {
  const slips = { slipsPrinted: printed, slipsUndrawn: undrawn };
  return { attempt: ownList(vote).attempt, keys, sealed: sealedDigest(sealed), ...slips };
}

function Unreadable({
  vote,
  sealed,
  onStruck,
}: {
  readonly vote: SecretView;
  readonly sealed: readonly string[];
  /** Called with those that are still to be struck out. */
  readonly onStruck: (left: readonly string[]) => void;
}) {
  const { t } = useWords();
  const strike = useSecretCommand(strikeUnreadable, vote.meetingId);
  const [toGo, setToGo] = useState<number | null>(null);
  const count = sealed.length;
  const act = async () => {
    const params = { secretVoteId: vote.id };
    const { attempt } = ownList(vote);
    setToGo(count);
    const left = await strikeInParts(
      sealed,
      async (part) =>
        (await strike.run({ params, body: { attempt, sealed: part } })).kind === "done",
      setToGo,
    );
    setToGo(null);
    onStruck(left);
    return left.length === 0;
  };
  return (
    <Alert color="gold" role="alert">
      <Stack gap="sm">
        <Text>{t("voting.secret.unreadable", { count })}</Text>
        {toGo !== null && toGo < count && (
          <Text role="status">{t("voting.secret.striking", { done: count - toGo, count })}</Text>
        )}
        <AskingButton
          label={t("voting.secret.strike_unreadable", { count })}
          text={t("voting.secret.strike_unreadable_text")}
          pending={toGo !== null}
          failure={strike.failure}
          onAct={act}
        />
      </Stack>
    </Alert>
  );
}
