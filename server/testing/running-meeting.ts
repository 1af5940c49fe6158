import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { SentBody } from "@chiboso/domain/kernel/route.ts";
import { prepareMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import { callRoll, openMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingKind } from "@chiboso/domain/meetings/record.ts";
import type { Standing } from "@chiboso/domain/members/standing.ts";
import type { Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import type { TestApp } from "./app.ts";
import { placeOfficers } from "./closed-meeting.ts";
import {
  placeMember,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "./world.ts";

/** A meeting of a cell of its own in which the first item runs. */
export interface RunningMeeting {
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly secondItemId: Id;
  readonly cell: PlacedOrganisation;
  readonly secretary: PlacedMember;
  readonly deputy: PlacedMember;
  readonly clerk: PlacedMember;
  readonly asSecretary: Caller;
  readonly asDeputy: Caller;
  readonly asClerk: Caller;
  /** The further members in the order wanted, secretary, deputy and clerk not among them. */
  readonly members: readonly (PlacedMember & { readonly as: Caller })[];
  readonly version: number;
}

export interface FurtherMember {
  readonly standing?: Standing;
  readonly present?: boolean;
  /** The reason told for them when the roll is called; whoever has one is not there. */
  readonly excuse?: string;
}

/** What the secretary sends to prepare a regular meeting with two items. */
export function preparationOf(
  people: {
    readonly secretary: PlacedMember;
    readonly clerk: PlacedMember;
  },
  itemIds: readonly [Id, Id],
  kind: MeetingKind = "regular",
) {
  return {
    kind,
    mode: "inPerson" as const,
    title: "Sinh hoạt chi bộ tháng 11",
    place: "Hội trường thôn",
    onlineLink: null,
    zone: "Asia/Ho_Chi_Minh",
    date: "2026-11-03",
    time: "08:00",
    minutes: 90,
    chairId: people.secretary.memberId,
    clerkId: people.clerk.memberId,
    agenda: [
      { id: itemIds[0], kind: "discussion" as const, title: "Nhiệm vụ tháng 12", minutes: 60 },
      { id: itemIds[1], kind: "resolution" as const, title: "Nghị quyết tháng 12", minutes: 20 },
    ],
  };
}

/** Prepares, summons, opens, calls the roll and begins the first item, all through the routes. */
export async function runMeeting(
  app: TestApp,
  further: readonly FurtherMember[],
  under?: PlacedOrganisation,
  kind: MeetingKind = "regular",
  mode: "inPerson" | "hybrid" = "inPerson",
): Promise<RunningMeeting> {
  const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Thử", ...(under && { under }) });
  const people = await placeOfficers(app, cell);
  const members = [];
  for (const [index, { standing }] of further.entries()) {
    const placed = await placeMember(app, cell, {
      name: `Đảng viên ${index + 1}`,
      ...(standing && { standing }),
    });
    members.push({ ...placed, as: await app.signedIn(placed.accountId) });
  }
  const present = [people.secretary, people.deputy, people.clerk].map((each) => each.memberId);
  const excused: { memberId: Id; mark: "excused"; reason: string }[] = [];
  for (const [index, each] of further.entries()) {
    const memberId = members[index]?.memberId ?? "";
    if (each.excuse !== undefined) excused.push({ memberId, mark: "excused", reason: each.excuse });
    else if (each.present !== false) present.push(memberId);
  }
  const entries = present.map((memberId) => ({ memberId, mark: "present" as const }));
  const begun = await beginMeeting(people, [...entries, ...excused], { kind, mode });
  return { ...people, ...begun, members };
}

type Officers = Pick<RunningMeeting, "cell" | "secretary" | "clerk" | "asSecretary" | "asClerk">;

/** The same with people who are there already. */
export async function beginMeeting(
  people: Officers,
  entries: SentBody<typeof callRoll>["entries"],
  {
    kind = "regular",
    mode = "inPerson",
  }: { readonly kind?: MeetingKind; readonly mode?: "inPerson" | "hybrid" } = {},
): Promise<Pick<RunningMeeting, "meetingId" | "itemId" | "secondItemId" | "version">> {
  const [meetingId, itemId, secondItemId] = [newId(), newId(), newId()];
  const params = { meetingId };
  const { cell, asSecretary, asClerk } = people;
  const online = mode === "hybrid" ? { mode, onlineLink: "https://hop.example" } : {};
  await asSecretary.call(prepareMeeting, {
    params: { organisationId: cell.id },
    body: { meetingId, ...preparationOf(people, [itemId, secondItemId], kind), ...online },
  });
  taken(await asSecretary.call(publishMeeting, { params, body: { expectedVersion: 1 } }));
  const opened = await asSecretary.call(openMeeting, { params });
  taken(await asClerk.call(callRoll, { params, body: { entries } }));
  const begun = await asSecretary.call(stepItem, {
    params: { meetingId, itemId },
    body: { step: "begin", expectedVersion: opened.value.version },
  });
  return { meetingId, itemId, secondItemId, version: begun.value.version };
}

/** One of the further members, who must be there. */
export function memberAt<Member>(
  meeting: { readonly members: readonly Member[] },
  index: number,
): Member {
  const member = meeting.members[index];
  if (member === undefined) throw new Error(`the meeting has no further member ${index}`);
  return member;
}

/** Stops the test, with the refusal, when a step that it takes for granted was refused. */
function taken(answer: { readonly value: unknown }): void {
  if (answer.value === undefined) throw new Error("a step was answered without a value");
}
