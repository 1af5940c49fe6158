import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { Standing } from "@chiboso/domain/members/standing.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { joinUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { getMeeting, readMeetingRecord } from "../../meetings/public.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { beginMeeting, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type MemberWanted,
  type PlacedMember,
} from "../../testing/world.ts";
import { aboutMembers } from "./testing/permitted.ts";
import { closeVote, giveShares, openVote, vote, withKey, withList } from "./testing/secret-vote.ts";

describe("a secret electronic election in a mass organisation", () => {
  const app = testApp();

  /**
   * The meeting of a youth union under a cell, led by the cell's secretary. Of the further members the first six are
   * in the Party with these standings, the last two are not, nor are deputy and clerk.
   */
  async function meetingOfUnion(): Promise<RunningMeeting> {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Thử", kind: "baseCell" });
    const placed = { name: "Chi đoàn Thôn Thử", kind: "youthUnion" as const, under: cell };
    const union = await placeOrganisation(app, placed);
    const office = await app.signedIn((await placeOfficer(app, cell, "committeeOffice")).accountId);
    const seated = async (each: PlacedMember) => ({
      ...each,
      as: await app.signedIn(each.accountId),
    });
    const inParty = async (wanted: MemberWanted) => {
      const each = await placeMember(app, cell, wanted);
      const body = { membershipId: newId(), memberId: each.memberId, since: "2025-01-01" };
      await granted(office.call(joinUnion, { params: { organisationId: union.id }, body }));
      return seated(each);
    };
    const outside = async (name: string) => seated(await placeMember(app, union, { name }));
    const secretary = await inParty({ name: "Nguyễn Văn Mẫu", post: "secretary" });
    const [deputy, clerk] = [await outside("Trần Thị Nháp"), await outside("Lê Thị Làm")];
    const members = [];
    const standings: Standing[] = ["official", "official", "official", "probationary"];
    for (const standing of [...standings, "suspended", "candidate"] as const)
      members.push(await inParty({ name: `Đoàn viên ${members.length + 1}`, standing }));
    members.push(await outside("Đoàn viên 7"), await outside("Đoàn viên 8"));
    const callers = { asSecretary: secretary.as, asDeputy: deputy.as, asClerk: clerk.as };
    const people = { cell: union, secretary, deputy, clerk, ...callers };
    const entries = [secretary, deputy, clerk, ...members].map(({ memberId }) => ({
      memberId,
      mark: "present" as const,
    }));
    return { ...people, members, ...(await beginMeeting(people, entries)) };
  }

  /** Three names for two seats of the executive committee, without any document. */
  const election = (meeting: RunningMeeting) =>
    aboutMembers(meeting, [3, 6, 7], {
      office: "committee",
      seats: 2,
      listHands: { for: 3 + meeting.members.length, against: 0, other: 0 },
    });

  async function minutesOf({ asSecretary, meetingId, itemId }: RunningMeeting): Promise<string> {
    const { version } = await getMeeting(app.held.database, meetingId);
    const step = { step: "end" as const, expectedVersion: version };
    await granted(asSecretary.call(stepItem, { params: { meetingId, itemId }, body: step }));
    await granted(asSecretary.call(closeMeeting, { params: { meetingId } }));
    const drafted = draftMinutes(await readMeetingRecord(app.held.database, meetingId));
    return drafted.blocks.map(textOf).join("\n");
  }

  test("is held by its members, in the Party or not, without the document that a cell needs", async () => {
    const meeting = await meetingOfUnion();
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, election(meeting)));
    assert.equal(prepared.permit, null);
    const keyed = await withKey(meeting, prepared);
    const listed = await withList(meeting, keyed, { devices: 5, slips: 6 });
    const { electionId } = await openVote(meeting, listed);
    for (const [at, credential] of listed.credentials.entries())
      await vote(app.nobody, electionId, credential, [at < 9 ? [0, 1, 1, 0] : [0, 0, 1, 1]]);
    const closed = await closeVote(meeting, listed.view);
    const { outcome } = await giveShares(listed.devices.slice(1), closed);
    assert.deepEqual(
      outcome?.lines.map(({ figures: [votes], result }) => [votes, result]),
      [
        [9, "elected"],
        [11, "elected"],
        [2, null],
      ],
    );
    assert.deepEqual([outcome?.result, outcome?.counted, outcome?.permit], ["filled", 11, null]);
    const minutes = await minutesOf(meeting);
    assert.match(minutes, /Đoàn viên 7/u);
    assert.doesNotMatch(minutes, /Văn bản cho phép|chưa là đảng viên|đảng viên dự bị/u);
  });

  test("is refused in a cell of the Party by the same words where no document is named", async () => {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 8 }, () => ({})),
    );
    const refused = await meeting.asSecretary.call(prepareSecretVote, election(meeting));
    assert.deepEqual(
      [refused.status, refused.refusal?.code, refused.refusal?.field],
      [422, "voting.secret_not_permitted", "permit"],
    );
  });
});
