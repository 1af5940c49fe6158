import type { VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Config } from "../../platform/config.ts";
import { loadSigningKey } from "../signing-key.ts";
import { findLog, type Log } from "../store.ts";
import { checkEnd, checkPart, readPart, SLICE, type Sources } from "./check-log.ts";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { nextLog } from "./read-log.ts";
import { beginReplay } from "./replay.ts";
import { beginState, forgetState, loadState, saveState, type State, type Totals } from "./state.ts";

export interface Check extends Sources {
  readonly config: Pick<Config, "dataDir">;
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
}

/** When the check began that was interrupted and can be gone on with. */
export async function interruptedCheck(
  config: Pick<Config, "dataDir">,
): Promise<string | undefined> {
  return (await loadState(config.dataDir))?.beganAt;
}

const MOST_FAULTS = 1000;
/** How many parts are looked at between two savings. */
const SAVED_EVERY = 16;

/**
 * Looks through all logs of the site, from the contents that capabilities keep up to what was signed. Goes on
 * where an earlier check was interrupted. Undefined when `progress` asked it to stop: then it can be gone on with.
 */
export async function checkLogs(check: Check): Promise<Report | undefined> {
  const { reader, config, now } = check;
  const begun = check.anew ? undefined : await loadState(config.dataDir);
  const state = begun ?? beginState(now());
  const key = await loadSigningKey(config);
  for (let id = state.within?.log ?? (await nextLog(reader, state.done)); id !== undefined;) {
    const log = await findLog(reader, id);
    if (log !== undefined) {
      const whole = await checkOne(check, log, key.verifierFor(log.origin), state);
      if (!whole) return undefined;
      state.totals.logs += 1;
    }
    state.done = id;
    state.within = null;
    id = await nextLog(reader, id);
  }
  await forgetState(config.dataDir);
  return { beganAt: state.beganAt, endedAt: now(), totals: state.totals, faults: state.faults };
}

async function checkOne(check: Check, log: Log, key: VerifierKey, state: State): Promise<boolean> {
  const replay = state.within?.log === log.id ? state.within.replay : beginReplay();
  state.within = { log: log.id, replay };
  const read = async (from: number) =>
    from < log.size ? readPart(check, log.id, from, Math.min(log.size, from + SLICE)) : undefined;
  let part = await read(replay.size);
  for (let parts = 1; part !== undefined; parts += 1) {
    // The database reads what comes next while this is hashed.
    const following = read(part.to);
    following.catch(() => undefined);
    const { faults, ...counts } = checkPart(log.id, key, replay, part);
    for (const name of ["entries", "contents", "erased", "tiles", "checkpoints"] as const)
      state.totals[name] += counts[name];
    keepFaults(state, faults);
    const goOn = check.progress?.(state.totals) ?? true;
    if (parts % SAVED_EVERY === 0 || !goOn) await saveState(check.config.dataDir, state);
    if (!goOn) return false;
    part = await following;
  }
  keepFaults(state, await checkEnd(check, log, replay));
  return true;
}

function keepFaults(state: State, faults: readonly Fault[]): void {
  state.totals.faults += faults.length;
  state.faults.push(...faults.slice(0, MOST_FAULTS - state.faults.length));
}
