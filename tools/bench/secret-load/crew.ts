import { availableParallelism } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Credential } from "../../../domain/crypto/belenios/credential.ts";
import type { Marks, SealedBallot } from "../../../domain/crypto/belenios/make-ballot.ts";
import type { CrewAnswer, CrewTask } from "./crew-thread.ts";

/** So many at a time, that no core waits for another at the end. */
const PART = 100;

/** Threads that make keys and ballots on every core, before anything is timed. */
export interface Crew {
  makeKeys(electionId: string, count: number): Promise<readonly Credential[]>;
  /** In the order of the voters. */
  makeBallots(
    election: string,
    voters: readonly { readonly credential: Credential; readonly marks: readonly Marks[] }[],
  ): Promise<readonly SealedBallot[]>;
  close(): Promise<void>;
}

export function openCrew(): Crew {
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL("./crew-thread.ts", import.meta.url)),
  );
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = () => {
    const worker = idle.pop();
    return worker === undefined
      ? new Promise<Worker>((resolve) => void waiting.push(resolve))
      : Promise.resolve(worker);
  };
  const give = async (task: CrewTask): Promise<CrewAnswer> => {
    const worker = await take();
    worker.postMessage(task);
    const [answer] = (await once(worker, "message")) as [CrewAnswer];
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
    return answer;
  };
  return {
    makeKeys: async (electionId, count) => {
      const parts = partsOf(count).map(({ length }) =>
        give({ kind: "keys", electionId, count: length }),
      );
      return (await Promise.all(parts)).flat() as Credential[];
    },
    makeBallots: async (election, voters) => {
      const parts = partsOf(voters.length).map(({ from, length }) =>
        give({ kind: "ballots", election, voters: voters.slice(from, from + length) }),
      );
      return (await Promise.all(parts)).flat() as SealedBallot[];
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function partsOf(count: number): { readonly from: number; readonly length: number }[] {
  return Array.from({ length: Math.ceil(count / PART) }, (_, at) => ({
    from: at * PART,
    length: Math.min(PART, count - at * PART),
  }));
}
