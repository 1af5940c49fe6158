import assert from "node:assert/strict";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route, SentBody } from "@chiboso/domain/kernel/route.ts";
import { carryOutStep, openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import type { Answered, Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "./world.ts";

export interface Cell {
  readonly cell: PlacedOrganisation;
  readonly sponsor: PlacedMember;
  readonly leader: PlacedMember;
  readonly secretary: Caller;
  /** The organisation board of the level above. */
  readonly board: Caller;
}

/** A cell of three official members under a Party base, with its secretary and the board above signed in. */
export async function placeCell(app: TestApp): Promise<Cell> {
  const base = await placeOrganisation(app, { name: "Đảng bộ xã Tân Lập", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ thôn Hạ", under: base });
  const leader = await placeMember(app, cell, { name: "Trần Bí Thư", post: "secretary" });
  const sponsor = await placeMember(app, cell, { name: "Lê Giới Thiệu" });
  await placeMember(app, cell, { name: "Phạm Đảng Viên" });
  const board = await placeOfficer(app, base, "organisationBoard");
  return {
    cell,
    sponsor,
    leader,
    secretary: await app.signedIn(leader.accountId),
    board: await app.signedIn(board.accountId),
  };
}

/** The refusal of a call that has to be refused. */
export async function refusalOf<R extends Route>(asked: Promise<Answered<R>>) {
  const { refusal } = await asked;
  assert.ok(refusal, "it was not refused");
  return refusal;
}

export type StepStated = Pick<SentBody<typeof carryOutStep>, "step" | "doneOn"> &
  Partial<Pick<SentBody<typeof carryOutStep>, "document" | "input">>;

/** A paper of that day, as a committee issues it. */
export function paper(on: string, number = "Số 05-QĐ/ĐU") {
  return { number, on, issuer: "Đảng ủy xã Tân Lập" };
}

/** What the opening of an admission asks. */
export function candidate(name: string, birthDate = "1998-03-15") {
  return {
    name,
    sex: "female" as const,
    birthDate,
    citizenId: null,
    ethnicity: "Kinh",
    phone: null,
    email: null,
  };
}

export const OPENING = { schooling: "university", employment: "permanent" } as const;

/** Opens an admission and expects it to be opened. */
export async function openAdmission(
  by: Caller,
  cell: PlacedOrganisation,
  name: string,
  openedOn: string,
  birthDate?: string,
): Promise<CaseView> {
  const answer = await by.call(openCase, {
    params: { organisationId: cell.id },
    body: {
      commandId: newId(),
      caseId: newId(),
      kind: "admission",
      memberId: null,
      person: candidate(name, birthDate),
      openedOn,
      input: OPENING,
    },
  });
  return answer.value;
}

/** Carries out one step and says what the server answers. */
export function carryOut(by: Caller, caseId: Id, stated: StepStated) {
  return by.call(carryOutStep, {
    params: { caseId },
    body: { commandId: newId(), document: null, input: {}, ...stated },
  });
}

/** Carries out steps in order, each by who may, and expects every one to be taken. */
export async function carryOutAll(
  caseId: Id,
  steps: readonly (readonly [Caller, StepStated])[],
): Promise<CaseView> {
  let last: CaseView | undefined;
  for (const [by, stated] of steps) {
    const answer = await carryOut(by, caseId, stated);
    assert.equal(answer.refusal, undefined, stated.step);
    last = answer.value;
  }
  assert.ok(last);
  return last;
}

const VERIFIED = {
  verifiedPerson: "verified",
  verifiedParents: "verified",
  verifiedSpouse: "noSuchRelative",
  verifiedParentsInLaw: "noSuchRelative",
  verifiedChildren: "noSuchRelative",
  verificationSummary: "Lý lịch rõ ràng.",
};

/** The steps of an admission from the course of awareness to the cell's resolution. */
export function cellSteps(
  by: Caller,
  sponsor: PlacedMember,
  days: { readonly prepared: string; readonly resolved: string },
): readonly (readonly [Caller, StepStated])[] {
  const doneOn = days.prepared;
  return [
    [
      by,
      {
        step: "awareness",
        doneOn,
        input: {
          certificateNumber: "1204/GCN",
          certificateOn: doneOn,
          certificateIssuer: "Trung tâm chính trị",
        },
      },
    ],
    [by, { step: "application", doneOn }],
    [by, { step: "curriculum", doneOn }],
    [
      by,
      {
        step: "introduction",
        doneOn,
        input: {
          introducedBy: "memberAndYouthUnion",
          sponsor: sponsor.memberId,
          sponsorTogetherSince: "2021-01-01",
          unionResolution: "Số 12-NQ/ĐTN",
        },
      },
    ],
    [by, { step: "verification", doneOn, input: VERIFIED }],
    [
      by,
      {
        step: "opinions",
        doneOn,
        input: { unionOpinion: "Tán thành.", residenceOpinion: "Chấp hành tốt." },
      },
    ],
    [
      by,
      {
        step: "cellResolution",
        doneOn: days.resolved,
        document: paper(days.resolved, "Số 03-NQ/CB"),
        input: { voteBase: 3, voteFor: 3 },
      },
    ],
  ];
}

/** The decision of the level above on a day. */
export function decision(on: string): StepStated {
  return {
    step: "decision",
    doneOn: on,
    document: paper(on),
    input: { decidedBy: "standingCommittee", voteBase: 5, voteFor: 5 },
  };
}

/** The standings of a member, the oldest first. */
export async function standingRows(app: TestApp, memberId: string) {
  return app.system.services.database.query(
    sql<{
      standing: string;
      since: string;
      until: string | null;
    }>`select standing, since, until from member_standing where member_id = ${memberId} order by since`,
  );
}

/** The days of admission in the register. */
export async function registerOf(app: TestApp, memberId: string) {
  const [row] = await app.system.services.database.query(
    sql<{
      admitted_on: string | null;
      official_on: string | null;
    }>`select admitted_on, official_on from member where id = ${memberId}`,
  );
  return row;
}
