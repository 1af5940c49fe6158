import type { Id } from "@chiboso/domain/kernel/ids.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import type { InvalidReason } from "@chiboso/domain/voting/paper/ballot.ts";
import { emptySheet, type CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { memberAt, type RunningMeeting } from "./running-meeting.ts";

interface Election {
  /** Places of the candidates among the further members. */
  readonly names: readonly number[];
  readonly seats: number;
}

/** What is sent to prepare an election of the further members at those places, by the whole meeting's hands. */
export function electionOf(meeting: RunningMeeting, { names, seats }: Election) {
  return {
    params: { meetingId: meeting.meetingId },
    body: {
      paperVoteId: newId(),
      itemId: meeting.itemId,
      decision: "election" as const,
      office: "committee" as const,
      question: "Bầu chi ủy nhiệm kỳ 2025 – 2027",
      seats,
      names: names.map((place) => ({
        memberId: memberAt(meeting, place).memberId as Id | null,
        name: memberAt(meeting, place).name,
        how: "prepared" as "prepared" | "self" | "floor",
        hands: null as number | null,
      })),
      withdrawn: [],
      listHands: { for: 9, against: 0, other: 0 } as {
        for: number;
        against: number;
        other: number;
      } | null,
      recusals: [],
      repeatOf: null as Id | null,
      reason: null as string | null,
    },
  };
}

/** A sheet in which everything adds up: so many valid ballots with these votes, and so many invalid ones. */
export function sheetOf(
  view: PaperView,
  valid: number,
  lines: readonly (readonly number[])[],
  invalid: Partial<Record<InvalidReason, number>> = {},
): CountSheet {
  const empty = emptySheet(view.ballot);
  const wrong = Object.values(invalid).reduce((sum, each) => sum + each, 0);
  return {
    collected: valid + wrong,
    valid,
    invalid: { ...empty.invalid, ...invalid },
    lines: lines.map((line) => [...line]),
  };
}

/** From the prepared vote to the open box: tellers elected, as many ballots handed out as asked for. */
export async function startCounting(
  meeting: RunningMeeting,
  view: PaperView,
  tellers: readonly number[],
  issued: number,
): Promise<PaperView> {
  const params = { paperVoteId: view.id };
  const { asSecretary } = meeting;
  const elected = asSecretary.call(contract.electTellers, {
    params,
    body: {
      tellers: tellers.map((place) => memberAt(meeting, place).memberId),
      hands: { for: 8, against: 0, other: 1 },
    },
  });
  await granted(elected);
  const body = { printed: issued + 2, issued };
  await granted(asSecretary.call(contract.issueBallots, { params, body }));
  return granted(asSecretary.call(contract.openBox, { params }));
}

/** The tellers at 4 and 5 enter the same, and the result is announced. */
export async function counted(
  meeting: RunningMeeting,
  paperVoteId: Id,
  sheet: CountSheet,
): Promise<PaperView> {
  for (const teller of [4, 5])
    await granted(enter(memberAt(meeting, teller).as, { paperVoteId }, sheet));
  return granted(meeting.asSecretary.call(contract.closePaperVote, { params: { paperVoteId } }));
}

/** A vote of nine on two seats with two names, its box open, the members at 4 and 5 its tellers. */
export async function opened(meeting: RunningMeeting, issued = 9) {
  const body = electionOf(meeting, { names: [0, 1], seats: 2 });
  const prepared = await granted(meeting.asSecretary.call(contract.preparePaperVote, body));
  const view = await startCounting(meeting, prepared, [4, 5], issued);
  return { view, params: { paperVoteId: view.id } };
}

/** One of two counts of a box. */
export async function enter(
  as: Caller,
  params: { paperVoteId: Id },
  sheet: CountSheet,
  attempt = 1,
) {
  return as.call(contract.enterCount, { params, body: { attempt, sheet } });
}
