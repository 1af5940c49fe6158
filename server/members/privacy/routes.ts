import * as breaches from "@chiboso/domain/members/privacy/breach-contract.ts";
import * as contract from "@chiboso/domain/members/privacy/contract.ts";
import { read, readLogged, write, type Mounted } from "../../platform/capability.ts";
import { ask, showOwnPrivacy, withdraw } from "./ask-request.ts";
import { noteNotified, record, showBreaches } from "./breaches.ts";
import { answer, decide, extend, lift } from "./decide-request.ts";
import { download } from "./download.ts";
import { showRequest, showRequests } from "./office-requests.ts";

export const privacyRoutes: readonly Mounted[] = [
  read(contract.getOwnPrivacy, showOwnPrivacy),
  write(contract.askPrivacy, ask),
  write(contract.withdrawPrivacyRequest, withdraw),
  read(contract.downloadOwnData, download),
  readLogged(contract.listPrivacyRequests, showRequests),
  readLogged(contract.getPrivacyRequest, showRequest),
  write(contract.answerPrivacyRequest, answer),
  write(contract.extendPrivacyRequest, extend),
  write(contract.decidePrivacyRequest, decide),
  write(contract.liftRestriction, lift),
  read(breaches.listBreaches, showBreaches),
  write(breaches.recordBreach, record),
  write(breaches.noteBreachNotified, noteNotified),
];
