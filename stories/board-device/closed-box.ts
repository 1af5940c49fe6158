import assert from "node:assert/strict";
import type { SampleElection } from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { hexDigestOf, shortDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import { closeArchive } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { ClosedProof } from "@chiboso/domain/voting/secret/closed-proof.ts";
import { sampleProof } from "@chiboso/domain/voting/testing/sample-closed-proof.ts";

export const VOTE = "0190a5c0-0000-7000-8000-0000000000cc";

export const must = <T>(result: Result<T>): T => {
  assert.ok(result.ok, result.ok ? "" : result.refusal.code);
  return result.value;
};

/** A closed box, and what the server tells with it. */
export interface Closed {
  readonly archive: readonly number[];
  readonly closedHead: string;
  readonly voters: number;
  readonly serverKey: string;
  readonly list: string;
  readonly fingerprint: string;
  readonly proof: ClosedProof;
}

/** The closed box of these ballots, with what an honest server tells of it. */
export function closedBox(
  sample: SampleElection,
  ballots: readonly string[],
  elements = sample.credentials.map(({ element }) => String(element)),
): Closed {
  const credentials = JSON.stringify(elements.toSorted());
  const trustees = JSON.stringify(sample.board.trustees);
  const setup = { election: sample.json, trustees, credentials };
  const { bytes, head } = must(closeArchive(sample.election, setup, ballots, 1_767_225_600));
  return {
    archive: [...bytes],
    closedHead: head,
    voters: elements.length,
    serverKey: String(sample.board.keys.server),
    list: hexDigestOf(credentials),
    fingerprint: shortDigest(sample.json),
    proof: sampleProof({ voteId: VOTE, head, archive: bytes }, { confirmed: [0] }),
  };
}
