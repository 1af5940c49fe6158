import { statSync } from "node:fs";
import {
  formatWitnessKey,
  isLineOf,
  MOST_AHEAD_SECONDS,
  verifyCosignature,
  type WitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import { parseNote, type NoteSignature } from "@chiboso/domain/crypto/note.ts";
import { isReached, parsePolicy, type Policy } from "@chiboso/domain/crypto/policy.ts";
import type { Fault, FaultCode } from "@chiboso/domain/ledger/fsck/fault.ts";
import type { Config } from "../../platform/config.ts";
import type { Reader } from "../../platform/database.ts";
import { keptPolicies, type KeptLine } from "../witnesses/given-out.ts";
import { sitePolicy } from "../witnesses/policy.ts";
import { witnessKeys } from "../witnesses/witness-store.ts";
import type { StoredCheckpoint } from "./read-log.ts";

/** Whom a checkpoint must show: those that the site asked when it was given out. */
interface Asked extends Pick<Policy, "quorum"> {
  readonly keys: readonly WitnessKey[];
}

/** What the lines of witnesses are held against. */
export interface Witnessed {
  /** All that were ever known. */
  readonly keys: readonly WitnessKey[];
  /** Undefined when the policy of then cannot be read any more. */
  readonly askedAt: (instant: string) => Asked | undefined;
}

const NOBODY: Asked = { keys: [], quorum: { kind: "none" } };
/** The clocks of the database and of the file system need not be the same. */
const CLOCKS_MS = 60_000;

/** Reads whom the site asked and asks. What is in the file counts from when the file was written on. */
export async function readWitnessed(
  reader: Reader,
  config: Pick<Config, "witnessPolicy">,
): Promise<Witnessed> {
  const { witnesses, quorum } = sitePolicy(config);
  const present: Asked = { keys: witnesses.map(({ key }) => key), quorum };
  const written = statSync(config.witnessPolicy, { throwIfNoEntry: false })?.mtimeMs;
  const kept = await keptPolicies(reader);
  const past = kept.map(({ since, text }) => ({ since, asked: askedIn(text) }));
  const all = [...(await witnessKeys(reader)), ...present.keys];
  for (const { asked } of past) all.push(...(asked?.keys ?? []));
  const keys = [...new Map(all.map((key) => [formatWitnessKey(key), key])).values()];
  const askedAt = (at: string) => {
    if (written !== undefined && Date.parse(at) > written + CLOCKS_MS) return present;
    const last = past.findLast(({ since }) => since <= at);
    return last === undefined ? NOBODY : last.asked;
  };
  return { keys, askedAt };
}

function askedIn(text: string): Asked | undefined {
  if (text === "") return NOBODY;
  const read = parsePolicy(Buffer.from(text));
  if (!read.ok) return undefined;
  return { keys: read.value.witnesses.map(({ key }) => key), quorum: read.value.quorum };
}

/**
 * What was given out against what was signed and confirmed: the same text, every line of a known witness and true,
 * a line of each that has confirmed it, and of as many as the site asked for then. Also says how many lines hold.
 */
export function checkCosigned(
  log: string,
  { keys, askedAt }: Witnessed,
  { size, note, given, publishedAt }: StoredCheckpoint,
  confirmed: readonly KeptLine[],
): { readonly faults: readonly Fault[]; readonly holding: number } {
  if (publishedAt === null) return { faults: [], holding: 0 };
  const faults: Fault[] = [];
  const tell = (code: FaultCode, who?: string) =>
    void faults.push({ log, stage: "cosignature", code, index: size - 1, ...(who && { who }) });
  const lines = linesBehind(note, given ?? note);
  if (lines === undefined) {
    tell("given_out_differs");
    return { faults, holding: 0 };
  }
  const { text, behind } = lines;
  const asked = askedAt(publishedAt);
  const latest = Date.parse(publishedAt) / 1000 + MOST_AHEAD_SECONDS;
  const holding = new Set<WitnessKey>();
  for (const line of behind) {
    const key = keys.find((each) => isLineOf(each, line));
    const said = key && verifyCosignature(text, line, key);
    if (key === undefined) tell("cosignature_unknown", line.name);
    else if (said?.ok !== true) tell("cosignature_wrong", key.name);
    else if (said.value.at > latest) tell("cosignature_later", key.name);
    else holding.add(key);
  }
  if (asked === undefined) tell("policy_unreadable");
  else
    for (const who of missing(asked, { behind, holding, confirmed }))
      tell("cosignature_missing", who);
  return { faults, holding: holding.size };
}

/** The lines of others under a checkpoint; undefined when it is not the one that was signed. */
function linesBehind(
  signed: string,
  given: string,
): { readonly text: string; readonly behind: readonly NoteSignature[] } | undefined {
  const [own, whole] = [parseNote(Buffer.from(signed)), parseNote(Buffer.from(given))];
  if (!own.ok || !whole.ok || !given.startsWith(signed)) return undefined;
  const { text, signatures } = whole.value;
  return { text, behind: signatures.slice(own.value.signatures.length) };
}

/** Who has no line although it has confirmed, and, where there are too few, everybody who was asked and has none. */
function missing(
  asked: Asked,
  given: {
    readonly behind: readonly NoteSignature[];
    readonly holding: ReadonlySet<WitnessKey>;
    readonly confirmed: readonly KeptLine[];
  },
): readonly string[] {
  const enough = isReached(asked.quorum, [...given.holding]);
  const said = new Set(given.confirmed.map(({ vkey }) => vkey));
  return asked.keys
    .filter((key) => !given.behind.some((line) => isLineOf(key, line)))
    .filter((key) => !enough || said.has(formatWitnessKey(key)))
    .map(({ name }) => name);
}
