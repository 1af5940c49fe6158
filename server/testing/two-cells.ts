import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CaseKind } from "@chiboso/domain/members/cases/case-kinds.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { CaseInput } from "@chiboso/domain/members/cases/field.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import type { Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "./world.ts";
import { carryOut, carryOutAll, paper } from "./life.ts";

/** Two bodies with a cell each, who leads them, and one member of the first. */
export interface TwoCells {
  /** The body above both. */
  readonly top: PlacedOrganisation;
  readonly here: PlacedOrganisation;
  readonly there: PlacedOrganisation;
  readonly hereBase: PlacedOrganisation;
  readonly thereBase: PlacedOrganisation;
  readonly hereSecretary: Caller;
  readonly thereSecretary: Caller;
  readonly hereOffice: Caller;
  readonly thereOffice: Caller;
  readonly thereLeader: PlacedMember;
  readonly member: PlacedMember;
}

/** The day on which the letters of these tests are issued. */
export const LETTER_ON = "2026-10-20";

export async function twoCells(app: TestApp): Promise<TwoCells> {
  const top = await placeOrganisation(app, { name: "Đảng bộ tỉnh Mẫu", kind: "partyBody" });
  const hereBase = await placeOrganisation(app, {
    name: "Đảng bộ xã Đi",
    kind: "baseBody",
    under: top,
  });
  const thereBase = await placeOrganisation(app, {
    name: "Đảng bộ xã Đến",
    kind: "baseBody",
    under: top,
  });
  const here = await placeOrganisation(app, { name: "Chi bộ Đi", under: hereBase });
  const there = await placeOrganisation(app, { name: "Chi bộ Đến", under: thereBase });
  const hereLeader = await placeMember(app, here, { name: "Bí Thư Đi", post: "secretary" });
  const thereLeader = await placeMember(app, there, { name: "Bí Thư Đến", post: "secretary" });
  for (const name of ["Người Ở Lại Một", "Người Ở Lại Hai"]) await placeMember(app, here, { name });
  const member = await placeMember(app, here, {
    name: "Nguyễn Thị Chuyển",
    post: "cellCommitteeMember",
  });
  const office = async (at: PlacedOrganisation) =>
    app.signedIn((await placeOfficer(app, at, "committeeOffice")).accountId);
  return {
    top,
    here,
    there,
    hereBase,
    thereBase,
    hereSecretary: await app.signedIn(hereLeader.accountId),
    thereSecretary: await app.signedIn(thereLeader.accountId),
    hereOffice: await office(hereBase),
    thereOffice: await office(thereBase),
    thereLeader,
    member,
  };
}

/** Opens a case and says what the server answers. */
export function openAs(
  by: Caller,
  at: PlacedOrganisation,
  asked: {
    readonly kind: CaseKind;
    readonly memberId: Id;
    readonly openedOn: string;
    readonly input: CaseInput;
  },
) {
  return by.call(openCase, {
    params: { organisationId: at.id },
    body: { commandId: newId(), caseId: newId(), person: null, ...asked },
  });
}

/** What opening a transfer to that cell asks. */
export function leadingTo(destination: Id): CaseInput {
  return {
    destinationKind: "inside",
    destination,
    transferReason: "residence",
    changedOn: "2026-10-01",
  };
}

const DOSSIER = { duesPaidTo: "10/2026", cardReady: true, fileReady: true, selfReviewReady: true };

/** A transfer out with its letter issued; the receiving cell has its case. */
export async function sendMember(world: TwoCells): Promise<{ out: CaseView; into: Id }> {
  const { here, there, member, hereSecretary, hereOffice } = world;
  const opened = await openAs(hereSecretary, here, {
    kind: "transferOut",
    memberId: member.memberId,
    openedOn: "2026-10-10",
    input: leadingTo(there.id),
  });
  const out = await carryOutAll(opened.value.caseId, [
    [hereSecretary, { step: "dossier", doneOn: "2026-10-15", input: DOSSIER }],
    [hereOffice, letterStep(LETTER_ON)],
  ]);
  const [following] = out.followedBy;
  if (following === undefined) throw new Error("no case was opened at the receiving cell");
  return { out, into: following.caseId };
}

export function letterStep(on: string) {
  return { step: "letter", doneOn: on, document: paper(on, "12-GGT") };
}

export { DOSSIER };

/** The committee hands the letter on and the cell takes the member in. */
export async function takeIn(world: TwoCells, into: Id, on = "2026-11-02") {
  const passed = await carryOut(world.thereOffice, into, {
    step: "passedOn",
    doneOn: "2026-10-25",
  });
  if (passed.refusal !== undefined) return passed;
  return carryOut(world.thereSecretary, into, acceptedStep(on));
}

export function acceptedStep(on: string) {
  return { step: "accepted", doneOn: on, input: { cardCame: true, fileCame: true } };
}
