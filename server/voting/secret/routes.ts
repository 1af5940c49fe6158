import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import * as registration from "@chiboso/domain/voting/secret/registration-contract.ts";
import * as keeping from "@chiboso/domain/voting/secret/keeping-contract.ts";
import * as box from "@chiboso/domain/voting/secret/box-contract.ts";
import {
  read,
  readAnonymous,
  readAnonymousKept,
  write,
  writeAnonymous,
  writePrepared,
  type Mounted,
} from "../../platform/capability.ts";
import { downloadArchive } from "./archive.ts";
import { send } from "./board-messages.ts";
import { find, showBooth, showTrackers, stampOf } from "./booth.ts";
import { append, envelopes, giveUp, note, readBox } from "./branch-boxes.ts";
import { boxOf, check, putAll } from "./cast-ballot.ts";
import { restart, showBoard } from "./ceremony.ts";
import { cancel, close } from "./close-secret.ts";
import { destroyBallots } from "./destroy-ballots.ts";
import { destroy, noteDestroyed } from "./destroy-keys.ts";
import { checkGiven, give } from "./give-share.ts";
import { checkElements, publish, showSealed } from "./key-list.ts";
import { name } from "./name-board.ts";
import { open } from "./open-secret.ts";
import { prepare } from "./prepare-secret.ts";
import { end } from "./end-registration.ts";
import { drawn, giveKey, register } from "./register.ts";
import { proveClosed } from "./prove-closed.ts";
import { showSecret, showSecrets } from "./show-secret.ts";
import { strike, strikeSealed } from "./strike-devices.ts";

export const secretRoutes: readonly Mounted[] = [
  read(contract.listSecretVotes, showSecrets),
  read(contract.getSecretVote, showSecret),
  write(contract.prepareSecretVote, prepare),
  write(contract.nameBoard, name),
  write(contract.openSecretVote, open),
  write(contract.closeSecretVote, close),
  write(contract.cancelSecretVote, cancel),
  write(contract.destroyServerKey, destroy),
  write(keeping.destroySecretBallots, destroyBallots),
  read(contract.secretArchive, downloadArchive),
  read(board.getBoard, showBoard),
  write(board.sendBoardMessage, send),
  write(board.restartCeremony, restart),
  write(board.giveKeeperKey, giveKey),
  write(board.registerDevice, register),
  write(registration.strikeDevice, strike),
  write(registration.strikeUnreadable, strikeSealed),
  write(registration.endRegistration, end),
  write(board.noteDrawn, drawn),
  read(board.getSealedKeys, showSealed),
  writePrepared(board.publishKeys, checkElements, publish),
  read(board.getClosedProof, proveClosed),
  writePrepared(board.giveShare, checkGiven, give),
  write(board.noteKeyDestroyed, noteDestroyed),
  write(box.noteEnvelopes, envelopes),
  write(box.noteBox, note),
  writePrepared(box.appendBox, readBox, append),
  write(box.giveBoxUp, giveUp),
  readAnonymousKept(box.getBooth, stampOf, showBooth),
  writeAnonymous(box.castBallot, check, boxOf, putAll),
  readAnonymous(box.findBallot, find),
  readAnonymous(box.listTrackers, showTrackers),
];
