import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql } from "../../../platform/database.ts";
import type { TestApp } from "../../../testing/app.ts";
import type { RunningMeeting } from "../../../testing/running-meeting.ts";

/** Puts a member of another cell on the roll of this meeting too, as somebody introduced for a while. */
export async function placeMembershipElsewhere(
  app: TestApp,
  meeting: RunningMeeting,
  memberId: Id,
): Promise<void> {
  await app.system.services.database.commit(async (tx) => {
    await tx.query(sql`
      insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
      values (${meeting.meetingId}, ${memberId}, 99, 'Đảng viên 1', 'official', '{}', true)`);
  });
}
