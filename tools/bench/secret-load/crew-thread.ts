import { parentPort } from "node:worker_threads";
import {
  deriveCredential,
  drawCode,
  type Credential,
} from "../../../domain/crypto/belenios/credential.ts";
import { openElection } from "../../../domain/crypto/belenios/election.ts";
import { BELENIOS_2048, createGroup } from "../../../domain/crypto/belenios/group.ts";
import {
  makeBallot,
  type Marks,
  type SealedBallot,
} from "../../../domain/crypto/belenios/make-ballot.ts";
import { fastPowers } from "../../../verifier/fast-powers.ts";
import { random } from "../../../server/voting/secret/server-key.ts";

/** What voters and their devices do before anything is timed. */
export type CrewTask =
  | { readonly kind: "keys"; readonly electionId: string; readonly count: number }
  | {
      readonly kind: "ballots";
      readonly election: string;
      readonly voters: readonly {
        readonly credential: Credential;
        readonly marks: readonly Marks[];
      }[];
    };

export type CrewAnswer = readonly Credential[] | readonly SealedBallot[];

const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048), window: 8 });

function work(task: CrewTask): CrewAnswer {
  if (task.kind === "keys")
    return Array.from({ length: task.count }, () =>
      deriveCredential(group, drawCode(random), task.electionId),
    );
  const election = openElection(group, task.election);
  if (!election.ok) throw new Error(election.refusal.code);
  return task.voters.map(({ credential, marks }) => {
    const made = makeBallot(election.value, credential, marks, random);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  });
}

parentPort?.on("message", (task: CrewTask) => parentPort?.postMessage(work(task)));
