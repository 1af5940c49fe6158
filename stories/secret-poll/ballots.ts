import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { deriveCredential, readCode } from "@chiboso/domain/crypto/belenios/credential.ts";
import { openElection, type OpenElection } from "@chiboso/domain/crypto/belenios/election.ts";
import {
  makeBallot,
  type Marks,
  type SealedBallot,
} from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { branchFileOf, headOf } from "@chiboso/domain/voting/secret/trackers.ts";
import { group, random } from "../../server/voting/secret/server-key.ts";

/** A booth without a page: whoever has the code of a slip may seal a ballot with any program. */
export interface OwnBooth {
  readonly seal: (code: string, marks: readonly Marks[]) => SealedBallot;
  readonly send: (ballot: SealedBallot) => Promise<void>;
}

export async function openBooth(address: string, electionId: string): Promise<OwnBooth> {
  const at = `${address}/api/booth/${electionId}`;
  const told = (await (await fetch(at)).json()) as { readonly election: string };
  const election = valueOf(openElection(group, told.election));
  return {
    seal: (code, marks) => sealed(election, electionId, code, marks),
    send: (ballot) => sendUntilTaken(at, ballot),
  };
}

/** Whoever hears nothing, or that the box is busy, sends the same ballot again: it is taken once. */
async function sendUntilTaken(at: string, { json: body, tracker }: SealedBallot): Promise<void> {
  const headers = { "content-type": "application/octet-stream" };
  for (let left = 20; ; left -= 1) {
    const answer = await fetch(`${at}/ballots`, { method: "POST", headers, body }).catch(
      (error: unknown) => error,
    );
    if (answer instanceof Response && answer.status < 500) {
      const text = await answer.text();
      assert.equal(answer.status, 200, text);
      assert.equal((JSON.parse(text) as { readonly tracker: string }).tracker, tracker);
      return;
    }
    if (left === 0) throw new Error("the box does not answer", { cause: answer });
    await setTimeout(250);
  }
}

function sealed(
  election: OpenElection,
  electionId: string,
  code: string,
  marks: readonly Marks[],
): SealedBallot {
  const credential = deriveCredential(group, valueOf(readCode(code)), electionId);
  return valueOf(makeBallot(election, credential, marks, random));
}

/** Sends ballots a few at a time, as a hall does. */
export async function sendAll(booth: OwnBooth, ballots: readonly SealedBallot[]): Promise<void> {
  const waiting = [...ballots];
  const line = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await booth.send(next);
  };
  await Promise.all([line(), line(), line(), line()]);
}

/** What two people read by telephone of a branch box with these ballots, and its file. */
export function branchOf(electionId: string, ballots: readonly SealedBallot[]) {
  return {
    count: ballots.length,
    head: headOf(ballots.map(({ tracker }) => tracker)),
    file: JSON.stringify(
      branchFileOf(
        electionId,
        ballots.map(({ json }) => json),
      ),
    ),
  };
}

function valueOf<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
