import { createPublicKey, verify } from "node:crypto";
import { parseNote } from "../../../domain/crypto/note.ts";
import { parseKey } from "../../../domain/crypto/vkey.ts";
import { promiseText } from "../../../domain/voting/secret/box.ts";
import { sendEvenly } from "./even-pace.ts";
import type { OpenedVote } from "./opened-vote.ts";

/** What came back for the ballots of one vote. */
export interface Acknowledged {
  readonly vote: OpenedVote;
  /** Trackers whose promise holds. */
  readonly promised: ReadonlySet<string>;
}

export interface CastAll {
  readonly acknowledged: readonly Acknowledged[];
  readonly samples: readonly number[];
  /** Ballots that got no promise, or one that does not hold. */
  readonly unanswered: number;
  /** Ballots a second that were really sent, over the whole time until the last answer. */
  readonly rate: number;
}

/**
 * All ballots of these votes at an even pace, one vote after the other in turn, so that all boxes fill at the
 * same time.
 */
export async function castAll(
  address: string,
  votes: readonly OpenedVote[],
  perSecond: number,
): Promise<CastAll> {
  const most = Math.max(...votes.map(({ ballots }) => ballots.length));
  const sent = Array.from({ length: most }, (_, at) =>
    votes.flatMap((vote) => {
      const ballot = vote.ballots[at];
      return ballot === undefined ? [] : [{ vote, ballot }];
    }),
  ).flat();
  const { host } = new URL(address);
  const requests = sent.map(({ vote, ballot }) =>
    requestOf(host, vote.view.electionId, ballot.json),
  );
  const { answers, seconds } = await sendEvenly(address, requests, perSecond);
  const promised = new Map(votes.map((vote) => [vote, new Set<string>()]));
  for (const [at, { vote, ballot }] of sent.entries()) {
    const answer = answers[at];
    if (answer?.status !== 200) continue;
    const told = JSON.parse(answer.body) as { readonly tracker: string; readonly promise: string };
    if (told.tracker === ballot.tracker && isPromised(vote, told))
      promised.get(vote)?.add(told.tracker);
  }
  const kept = [...promised.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    acknowledged: [...promised].map(([vote, trackers]) => ({ vote, promised: trackers })),
    samples: answers.map((answer) => answer.seconds),
    unanswered: sent.length - kept,
    rate: sent.length / seconds,
  };
}

function requestOf(host: string, electionId: string, json: string): string {
  return (
    `POST /api/booth/${electionId}/ballots HTTP/1.1\r\nhost: ${host}\r\n` +
    "content-type: application/octet-stream\r\n" +
    `content-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`
  );
}

/** Whether the note says that this ballot is kept, signed with the key that the booth was told. */
function isPromised(
  { view, promiseKey }: OpenedVote,
  { tracker, promise }: { readonly tracker: string; readonly promise: string },
): boolean {
  const note = parseNote(Buffer.from(promise));
  const key = parseKey(promiseKey);
  if (!note.ok || !key.ok || note.value.text !== promiseText(view.electionId, tracker))
    return false;
  const [signature] = note.value.signatures;
  const x = Buffer.from(key.value.publicKey).toString("base64url");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return verify(
    null,
    Buffer.from(note.value.text),
    publicKey,
    signature?.signature ?? Buffer.alloc(0),
  );
}
