import {
  createStaffAccount,
  grantRole,
  issueAccounts,
} from "@chiboso/domain/access/accounts-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import {
  keepApart,
  mergeMembers,
  previewMerge,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { askPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import {
  countMembers,
  exportMembers,
  searchMembers,
} from "@chiboso/domain/members/search/contract.ts";
import { enterAct, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import { endPost, endTerm, givePost } from "@chiboso/domain/organisations/terms-contract.ts";
import { joinUnion, leaveUnion } from "@chiboso/domain/organisations/union-contract.ts";
import type { Answered, Caller } from "../../in-process.ts";
import { type TwoCells } from "../../testing/two-cells.ts";
import { newId } from "../../platform/ids.ts";

/** What the asker reaches, and what lies elsewhere under the same province. */
export interface World extends TwoCells {
  readonly office: Caller;
  readonly board: Caller;
  readonly union: Id;
  readonly foreign: Readonly<
    Record<"memberId" | "accountId" | "organisationId" | "postId" | "termId" | "readingId", Id>
  >;
}

type Ask = (world: World, id: Id) => Promise<Pick<Answered<Route>, "status" | "refusal">>;

export const DOCUMENT = { number: "12-QĐ/ĐU", date: "2026-11-01", issuer: "Đảng ủy Mẫu" };
const ON = "2026-11-02";

const atBase = (world: World) => ({ organisationId: world.hereBase.id });
const atCell = (world: World) => ({ organisationId: world.here.id });
const own = (world: World) => ({ memberId: world.member.memberId });

/** Every id that a body or the second place of a path carries, asked by somebody who reaches all else of it. */
export const ASKED: readonly (readonly [string, keyof World["foreign"], Ask])[] = [
  [
    "accounts are issued",
    "memberId",
    (w, id) => w.office.call(issueAccounts, { params: atCell(w), body: { memberIds: [id] } }),
  ],
  [
    "a role is given",
    "accountId",
    (w, id) =>
      w.office.call(grantRole, {
        params: atCell(w),
        body: { grantId: newId(), accountId: id, role: "clerk", until: null },
      }),
  ],
  [
    "a post is given",
    "memberId",
    (w, id) =>
      w.board.call(givePost, {
        params: atBase(w),
        body: {
          postId: newId(),
          memberId: id,
          post: "committeeMember",
          termId: null,
          since: ON,
          document: DOCUMENT,
        },
      }),
  ],
  [
    "a post is given in a term",
    "termId",
    (w, id) =>
      w.board.call(givePost, {
        params: atBase(w),
        body: {
          postId: newId(),
          memberId: w.member.memberId,
          post: "committeeMember",
          termId: id,
          since: ON,
          document: DOCUMENT,
        },
      }),
  ],
  [
    "a post is ended",
    "postId",
    (w, id) =>
      w.board.call(endPost, {
        params: atBase(w),
        body: { postId: id, on: ON, document: DOCUMENT },
      }),
  ],
  [
    "a term is ended",
    "termId",
    (w, id) =>
      w.board.call(endTerm, {
        params: atBase(w),
        body: { termId: id, on: ON, document: DOCUMENT },
      }),
  ],
  [
    "somebody joins a union",
    "memberId",
    (w, id) =>
      w.board.call(joinUnion, {
        params: { organisationId: w.union },
        body: { membershipId: newId(), memberId: id, since: ON },
      }),
  ],
  [
    "somebody leaves a union",
    "memberId",
    (w, id) =>
      w.board.call(leaveUnion, {
        params: { organisationId: w.union },
        body: { memberId: id, on: ON },
      }),
  ],
  [
    "a move is shown",
    "organisationId",
    (w, id) =>
      w.board.call(previewAct, {
        params: atCell(w),
        body: { on: ON, document: DOCUMENT, act: { kind: "move", superiorId: id } },
      }),
  ],
  [
    "a cell is merged into another",
    "organisationId",
    (w, id) =>
      w.board.call(enterAct, {
        params: atCell(w),
        body: {
          actId: newId(),
          on: ON,
          document: DOCUMENT,
          act: { kind: "merge", targetId: id },
        },
      }),
  ],
  [
    "a cell is split",
    "memberId",
    (w, id) =>
      w.board.call(enterAct, {
        params: atCell(w),
        body: {
          actId: newId(),
          on: ON,
          document: DOCUMENT,
          act: {
            kind: "split",
            newId: newId(),
            as: { name: "Chi bộ Tách", code: null, kind: "subCell", seat: "" },
            memberIds: [id],
            childIds: [],
          },
        },
      }),
  ],
  [
    "a case is opened",
    "memberId",
    (w, id) =>
      w.hereSecretary.call(openCase, {
        params: atCell(w),
        body: {
          caseId: newId(),
          kind: "exemption",
          memberId: id,
          openedOn: ON,
          person: null,
          input: {},
        },
      }),
  ],
  [
    "two records are kept apart",
    "memberId",
    (w, id) => w.office.call(keepApart, { params: own(w), body: { otherId: id } }),
  ],
  [
    "two records are set side by side",
    "memberId",
    (w, id) => w.office.call(previewMerge, { params: { ...own(w), goneId: id } }),
  ],
  [
    "two records are merged",
    "memberId",
    (w, id) =>
      w.office.call(mergeMembers, {
        params: own(w),
        body: { goneId: id, take: [], document: DOCUMENT },
      }),
  ],
  [
    "members are sought",
    "organisationId",
    (w, id) => w.office.call(searchMembers, { body: { organisationId: id } }),
  ],
  [
    "members are counted",
    "organisationId",
    (w, id) => w.office.call(countMembers, { body: { organisationId: id } }),
  ],
  [
    "members are exported",
    "organisationId",
    (w, id) =>
      w.office.call(exportMembers, {
        body: { organisationId: id, format: "csv", purpose: "Thử" },
      }),
  ],
  [
    "an officer is made",
    "organisationId",
    (w, id) =>
      w.office.call(createStaffAccount, {
        body: {
          name: "Người Lạ",
          username: `la-${id.slice(-8)}`,
          role: "auditor",
          organisationId: id,
        },
      }),
  ],
  [
    "a reading is asked about",
    "readingId",
    (w, id) =>
      w.hereSecretary.call(askPrivacy, {
        body: { requestId: newId(), kind: "reading", wish: "Vì sao", readingId: id },
      }),
  ],
];

/** What is open to everybody who is signed in, or may be held anywhere. */
export const OPEN = ["a role is given", "a move is shown", "a cell is merged into another"];
