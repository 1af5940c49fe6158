import * as acts from "@chiboso/domain/organisations/acts-contract.ts";
import { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import * as terms from "@chiboso/domain/organisations/terms-contract.ts";
import { listBranch, searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { joinUnion, leaveUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { read, write, type Mounted } from "../platform/capability.ts";
import { enter, showAct } from "./enter-act.ts";
import { showOrganisation, showOrganisations } from "./list-organisations.ts";
import { endHeld, give } from "./posts.ts";
import { findInTree, showBranch, showHistory } from "./show-tree.ts";
import { showWarnings } from "./show-warnings.ts";
import { begin, end, showTerms } from "./terms.ts";
import { join, leave } from "./union-members.ts";

export const routes: readonly Mounted[] = [
  read(listOrganisations, showOrganisations),
  read(getOrganisation, showOrganisation),
  read(listBranch, showBranch),
  read(searchTree, findInTree),
  read(listWarnings, showWarnings),
  read(acts.getHistory, showHistory),
  write(acts.previewAct, showAct),
  write(acts.enterAct, enter),
  read(terms.listTerms, showTerms),
  write(terms.beginTerm, begin),
  write(terms.endTerm, end),
  write(terms.givePost, give),
  write(terms.endPost, endHeld),
  write(joinUnion, join),
  write(leaveUnion, leave),
];
