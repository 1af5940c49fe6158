import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { prepareMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import {
  callRoll,
  closeMeeting,
  concludeItem,
  noteOpinion,
  openMeeting,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { addRole } from "../access/public.ts";
import { newId } from "../platform/ids.ts";
import type { Caller } from "../in-process.ts";
import type { TestApp } from "./app.ts";
import { placeMember, type PlacedMember, type PlacedOrganisation } from "./world.ts";

export interface HeldMeeting {
  readonly meetingId: Id;
  readonly cell: PlacedOrganisation;
  readonly secretary: PlacedMember;
  readonly deputy: PlacedMember;
  readonly clerk: PlacedMember;
  readonly asSecretary: Caller;
  readonly asDeputy: Caller;
  readonly asClerk: Caller;
  /** Told under the only item. */
  readonly opinion: string;
}

/** A cell's people, who can act as themselves: secretary (chair), deputy and clerk. */
export async function placeOfficers(
  app: TestApp,
  cell: PlacedOrganisation,
): Promise<Omit<HeldMeeting, "meetingId" | "opinion">> {
  const secretary = await placeMember(app, cell, { name: "Nguyễn Văn Mẫu", post: "secretary" });
  const deputy = await placeMember(app, cell, { name: "Trần Thị Nháp", post: "deputySecretary" });
  const clerk = await placeMember(app, cell, { name: "Lê Thị Làm" });
  const grant = { accountId: clerk.accountId, role: "clerk" as const, organisationId: cell.id };
  await app.system.services.database.commit((tx) => addRole(tx, grant, app.now));
  return {
    cell,
    secretary,
    deputy,
    clerk,
    asSecretary: await app.signedIn(secretary.accountId),
    asDeputy: await app.signedIn(deputy.accountId),
    asClerk: await app.signedIn(clerk.accountId),
  };
}

type People = Awaited<ReturnType<typeof placeOfficers>>;

/** Held through the same routes as the screens use, from the preparation to the close. */
export async function holdMeeting(app: TestApp, cell: PlacedOrganisation): Promise<HeldMeeting> {
  const people = await placeOfficers(app, cell);
  const [meetingId, itemId] = [newId(), newId()];
  const version = await summon(people, meetingId, itemId);
  app.now = "2026-11-03T01:35:00.000Z";
  const opinion = "Nhất trí với dự thảo; đề nghị bổ sung lịch trực cuối năm.";
  await run(people, { meetingId, itemId }, version, opinion);
  app.now = "2026-11-03T03:05:00.000Z";
  const closed = await people.asSecretary.call(closeMeeting, { params: { meetingId } });
  if (closed.refusal) throw new Error(`the meeting was not closed: ${closed.refusal.code}`);
  // Sessions end when they are idle for as long as a meeting lasts: everybody signs in anew.
  return {
    ...people,
    meetingId,
    opinion,
    asSecretary: await app.signedIn(people.secretary.accountId),
    asDeputy: await app.signedIn(people.deputy.accountId),
    asClerk: await app.signedIn(people.clerk.accountId),
  };
}

/** Prepares and publishes; returns the meeting's version. */
async function summon(people: People, meetingId: Id, itemId: Id): Promise<number> {
  const { asSecretary, secretary, clerk, cell } = people;
  const prepared = await asSecretary.call(prepareMeeting, {
    params: { organisationId: cell.id },
    body: {
      meetingId,
      kind: "regular",
      mode: "inPerson",
      title: "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026",
      place: "Phòng họp tầng 2",
      onlineLink: null,
      zone: "Asia/Ho_Chi_Minh",
      date: "2026-11-03",
      time: "08:30",
      minutes: 90,
      chairId: secretary.memberId,
      clerkId: clerk.memberId,
      agenda: [{ id: itemId, kind: "discussion", title: "Nhiệm vụ tháng 12", minutes: 60 }],
    },
  });
  const published = await asSecretary.call(publishMeeting, {
    params: { meetingId },
    body: { expectedVersion: prepared.value.version },
  });
  return published.value.version;
}

/** Opens, calls the roll, takes the only item with one opinion and a conclusion. */
async function run(
  { asSecretary, asClerk, secretary, deputy, clerk }: People,
  item: { readonly meetingId: Id; readonly itemId: Id },
  version: number,
  opinion: string,
): Promise<void> {
  const params = { meetingId: item.meetingId };
  const opened = await asSecretary.call(openMeeting, { params });
  const entries = [secretary, deputy, clerk].map((person) => ({
    memberId: person.memberId,
    mark: "present" as const,
  }));
  const called = await asClerk.call(callRoll, { params, body: { entries } });
  const latest = Math.max(version, opened.value.version, called.value.version);
  const begun = await asSecretary.call(stepItem, {
    params: item,
    body: { step: "begin", expectedVersion: latest },
  });
  await asClerk.call(noteOpinion, {
    params,
    body: { opinionId: newId(), itemId: item.itemId, memberId: deputy.memberId, text: opinion },
  });
  const concluded = await asSecretary.call(concludeItem, {
    params: item,
    body: { expectedVersion: begun.value.version, text: "Thống nhất nhiệm vụ tháng 12." },
  });
  await asSecretary.call(stepItem, {
    params: item,
    body: { step: "end", expectedVersion: concluded.value.version },
  });
}
