import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import type { Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { attachPaper } from "@chiboso/domain/meetings/contract.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Caller } from "../../../in-process.ts";
import { newId } from "../../../platform/ids.ts";
import { memberAt, type RunningMeeting } from "../../../testing/running-meeting.ts";
import {
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
  type Listed,
} from "./secret-vote.ts";

/** The document that permits a secret electronic vote, attached while the meeting goes on. */
export async function permitOf({ asSecretary, meetingId }: RunningMeeting) {
  const paperId = newId();
  const bytes = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
  await granted(
    asSecretary.call(attachPaper, {
      params: { meetingId },
      query: { paperId, name: "Văn bản cho phép.pdf" },
      upload: new TextEncoder().encode(bytes),
    }),
  );
  return { number: "7-QĐ/ĐU", issuer: "Đảng ủy xã Mẫu", issuedOn: "2026-01-01", paperId };
}

type Body = ReturnType<typeof pollOf>["body"];

/** A vote on something else than an opinion, about the further members at these places. */
export function aboutMembers(
  meeting: RunningMeeting,
  places: readonly number[],
  part: Partial<Body> = {},
) {
  const { params, body } = pollOf(meeting);
  const names = places.map((place) => ({
    memberId: memberAt(meeting, place).memberId as string | null,
    name: memberAt(meeting, place).name,
    how: "prepared" as const,
    hands: null,
  }));
  return {
    params,
    body: { ...body, decision: "election" as const, questions: [], names, ...part },
  };
}

/** The same as an election to the committee whose list the whole meeting has adopted. */
export async function electing(
  meeting: RunningMeeting,
  places: readonly number[],
  part: Partial<Body> & { readonly seats: number },
): Promise<SecretView> {
  const hands = { for: 3 + meeting.members.length, against: 0, other: 0 };
  const permit = part.permit ?? (await permitOf(meeting));
  const election = { office: "committee" as const, listHands: hands, ...part, permit };
  return granted(
    meeting.asSecretary.call(prepareSecretVote, aboutMembers(meeting, places, election)),
  );
}

export interface Plan {
  /** Places of the board among the further members. */
  readonly board: readonly number[];
  /** The marks of each voter; all have drawn slips. */
  readonly cast: readonly (readonly Marks[])[];
}

/** From the ballot to the open box. */
export async function opened(
  meeting: RunningMeeting,
  prepared: SecretView,
  { board, slips }: { readonly board: readonly number[]; readonly slips: number },
): Promise<Listed> {
  const keyed = await withKey(meeting, prepared, board);
  const listed = await withList(meeting, keyed, { devices: 0, slips });
  return { ...listed, view: await openVote(meeting, listed) };
}

/** From the ballot to its result, opened by as many of the board as are needed. */
export async function wholeVote(
  nobody: Caller,
  meeting: RunningMeeting,
  prepared: SecretView,
  { board, cast }: Plan,
): Promise<SecretView> {
  const listed = await opened(meeting, prepared, { board, slips: cast.length });
  for (const [at, marks] of cast.entries())
    await vote(nobody, listed.view.electionId, listed.credentials[at] as Credential, marks);
  const needed = listed.view.board?.threshold ?? board.length;
  return giveShares(listed.devices.slice(0, needed), await closeVote(meeting, listed.view));
}
