import {
  deal,
  joinBoard,
  takeShare,
  type MemberSecrets,
} from "@chiboso/domain/crypto/belenios/ceremony.ts";
import {
  deriveCredential,
  drawCode,
  type Credential,
} from "@chiboso/domain/crypto/belenios/credential.ts";
import { decideOpening } from "@chiboso/domain/crypto/belenios/decide-opening.ts";
import { makeShare } from "@chiboso/domain/crypto/belenios/decryption.ts";
import { openElection } from "@chiboso/domain/crypto/belenios/election.ts";
import { makeBallot, type Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { makeDeviceKeys, openText, sealText } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { BoardMessage } from "@chiboso/domain/voting/secret/board.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import { getBooth } from "@chiboso/domain/voting/secret/box-contract.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Caller } from "../../../in-process.ts";
import { group, random } from "../server-key.ts";

/** What the devices of people do in a secret vote: everything secret stays in the objects made here. */

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The device of a member of the board. */
export interface BoardDevice {
  readonly as: Caller;
  readonly index: number;
  secrets?: MemberSecrets;
  share?: string;
  readonly opened: string[];
}

/** What this device sends in a step of the ceremony, from what the server has of the others. */
export async function messageOf(
  device: BoardDevice,
  view: SecretView,
  step: BoardMessage["step"],
): Promise<BoardMessage> {
  const { threshold = 2, seats = [] } = view.board ?? {};
  if (step === "join") {
    const seat = { member: device.index, size: seats.length, threshold };
    const joined = joinBoard(group, seat, random);
    device.secrets = joined.secrets;
    return { step, certificate: joined.certificate, commitment: joined.commitment };
  }
  const { messages } = await granted(
    device.as.call(board.getBoard, { params: { secretVoteId: view.id } }),
  );
  const sent = messages.map(({ message }) => message);
  const joins = sent.filter((each) => each.step === "join");
  const certs = joins.map(({ certificate }) => certificate);
  const secrets = device.secrets as MemberSecrets;
  if (step === "deal") return { step, deal: must(deal(group, secrets, certs, random)) as never };
  const table = {
    certs,
    commitments: joins.map(({ commitment }) => commitment),
    deals: sent.filter((each) => each.step === "deal").map((each) => each.deal),
  };
  const seated = must(takeShare(group, secrets, table, random));
  device.share = seated.share;
  return { step, key: seated.key };
}

export async function sendStep(
  device: BoardDevice,
  view: SecretView,
  step: BoardMessage["step"],
): Promise<SecretView> {
  const message = await messageOf(device, view, step);
  const attempt = view.board?.attempt ?? 1;
  const params = { secretVoteId: view.id };
  return granted(device.as.call(board.sendBoardMessage, { params, body: { attempt, message } }));
}

/** All steps of the ceremony by all devices. */
export async function makeKey(
  devices: readonly BoardDevice[],
  view: SecretView,
): Promise<SecretView> {
  let seen = view;
  for (const step of ["join", "deal", "share"] as const)
    for (const device of devices) seen = await sendStep(device, seen, step);
  return seen;
}

/** The keeper's device, with its own slips. */
export interface KeeperDevice {
  readonly as: Caller;
  readonly keys: { readonly secret: string; readonly key: string };
}

export async function beginList(as: Caller, voteId: Id, attempt = 1): Promise<KeeperDevice> {
  const keys = makeDeviceKeys(group, random);
  const body = { attempt, key: keys.key };
  await granted(as.call(board.giveKeeperKey, { params: { secretVoteId: voteId }, body }));
  return { as, keys };
}

export function newCode(electionId: string): { code: string; credential: Credential } {
  const code = drawCode(random);
  return { code, credential: deriveCredential(group, code, electionId) };
}

/** A member's own device registers with a key that it has made. */
export async function registerOwn(as: Caller, view: SecretView): Promise<Credential> {
  const { credential } = newCode(view.electionId);
  const text = String(credential.element);
  const sealed = sealText(
    group,
    { text, key: view.keeperKey ?? "", context: view.electionId },
    random,
  );
  const params = { secretVoteId: view.id };
  const attempt = view.board?.attempt ?? 1;
  await granted(as.call(board.registerDevice, { params, body: { attempt, sealed } }));
  return credential;
}

/** The keys of registered devices, as the keeper's device reads them. */
export async function openSealed(keeper: KeeperDevice, view: SecretView): Promise<string[]> {
  const params = { secretVoteId: view.id };
  const { sealed } = await granted(keeper.as.call(board.getSealedKeys, { params }));
  return sealed.map((each) => {
    const text = openText(group, {
      sealed: each,
      secret: keeper.keys.secret,
      context: view.electionId,
    });
    if (text === undefined) throw new Error("a sealed key cannot be read");
    return text;
  });
}

/** A booth: reads the election without a session and seals a ballot. */
export async function sealBallot(
  nobody: Caller,
  electionId: string,
  credential: Credential,
  marks: readonly Marks[],
): Promise<{ readonly json: string; readonly tracker: string }> {
  const { election } = await granted(nobody.call(getBooth, { params: { electionId } }));
  const opened = must(openElection(group, election ?? ""));
  return must(makeBallot(opened, credential, marks, random));
}

/** A board's device computes its share from the archive that it has downloaded and checked. */
export async function shareOf(device: BoardDevice, view: SecretView) {
  const params = { secretVoteId: view.id };
  const archive = await device.as.call(secretArchive, { params });
  const tallied = must(
    await decideOpening(group, {
      archive: new Uint8Array(archive.bytes),
      witnessedHead: view.closing?.head,
      openedBefore: device.opened,
      expected: { voters: view.list?.length ?? 0, serverKey: view.serverKey },
    }),
  );
  device.opened.push(view.electionId);
  return makeShare(tallied.election, BigInt(device.share ?? "0"), tallied.sums, random);
}
