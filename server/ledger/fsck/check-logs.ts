import type { Config } from "../../platform/config.ts";
import { siteKeys, type SiteKey } from "../site-keys.ts";
import { findLog, type Log } from "../store.ts";
import { checkAnchors } from "./check-anchors.ts";
import { readWitnessed, type Witnessed } from "./check-cosigned.ts";
import { checkEnd, checkPart, readPart, SLICE, type Found, type Sources } from "./check-log.ts";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { beginOrder } from "./key-order.ts";
import { checkLower } from "./lower.ts";
import { nextLog } from "./read-log.ts";
import { beginReplay } from "./replay.ts";
import {
  beginState,
  forgetState,
  loadState,
  saveState,
  type BrokenLog,
  type State,
  type Totals,
  type Within,
} from "./state.ts";

export interface Check extends Sources {
  readonly config: Pick<Config, "dataDir" | "witnessPolicy">;
  readonly now: () => string;
  /** Begins from nothing although an interrupted check could be gone on with. */
  readonly anew?: boolean;
  /** Is told after each part what was looked at so far; answers whether to go on. */
  readonly progress?: (totals: Totals) => boolean;
}

export interface Report {
  readonly beganAt: string;
  readonly endedAt: string;
  readonly totals: Totals;
  /** The first thousand; `totals.faults` counts all. */
  readonly faults: readonly Fault[];
  /** Every log that is not whole, however many faults others have. */
  readonly broken: readonly BrokenLog[];
}

/** When the check began that was interrupted and can be gone on with. */
export async function interruptedCheck(
  config: Pick<Config, "dataDir">,
  now: string,
): Promise<string | undefined> {
  return (await loadState(config.dataDir, now))?.beganAt;
}

const MOST_FAULTS = 1000;
/** A signer that was away for less is no fault. */
const SIGNED_WITHIN_MS = 3_600_000;
/** How many parts are looked at between two savings. */
const SAVED_EVERY = 16;

/**
 * Looks through all logs of the site, from the contents that capabilities keep up to what was signed. Goes on
 * where an earlier check was interrupted. Undefined when `progress` asked it to stop: then it can be gone on with.
 */
export async function checkLogs(check: Check): Promise<Report | undefined> {
  const { reader, config, now } = check;
  const begun = check.anew ? undefined : await interrupted(check);
  const state = begun ?? beginState(now());
  const signedBefore = new Date(Date.parse(now()) - SIGNED_WITHIN_MS).toISOString();
  const [keys, witnessed] = await Promise.all([siteKeys(reader), readWitnessed(reader, config)]);
  const progress = { state, parts: 0, keys, witnessed, signedBefore };
  for (let id = state.within?.log ?? (await nextLog(reader, state.done)); id !== undefined;) {
    const log = await findLog(reader, id);
    if (log === undefined)
      keepFaults(state, [{ log: id, stage: "edge", code: "log_missing", index: null }]);
    else if (!(await checkOne(check, log, progress))) return undefined;
    state.totals.logs += 1;
    state.done = id;
    state.within = null;
    id = await nextLog(reader, id);
  }
  await forgetState(config.dataDir);
  const { beganAt, totals, faults, broken } = state;
  return { beganAt, endedAt: now(), totals, faults, broken };
}

/** What was left, unless its log is shorter now: then an older state was put back, and all is looked at again. */
async function interrupted({ reader, config, now }: Check): Promise<State | undefined> {
  const left = await loadState(config.dataDir, now());
  const within = left?.within ?? null;
  if (within === null) return left;
  const { log, replay } = within;
  const size = (await findLog(reader, log))?.size ?? 0;
  return size < replay.size ? undefined : left;
}

interface Progress {
  readonly state: State;
  /** Looked at since the beginning, in all logs. */
  parts: number;
  readonly keys: readonly SiteKey[];
  readonly witnessed: Witnessed;
  readonly signedBefore: string;
}

async function checkOne(check: Check, log: Log, progress: Progress): Promise<boolean> {
  const { state, keys, witnessed, signedBefore } = progress;
  const left = state.within?.log === log.id ? state.within : undefined;
  const within = left ?? {
    log: log.id,
    replay: beginReplay(),
    due: null,
    signed: 0,
    order: beginOrder(),
  };
  const { id, origin } = log;
  const checked = { id, origin, keys, order: within.order, witnessed, signedBefore };
  state.within = within;
  const { replay } = within;
  const read = async (from: number) =>
    from < log.size ? readPart(check, log.id, from, Math.min(log.size, from + SLICE)) : undefined;
  for (let part = await read(replay.size); part !== undefined;) {
    // The database reads what comes next while this is hashed.
    const following = read(part.to);
    following.catch(() => undefined);
    keepFound(state, within, checkPart(checked, replay, part));
    keepFaults(state, await checkLower(check.reader, log.id, part));
    const goOn = check.progress?.(state.totals) ?? true;
    progress.parts += 1;
    if (progress.parts % SAVED_EVERY === 0 || !goOn) await saveState(check.config.dataDir, state);
    part = await following;
    if (!goOn) return false;
  }
  state.totals.unsigned += log.size - within.signed;
  keepFaults(state, await checkEnd(check, log, replay, within));
  keepFaults(state, await checkAnchors(check.reader, log.id));
  return true;
}

const COUNTED = ["entries", "contents", "erased", "tiles", "checkpoints", "cosignatures"] as const;

function keepFound(state: State, within: Within, found: Found): void {
  for (const name of COUNTED) state.totals[name] += found[name];
  within.due = found.due ?? within.due;
  within.signed = found.signed ?? within.signed;
  keepFaults(state, found.faults);
}

function keepFaults(state: State, faults: readonly Fault[]): void {
  state.totals.faults += faults.length;
  state.faults.push(...faults.slice(0, MOST_FAULTS - state.faults.length));
  const [first] = faults;
  if (first === undefined) return;
  const last = state.broken.at(-1);
  if (last?.first.log === first.log) last.faults += faults.length;
  else state.broken.push({ first, faults: faults.length });
}
