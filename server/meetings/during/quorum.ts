import { quorumOf, quorumTurn } from "@chiboso/domain/meetings/during/quorum.ts";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { announce, type Act } from "../change.ts";
import { appendEvent } from "../events.ts";
import { rulesAt } from "../../rules/public.ts";
import { rollOf } from "../roll-store.ts";
import { getMeeting, updateMeeting } from "../store.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";

/**
 * After somebody came or went: whether the quorum was lost or came back, stamped as an event of its
 * own with its arithmetic. The transaction has locked the meeting.
 */
export async function stampQuorum(act: Act, meetingId: Id): Promise<void> {
  const { tx, now } = act;
  const meeting = await getMeeting(tx, meetingId);
  const roll = await rollOf(tx, meetingId);
  const { kind, zone } = meeting;
  const pack = await rulesAt(tx, meeting.organisation_id, localDateOf(now, zone));
  const quorum = quorumOf({ pack, kind, zone, at: now, roll });
  const turn = quorumTurn(
    {
      state: meeting.state,
      rollCalledAt: meeting.roll_called_at,
      lostAt: meeting.quorum_lost_at,
    },
    quorum,
  );
  if (turn === null || quorum === undefined) return;
  const patch = { quorum_lost_at: turn === "lost" ? now : null };
  const { last_seq: seq } = await updateMeeting(tx, meetingId, patch, false);
  const { present, base, needed, citation } = quorum;
  await appendEvent(act, meeting, {
    seq,
    kind: `quorum.${turn}`,
    data: { present, base, needed, ruleId: citation.ruleId, packVersion: citation.packVersion },
  });
  announce(act, meetingId, null);
}
