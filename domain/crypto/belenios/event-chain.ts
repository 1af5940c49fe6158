import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Member, OpenedArchive } from "./archive.ts";
import { eventSchema, readRecord, type EventKind, type EventRecord } from "./records.ts";

/** How far an archive has come: still sealed with its tally, or opened. */
export type Stage = "EncryptedTally" | "Result";

/** The raw records of an election in their roles. Their order and their chain are checked. */
export interface ElectionRecords {
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly credentials: Uint8Array;
  readonly setup: Uint8Array;
  /** What the setup record has to name. */
  readonly setupHashes: {
    readonly election: string;
    readonly trustees: string;
    readonly credentials: string;
  };
  readonly ballots: readonly Uint8Array[];
  readonly tally: Uint8Array;
  readonly tallyHash: string;
  readonly sized: Uint8Array;
  readonly shares: readonly {
    readonly share: Uint8Array;
    readonly hash: string;
    readonly owned: Uint8Array;
  }[];
  readonly result: Uint8Array | undefined;
  readonly heads: Heads;
}

/** Hashes of the events that witnesses sign. */
export interface Heads {
  readonly closed: string;
  readonly opened: string | undefined;
}

/** What may follow an event; every election begins with its setup. */
const FOLLOWS: Readonly<Record<EventKind, readonly EventKind[]>> = {
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
  Result: [],
};

/** How many records an event brings with it. */
const RECORDS: Readonly<Record<EventKind, number>> = {
  Setup: 4,
  Ballot: 1,
  EndBallots: 0,
  EncryptedTally: 2,
  PartialDecryption: 2,
  Result: 1,
};

interface Step {
  readonly type: EventKind;
  readonly hash: string;
  readonly records: readonly Member[];
}

/** The records of an archive that ends with `stage`: one order of events, each naming the one before. */
export function readChain(archive: OpenedArchive, stage: Stage): Result<ElectionRecords> {
  const steps: Step[] = [];
  const ballots = new Set<string>();
  let pending: Member[] = [];
  for (const member of archive.members) {
    if (member.kind === "data") {
      pending.push(member);
      continue;
    }
    const read = readRecord("event", eventSchema, member.bytes);
    if (!read.ok) return read;
    const repeated = pending.length === 0 && ballots.has(read.value.payload ?? "");
    if (repeated) return refuse("crypto.ballot_twice", { height: read.value.height });
    const checked = checkEvent(read.value, steps, pending);
    if (!checked.ok) return checked;
    steps.push({ type: read.value.type, hash: member.hash, records: pending });
    if (read.value.type === "Ballot") ballots.add(read.value.payload ?? "");
    pending = [];
  }
  if (pending.length > 0) return refuse("crypto.archive_record_stray");
  return steps.at(-1)?.type === stage
    ? ok(inRoles(steps))
    : refuse("crypto.archive_unfinished", { wanted: stage, found: steps.at(-1)?.type ?? "-" });
}

function checkEvent(
  event: EventRecord,
  steps: readonly Step[],
  records: readonly Member[],
): Result<undefined> {
  const before = steps.at(-1);
  const { height, type } = event;
  const allowed: readonly EventKind[] = before === undefined ? ["Setup"] : FOLLOWS[before.type];
  if (!allowed.includes(type)) return refuse("crypto.archive_order_wrong", { height, type });
  if (height !== steps.length || event.parent !== before?.hash) {
    return refuse("crypto.archive_chain_broken", { height: steps.length });
  }
  if (records.length !== RECORDS[type]) return refuse("crypto.archive_record_stray");
  return event.payload === records.at(-1)?.hash
    ? ok(undefined)
    : refuse("crypto.archive_chain_broken", { height });
}

function inRoles(steps: readonly Step[]): ElectionRecords {
  const of = (type: EventKind) => steps.filter((step) => step.type === type);
  const [setup, end, tallied] = [of("Setup")[0], of("EndBallots")[0], of("EncryptedTally")[0]];
  const [election, trustees, credentials, payload] = (setup as Step).records as Four;
  const [tally, sized] = (tallied as Step).records as [Member, Member];
  const result = of("Result")[0];
  return {
    election: election.bytes,
    trustees: trustees.bytes,
    credentials: credentials.bytes,
    setup: payload.bytes,
    setupHashes: {
      election: election.hash,
      trustees: trustees.hash,
      credentials: credentials.hash,
    },
    ballots: of("Ballot").map(({ records }) => (records[0] as Member).bytes),
    tally: tally.bytes,
    tallyHash: tally.hash,
    sized: sized.bytes,
    shares: of("PartialDecryption").map(({ records }) => {
      const [share, owned] = records as [Member, Member];
      return { share: share.bytes, hash: share.hash, owned: owned.bytes };
    }),
    result: result?.records[0]?.bytes,
    heads: { closed: (end as Step).hash, opened: result?.hash },
  };
}

type Four = [Member, Member, Member, Member];
