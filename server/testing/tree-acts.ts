import { enterAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { EnteredAct, TreeAct } from "@chiboso/domain/organisations/acts.ts";
import { listBranch } from "@chiboso/domain/organisations/tree-contract.ts";
import type { Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import { placeOfficer, placeOrganisation, type PlacedOrganisation } from "./world.ts";

export const DOCUMENT = { number: "05-QĐ/ĐU", date: "2026-10-01", issuer: "Đảng ủy Ngân hàng" };
export const ON = "2026-10-05";

/** A committee with two bases, two cells in the first and one in the second, and its office. */
export async function committee(app: TestApp) {
  const top = await placeOrganisation(app, { name: "Đảng bộ Ngân hàng", kind: "partyBody" });
  const base = (name: string) => placeOrganisation(app, { name, kind: "baseBody", under: top });
  const [east, west] = [await base("Đảng bộ Chi nhánh Đông"), await base("Đảng bộ Chi nhánh Tây")];
  const cell = (name: string, under: PlacedOrganisation) =>
    placeOrganisation(app, { name, kind: "subCell", under });
  const credit = await cell("Chi bộ Tín dụng", east);
  const teller = await cell("Chi bộ Giao dịch", east);
  const far = await cell("Chi bộ Kế toán", west);
  const office = await app.signedIn((await placeOfficer(app, top, "committeeOffice")).accountId);
  return { top, east, west, credit, teller, far, office };
}

/** Enters an act on the organisation, from `ON` by `DOCUMENT` unless said otherwise. */
export function act(
  caller: Caller,
  organisationId: string,
  what: TreeAct,
  more: Partial<EnteredAct> = {},
) {
  return caller.call(enterAct, {
    params: { organisationId },
    body: { actId: newId(), on: ON, document: DOCUMENT, act: what, ...more },
  });
}

/** Names of what stood directly below an organisation on a day, or of the tops. */
export const branch = async (caller: Caller, under: string | undefined, on?: string) =>
  (
    await caller.call(listBranch, { query: { ...(under && { under }), ...(on && { on }) } })
  ).value.nodes.map(({ name }) => name);

/** A cell of that name, to be founded. */
export const cellOf = (name: string): TreeAct => ({
  kind: "found",
  newId: newId(),
  as: { name, kind: "subCell", code: null, seat: "Hà Nội" },
});
