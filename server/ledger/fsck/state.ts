import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { FAULT_CODES, type Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { putAnew } from "../../platform/durable-file.ts";
import type { KeyOrder } from "./key-order.ts";
import { bytesOf, textOf, type Bytes, type Replay } from "./replay.ts";

const hex = z.string().regex(/^(?:[0-9a-f]{64})*$/);
const count = z.int().min(0);

const fault = z.strictObject({
  log: z.uuid(),
  stage: z.enum(["content", "leaf", "tile", "edge", "checkpoint", "cosignature", "anchor"]),
  code: z.enum(FAULT_CODES),
  index: count.nullable(),
  who: z.string().exactOptional(),
});

const kept = z.strictObject({
  v: z.literal(4),
  beganAt: z.string(),
  /** The last log that was looked at to its end. */
  done: z.uuid().nullable(),
  /** Where the next log was left: the edge and the open tiles, each as hashes in hex. */
  within: z
    .strictObject({
      log: z.uuid(),
      size: count,
      edge: hex,
      open: z.array(hex),
      due: count.nullable(),
      signed: count,
      oldestKey: count,
      namedKey: count.nullable(),
    })
    .nullable(),
  totals: z.strictObject({
    logs: count,
    entries: count,
    contents: count,
    erased: count,
    tiles: count,
    checkpoints: count,
    cosignatures: count,
    unsigned: count,
    faults: count,
  }),
  faults: z.array(fault),
  broken: z.array(z.strictObject({ first: fault, faults: count })),
});

type Kept = z.infer<typeof kept>;
export type Totals = Kept["totals"];

/** How far a log was looked at. */
export interface Within {
  readonly log: string;
  readonly replay: Replay;
  /** The last entry whose act signs its log at once. */
  due: number | null;
  /** Entries that the last checkpoint covers. */
  signed: number;
  /** Which keys may sign from here on. */
  readonly order: KeyOrder;
}

/** A check that is on its way: enough to go on where it stopped. */
export interface State {
  readonly beganAt: string;
  done: string | null;
  within: Within | null;
  readonly totals: { -readonly [name in keyof Totals]: number };
  /** The first ones; `totals.faults` counts all. */
  readonly faults: Fault[];
  /** Every log that is not whole, in the order in which they were looked at. */
  readonly broken: BrokenLog[];
}

/** A log that is not whole: the first place, and how many there are. */
export interface BrokenLog {
  readonly first: Fault;
  faults: number;
}

const placeOf = (dataDir: string) => join(dataDir, "fsck.json");

export function beginState(now: string): State {
  const totals = {
    logs: 0,
    entries: 0,
    contents: 0,
    erased: 0,
    tiles: 0,
    checkpoints: 0,
    cosignatures: 0,
    unsigned: 0,
    faults: 0,
  };
  return { beganAt: now, done: null, within: null, totals, faults: [], broken: [] };
}

const DAY_MS = 86_400_000;

/**
 * The check that was interrupted; undefined when there is none, or none that can be gone on with. What was looked
 * at more than a day ago is looked at again.
 */
export async function loadState(dataDir: string, now: string): Promise<State | undefined> {
  const text = await readFile(placeOf(dataDir), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const read = kept.safeParse(jsonOf(text));
  if (!read.success) return undefined;
  if (Date.parse(now) - Date.parse(read.data.beganAt) > DAY_MS) return undefined;
  const { within, ...rest } = read.data;
  return { ...rest, within: within && withinOf(within) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a check that is killed while it saves goes on from the last one saved. */
export async function saveState(dataDir: string, state: State): Promise<void> {
  const { beganAt, done, within, totals, faults, broken } = state;
  const saved: Kept = {
    v: 4,
    beganAt,
    done,
    within: within && keptOf(within),
    totals,
    faults,
    broken,
  };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await putAnew(placeOf(dataDir), JSON.stringify(saved));
}

export async function forgetState(dataDir: string): Promise<void> {
  await rm(placeOf(dataDir), { force: true });
}

function keptOf({ log, replay: { size, edge, open }, due, signed, order }: Within) {
  const text = (hashes: readonly Bytes[]) => bytesOf(hashes.join("")).toString("hex");
  const tiles = Array.from(open, (hashes) => text(hashes ?? []));
  const { oldest: oldestKey, named: namedKey } = order;
  return { log, size, edge: text(edge), open: tiles, due, signed, oldestKey, namedKey };
}

function withinOf(within: NonNullable<Kept["within"]>): Within {
  const { log, size, edge, open, due, signed, oldestKey: oldest, namedKey: named } = within;
  const cut = (text: string) =>
    (text.match(/.{64}/g) ?? []).map((each) => textOf(Buffer.from(each, "hex")));
  return {
    log,
    replay: { size, edge: cut(edge), open: open.map(cut) },
    due,
    signed,
    order: { oldest, named },
  };
}
