import { refuse, ok, type Result } from "../../kernel/result.ts";
import { choicesOf } from "./ballot-form.ts";
import type { Ciphertext } from "./disjunction.ts";
import type { OpenElection } from "./election.ts";
import type { Ballot, EncryptedTally, SizedTally } from "./records.ts";
import { hexDigestOf } from "./scalars.ts";

/** The sums of all counted ballots, still sealed: one ciphertext for each choice of each question. */
export type Sums = readonly (readonly Ciphertext[])[];

export function noSums({ record }: OpenElection): Sums {
  return record.questions.map((question) =>
    Array.from({ length: choicesOf(question) }, () => ({ alpha: 1n, beta: 1n })),
  );
}

/** The sums with one checked ballot more. */
export function addBallot({ group }: OpenElection, sums: Sums, { answers }: Ballot): Sums {
  const { modulus } = group;
  return sums.map((question, at) =>
    question.map(({ alpha, beta }, choice) => {
      const added = answers[at]?.choices[choice];
      if (added === undefined) throw new RangeError("the ballot has not the form of the election");
      return {
        alpha: modulus.times(alpha, BigInt(added.alpha)),
        beta: modulus.times(beta, BigInt(added.beta)),
      };
    }),
  );
}

export function tallyRecord(sums: Sums): EncryptedTally {
  return sums.map((question) =>
    question.map(({ alpha, beta }) => ({ alpha: String(alpha), beta: String(beta) })),
  );
}

/** The tally as the two records that stand in the archive. */
export function sizedTally(counted: number, sums: Sums): { tally: string; sized: string } {
  const tally = JSON.stringify(tallyRecord(sums));
  const record: SizedTally = {
    num_tallied: counted,
    total_weight: counted,
    encrypted_tally: hexDigestOf(tally),
  };
  return { tally, sized: JSON.stringify(record) };
}

/**
 * Which of the ballots count, by their keys in the order of arrival: all where a key has one, else
 * the last one of each key.
 */
export function countedOf(
  { policy }: OpenElection,
  credentials: readonly string[],
): Result<readonly number[]> {
  const last = new Map<string, number>();
  for (const [at, credential] of credentials.entries()) {
    if (policy.ballots === "one-per-key" && last.has(credential)) {
      return refuse("crypto.ballot_key_voted_twice", { ballot: at + 1 });
    }
    last.set(credential, at);
  }
  return ok([...last.values()].toSorted((a, b) => a - b));
}
