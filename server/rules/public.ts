import { ok } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/rules/contract.ts";
import { read, write, type Capability } from "../platform/capability.ts";
import { enterDay } from "./announce-day.ts";
import { endConfirmation, keepConfirmation } from "./confirm-rule.ts";
import { announcedDays, standingConfirmations } from "./store.ts";

export { rulesAt } from "./rules-at.ts";
export { workingCalendar } from "./store.ts";

export const rules: Capability = {
  name: "rules",
  routes: [
    read(contract.showRuleState, async ({ reader }) => {
      const confirmations = await standingConfirmations(reader);
      return ok({ confirmations, days: await announcedDays(reader) });
    }),
    write(contract.confirmRule, keepConfirmation),
    write(contract.withdrawConfirmation, endConfirmation),
    write(contract.announceDay, enterDay),
  ],
};
