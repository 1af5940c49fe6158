import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Rule, RulePack } from "@chiboso/domain/rules/pack.ts";
import { activatePack, importPack } from "@chiboso/domain/rules/packs-contract.ts";
import { rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { packOf } from "@chiboso/domain/rules/testing/sample-packs.ts";
import { granted, type Caller } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import type { TestApp } from "../../testing/app.ts";
import { placeOfficer, placeOrganisation, type PlacedOrganisation } from "../../testing/world.ts";
import { rulesAt } from "../public.ts";

export const TODAY = "2026-11-21";
export const FROM = "2026-12-01";
export const [minimum] = rulesInForce(CENTRAL_PACK, "minimum", FROM) as [Rule];
export const [length] = rulesInForce(CENTRAL_PACK, "duration", FROM) as [Rule];

/** What tests of packs do with a system of their own. */
export function packDesk(app: TestApp) {
  let made = 0;

  /** A pack with a name of its own, since names are given once on a site. */
  const pack = (rules: readonly Rule[], version = "2026.12.1"): RulePack => {
    made += 1;
    return { ...packOf(rules, `mau-${made}`), version };
  };
  const count = (more: number): Rule => ({ ...minimum, count: more }) as Rule;

  const committee = async () => {
    const body = await placeOrganisation(app, { name: "Đảng bộ mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ mẫu", under: body });
    const officer = await placeOfficer(app, body, "committeeOffice");
    return {
      body,
      cell,
      caller: await app.signedIn(officer.accountId),
      accountId: officer.accountId,
    };
  };

  const take = (caller: Caller, place: PlacedOrganisation, content: unknown) =>
    caller.call(importPack, {
      params: { organisationId: place.id },
      query: { name: "goi.json", versionId: newId(), document: "Văn bản mẫu 01-QĐ/ĐU" },
      upload: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
    });
  const begin = (caller: Caller, place: PlacedOrganisation, versionId: string, from = FROM) =>
    caller.call(activatePack, {
      params: { organisationId: place.id, versionId },
      body: { activationId: newId(), from, document: "Văn bản mẫu 01-QĐ/ĐU" },
    });
  const laid = async (
    caller: Caller,
    place: PlacedOrganisation,
    content: RulePack,
    from = FROM,
  ) => {
    const { versionId } = await granted(take(caller, place, content));
    return granted(begin(caller, place, versionId, from));
  };
  const least = async (place: PlacedOrganisation, on: string) => {
    const rules = await rulesAt(app.held.database, place.path, TODAY);
    return rulesInForce(rules, "minimum", on).map((rule) => rule.count);
  };
  return { pack, count, committee, take, begin, laid, least };
}
