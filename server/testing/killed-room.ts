import { localDateOf, VIETNAM, wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { getMeeting, prepareMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import { callRoll, openMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { beginSession } from "../access/public.ts";
import { granted, type Caller } from "../in-process.ts";
import { readConfig } from "../platform/config.ts";
import { newId } from "../platform/ids.ts";
import { prepareDatabase } from "../platform/prepare-database.ts";
import { newToken } from "../platform/session.ts";
import { openSystem, type System } from "../system.ts";
import { bringUpToDate } from "../up-to-date.ts";
import { placeMember, placeOrganisation, type PlacedMember } from "./world.ts";

/** The server without a socket on a data folder in which no other runs. */
export async function withSystem<T>(
  dataDir: string,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const prepared = await prepareDatabase(config);
  try {
    await bringUpToDate(prepared.ownerUrl);
    const system = await openSystem(config, prepared.appUrl, { work: false });
    try {
      return await work(system);
    } finally {
      await system.close();
    }
  } finally {
    await prepared.stop();
  }
}

/** A cell of so many, each with a session; the first is its secretary. */
export async function placeSignedIn(system: System, count: number) {
  const cell = await placeOrganisation({ system }, { name: "Chi bộ Thử nghiệm" });
  const members: PlacedMember[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `Đảng viên ${number}`;
    members.push(
      await placeMember({ system }, cell, { name, ...(number === 1 && { post: "secretary" }) }),
    );
  }
  const tokens = await Promise.all(members.map((member) => signIn(system, member.accountId)));
  return { cell, members, tokens };
}

/** A meeting of today with everybody present, in which the only item runs. */
export async function openRoom(
  secretary: Caller,
  organisationId: Id,
  members: readonly PlacedMember[],
): Promise<{ readonly meetingId: Id; readonly itemId: Id }> {
  const meetingId = newId();
  const soon = new Date(Date.now() + 5 * 60_000).toISOString();
  const prepared = await secretary.call(prepareMeeting, {
    params: { organisationId },
    body: {
      meetingId,
      kind: "regular",
      mode: "inPerson",
      title: "Sinh hoạt thường kỳ",
      place: "Phòng họp",
      onlineLink: null,
      zone: VIETNAM,
      date: localDateOf(soon, VIETNAM),
      time: wallClock(soon, VIETNAM).time,
      minutes: 90,
      chairId: members[0]?.memberId ?? "",
      clerkId: members[1]?.memberId ?? "",
      agenda: [{ id: newId(), kind: "discussion", title: "Thảo luận", minutes: 30 }],
    },
  });
  const params = { meetingId };
  const expectedVersion = prepared.value.version;
  await granted(secretary.call(publishMeeting, { params, body: { expectedVersion } }));
  await granted(secretary.call(openMeeting, { params, body: {} }));
  const entries = members.map(({ memberId }) => ({ memberId, mark: "present" as const }));
  await granted(secretary.call(callRoll, { params, body: { entries } }));
  const { items, version } = await granted(secretary.call(getMeeting, { params }));
  const itemId = items[0]?.id ?? "";
  const step = { expectedVersion: version, step: "begin" as const };
  await granted(secretary.call(stepItem, { params: { meetingId, itemId }, body: step }));
  return { meetingId, itemId };
}

async function signIn(system: System, accountId: Id): Promise<string> {
  const token = newToken();
  const origin = { address: "127.0.0.1", device: "test" };
  await system.services.database.commit((tx) =>
    beginSession(tx, accountId, token, origin, new Date().toISOString()),
  );
  return token;
}
