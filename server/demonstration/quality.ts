import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  agreeScore,
  confirmScore,
  nameScorer,
  returnScore,
  scoreMeeting,
} from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { granted } from "../in-process.ts";
import { callerOnDay, type Story } from "./story.ts";
import { SENT_BACK } from "./texts.ts";

/** The secretary names a member without a post, who is to give the points (QUAL-07). */
async function beginScore(story: Story, meetingId: Id, at: Instant): Promise<SheetView> {
  story.setClock(at);
  const secretary = await story.signIn(story.cell.secretary.accountId);
  const body = { scorerId: story.cell.reader.memberId, agreerId: null };
  return granted(secretary.call(nameScorer, { params: { meetingId }, body }));
}

/** The sheet from the naming to the sealed score: as the record proposes it, the rest as the scorer saw it. */
export async function tellScore(story: Story, meetingId: Id, at: Instant): Promise<void> {
  const { cell } = story;
  const params = { meetingId };
  const named = await beginScore(story, meetingId, at);
  const scorer = await story.signIn(cell.reader.accountId);
  const lines = pointsOf(named, story);
  const scored = await granted(scorer.call(scoreMeeting, { params, body: { lines } }));
  const clerk = await story.signIn(cell.clerk.accountId);
  const seen = { revision: scored.score?.revision ?? 0 };
  const agreed = await granted(clerk.call(agreeScore, { params, body: seen }));
  const revision = agreed.score?.revision ?? 0;
  const body = { revision, outcome: "agreed" as const, note: "", votes: null, changes: [] };
  await granted(clerk.call(confirmScore, { params, body }));
}

function pointsOf({ proposal }: SheetView, { choices }: Story) {
  return proposal.lines
    .filter((line) => line.way !== "leftOut")
    .map(({ criterionId, proposed, most }) => {
      const seen = most > 1 && choices.chance(35) ? most - 1 : most;
      return { criterionId, points: proposed ?? seen, reason: null };
    });
}

/** The office above sends a score back; what the cell does about it is still to come. */
export async function sendScoreBack(story: Story, meetingId: Id, days: number): Promise<void> {
  const office = await callerOnDay(story, story.committee.officers.vanphong, days);
  const body = { reason: SENT_BACK };
  await granted(office.call(returnScore, { params: { meetingId }, body }));
}
