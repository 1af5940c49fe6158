import * as accounts from "@chiboso/domain/access/accounts-contract.ts";
import * as contract from "@chiboso/domain/access/contract.ts";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { read, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { proveChange, savePassword } from "./change-password.ts";
import { giveRole, takeRole } from "./grant-role.ts";
import { issueAccountsHere } from "./issue-accounts.ts";
import { answerAccounts } from "./list-accounts.ts";
import { endOwnSession, logInProven, proveLogIn } from "./log-in.ts";
import { answerWhoAmI } from "./me.ts";
import { answerSessions, endNamedSession } from "./own-sessions.ts";
import { savePreferences } from "./preferences.ts";
import { answerSettings } from "./settings.ts";
import { makeStaffAccount, renewLinkOf } from "./staff-account.ts";
import { answerLink, proveLink, setPassword } from "./use-link.ts";

export const routes: readonly Mounted[] = [
  writePrepared(contract.logIn, proveLogIn, logInProven),
  write(contract.logOut, endOwnSession),
  read(contract.whoAmI, answerWhoAmI),
  write(contract.changePreferences, savePreferences),
  writePrepared(contract.changePassword, proveChange, savePassword),
  write(contract.openLink, answerLink),
  writePrepared(contract.setPasswordByLink, proveLink, setPassword),
  write(accounts.issueAccounts, issueAccountsHere),
  write(accounts.createStaffAccount, makeStaffAccount),
  write(accounts.renewLink, renewLinkOf),
  read(accounts.listAccounts, answerAccounts),
  write(accounts.grantRole, giveRole),
  write(accounts.revokeRole, takeRole),
  read(contract.listSessions, answerSessions),
  write(contract.endSession, endNamedSession),
  read(viewSettings, answerSettings),
];
