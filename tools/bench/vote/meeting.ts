import { newId } from "../../../server/platform/ids.ts";
import type { Client } from "./client.ts";
import type { BenchCell } from "./people.ts";

const ROLL_CHUNK = 400;

export interface OpenMeeting {
  readonly meetingId: string;
  readonly itemId: string;
}

/** Prepares, summons and opens a meeting in which everybody is present and the only item runs. */
export async function openMeeting(
  client: Client,
  cell: BenchCell,
  kind: "regular" | "congress" = "regular",
): Promise<OpenMeeting> {
  const [meetingId, itemId] = [newId(), newId()];
  const { secretary, clerk, voters, organisationId } = cell;
  const path = `/api/meetings/${meetingId}`;
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await client.command(secretary, `/api/organisations/${organisationId}/meetings`, {
    meetingId,
    kind,
    mode: "inPerson",
    title: "Sinh hoạt chi bộ",
    place: "Hội trường",
    onlineLink: null,
    zone: "Asia/Ho_Chi_Minh",
    date: today,
    time: "23:59",
    minutes: 90,
    chairId: secretary.memberId,
    clerkId: clerk.memberId,
    agenda: [{ id: itemId, kind: "resolution", title: "Nghị quyết", minutes: 90 }],
  });
  await client.command(secretary, `${path}/publish`, { expectedVersion: 1 });
  const opened = await client.command(secretary, `${path}/open`, {});
  const everybody = [secretary, clerk, ...voters];
  for (let from = 0; from < everybody.length; from += ROLL_CHUNK) {
    const entries = everybody
      .slice(from, from + ROLL_CHUNK)
      .map(({ memberId }) => ({ memberId, mark: "present" }));
    await client.command(secretary, `${path}/roll`, { entries });
  }
  const expectedVersion = opened["version"];
  await client.command(secretary, `${path}/items/${itemId}/step`, {
    step: "begin",
    expectedVersion,
  });
  return { meetingId, itemId };
}

/** Opens a vote by name in it. */
export async function openPoll(
  client: Client,
  cell: BenchCell,
  meeting: OpenMeeting,
): Promise<string> {
  const pollId = newId();
  await client.command(cell.secretary, `/api/meetings/${meeting.meetingId}/polls`, {
    pollId,
    itemId: meeting.itemId,
    decision: "ordinaryResolution",
    // Another matter each time: what was voted on goes on in rounds alone.
    question: `Thông qua nghị quyết ${pollId}`,
    recusals: [],
  });
  return pollId;
}
