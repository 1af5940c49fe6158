import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import { mayAgree, ofCommittee, type ScoreNow } from "@chiboso/domain/quality/rules.ts";
import { paperOf } from "../meetings/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { Desk } from "./view.ts";

type Kind = Extract<Notice["kind"], `quality${string}`>;

/** The named scorer is to give the points. */
export function tellScorer(asking: Notifying, desk: Desk, scorerId: Id): Promise<void> {
  return tell(asking, desk, "qualityToScore", [scorerId]);
}

/** Everybody who may agree; the first one who does decides. */
export function tellAgreers(
  asking: Notifying,
  desk: Desk,
  now: Pick<ScoreNow, "scorerId" | "agreerId">,
): Promise<void> {
  const agreers = desk.roll.filter((each) => mayAgree(now, desk.roll, each.memberId));
  return tell(
    asking,
    desk,
    "qualityToAgree",
    agreers.map((each) => each.memberId),
  );
}

/** The office above sent it back: the scorer and the committee of the cell are to do it anew. */
export function tellReturned(asking: Notifying, desk: Desk, scorerId: Id): Promise<void> {
  const committee = desk.roll.filter(ofCommittee).map((each) => each.memberId);
  return tell(asking, desk, "qualityReturned", [scorerId, ...committee]);
}

function tell(
  asking: Notifying,
  { meeting }: Desk,
  kind: Kind,
  memberIds: readonly Id[],
): Promise<void> {
  return notify(asking, {
    memberIds,
    notice: { kind, params: paperOf(meeting) },
    link: `/meetings/${meeting.id}/quality`,
  });
}
