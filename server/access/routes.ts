import * as accounts from "@chiboso/domain/access/accounts-contract.ts";
import * as contract from "@chiboso/domain/access/contract.ts";
import * as passkey from "@chiboso/domain/access/passkey-contract.ts";
import * as provider from "@chiboso/domain/access/provider-contract.ts";
import * as recovery from "@chiboso/domain/access/recovery-contract.ts";
import * as second from "@chiboso/domain/access/second-step-contract.ts";
import * as work from "@chiboso/domain/access/work-time-contract.ts";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import {
  answerPasskeys,
  askForPasskey,
  proveMade,
  savePasskey,
  takePasskeyAway,
} from "./add-passkey.ts";
import { keepWorkTime } from "./add-work-time.ts";
import { answerProven, proveChange, proveOwnPassword, savePassword } from "./change-password.ts";
import { saveWorkCounted } from "./count-work-time.ts";
import { giveRole, takeRole } from "./grant-role.ts";
import { issueAccountsHere } from "./issue-accounts.ts";
import * as linking from "./link-provider.ts";
import { answerAccounts } from "./list-accounts.ts";
import { endOwnSession, logInProven, proveLogIn } from "./log-in.ts";
import { answerWhoAmI } from "./me.ts";
import * as step from "./own-second-step.ts";
import { answerSessions, endAllOtherSessions, endNamedSession } from "./own-sessions.ts";
import * as byPasskey from "./passkey-log-in.ts";
import { savePreferences } from "./preferences.ts";
import * as byProvider from "./provider-log-in.ts";
import * as recovering from "./recover-account.ts";
import { answerSettings } from "./settings.ts";
import { makeStaffAccount, renewLinkOf } from "./staff-account.ts";
import { enterByCode, proveCodeStep } from "./take-code-step.ts";
import { answerLink, proveLink, setPassword } from "./use-link.ts";
import { answerWorkTime } from "./view-work-time.ts";

/** Ways in, and what one is asked on the way. */
const door: readonly Mounted[] = [
  read(provider.viewDoor, byProvider.answerDoor),
  writePrepared(contract.logIn, proveLogIn, logInProven),
  writePrepared(second.takeCodeStep, proveCodeStep, enterByCode),
  write(passkey.beginPasskeyStep, byPasskey.askOwnPasskey),
  writePrepared(passkey.takePasskeyStep, byPasskey.proveOwnPasskey, byPasskey.enterByPasskeyStep),
  write(passkey.beginPasskeyLogIn, byPasskey.askAnyPasskey),
  writePrepared(passkey.logInByPasskey, byPasskey.proveAnyPasskey, byPasskey.enterByPasskey),
  writePrepared(provider.beginProvider, byProvider.prepareSending, byProvider.keepSending),
  writePrepared(provider.logInByProvider, byProvider.proveVisitor, byProvider.enterByProvider),
  write(contract.openLink, answerLink),
  writePrepared(contract.setPasswordByLink, proveLink, setPassword),
];

/** One's own account. */
const own: readonly Mounted[] = [
  write(contract.logOut, endOwnSession),
  read(contract.whoAmI, answerWhoAmI),
  write(contract.changePreferences, savePreferences),
  writePrepared(contract.changePassword, proveChange, savePassword),
  writePrepared(contract.confirmOwnPassword, proveOwnPassword, answerProven),
  read(contract.listSessions, answerSessions),
  write(contract.endSession, endNamedSession),
  write(contract.endOtherSessions, endAllOtherSessions),
  read(passkey.listPasskeys, answerPasskeys),
  writePrepared(passkey.beginPasskey, step.proveOwner, askForPasskey),
  writePrepared(passkey.addPasskey, proveMade, savePasskey),
  writePrepared(passkey.removePasskey, step.proveOwner, takePasskeyAway),
  read(second.viewSecondStep, step.answerSecondStep),
  writePrepared(second.beginCodes, step.prepareKey, step.saveKey),
  writePrepared(second.confirmCodes, step.proveFirstCode, step.saveCodes),
  writePrepared(second.removeCodes, step.proveOwner, step.takeCodesAway),
  writePrepared(second.askPasskey, step.proveOwner, step.savePasskeyAsked),
  writePrepared(second.renewRecoveryCodes, step.proveOwner, step.saveNewRecoveryCodes),
  read(provider.viewProviderLink, linking.answerProviderLink),
  writePrepared(provider.beginProviderLink, linking.proveLinking, linking.keepLinking),
  writePrepared(provider.linkProvider, linking.proveLinked, linking.saveProviderLink),
  writePrepared(provider.unlinkProvider, step.proveOwner, linking.endProviderLink),
  read(recovery.ownRecovery, recovering.answerOwnRecovery),
  write(recovery.refuseRecovery, recovering.refuseOwnRecovery),
  write(work.addWorkTime, keepWorkTime),
  read(work.viewWorkTime, answerWorkTime),
  write(work.countWorkTime, saveWorkCounted),
];

/** The accounts of others, and the installation. */
const others: readonly Mounted[] = [
  write(accounts.issueAccounts, issueAccountsHere),
  write(accounts.createStaffAccount, makeStaffAccount),
  write(accounts.renewLink, renewLinkOf),
  read(accounts.listAccounts, answerAccounts),
  write(accounts.grantRole, giveRole),
  write(accounts.revokeRole, takeRole),
  writePrepared(recovery.beginRecovery, step.proveOwner, recovering.openRecovery),
  writePrepared(recovery.approveRecovery, step.proveOwner, recovering.agreeRecovery),
  write(recovery.stopRecovery, recovering.endRecovery),
  read(viewSettings, answerSettings),
];

export const routes: readonly Mounted[] = [...door, ...own, ...others];
