import { ok } from "@chiboso/domain/kernel/result.ts";
import * as contract from "@chiboso/domain/rules/contract.ts";
import * as packs from "@chiboso/domain/rules/packs-contract.ts";
import { read, write, writePrepared, type Capability } from "../platform/capability.ts";
import { activate } from "./activate-pack.ts";
import { calendarKeptBy, enterDay, takeBackDay } from "./announce-day.ts";
import { endConfirmation, keepConfirmation } from "./confirm-rule.ts";
import { end } from "./end-pack.ts";
import { keepPack, readUpload } from "./import-pack.ts";
import { preview } from "./preview-pack.ts";
import { onePack, packs as listed, rulesOver } from "./show-packs.ts";
import { announcedDays, standingConfirmations } from "./store.ts";

export { keepCentral } from "./keep-central.ts";
export { rulesAt, rulesByPath } from "./rules-at.ts";
export { workingCalendar } from "./store.ts";

export const rules: Capability = {
  name: "rules",
  routes: [
    read(contract.showRuleState, async ({ reader, actor }) => {
      const confirmations = await standingConfirmations(reader);
      const days = await announcedDays(reader);
      const keepsCalendar = (await calendarKeptBy(reader, actor)) !== undefined;
      return ok({ confirmations, days, keepsCalendar });
    }),
    write(contract.confirmRule, keepConfirmation),
    write(contract.withdrawConfirmation, endConfirmation),
    write(contract.announceDay, enterDay),
    write(contract.withdrawDay, takeBackDay),
    read(packs.showRulesAt, rulesOver),
    read(packs.listPacks, listed),
    read(packs.showPack, onePack),
    writePrepared(packs.importPack, readUpload, keepPack),
    read(packs.previewPack, preview),
    write(packs.activatePack, activate),
    write(packs.endPack, end),
  ],
};
