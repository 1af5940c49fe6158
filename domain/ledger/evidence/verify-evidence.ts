import type { Cosigned } from "../../crypto/cosignature.ts";
import { fingerprint, type VerifierKey } from "../../crypto/vkey.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Approvals } from "../approvals.ts";
import { after, firstRefused, SKIPPED, toOutcome, type Outcome } from "../chained-checks.ts";
import { parseEntry, type EntryKind } from "../entry.ts";
import { checkTrust, trustOf, type Report, type VerifyOptions } from "../verify-bundle.ts";
import type { CorrectionFact } from "../verify-corrections.ts";
import { checkUsed } from "../verify-witnesses.ts";
import { checkAct, type Believed, type CheckedAct, type HeldAct, type Link } from "./check-act.ts";
import {
  checkCorrected,
  checkMinutes,
  checkRevisions,
  type HeldMinutes,
  type SignedRevision,
} from "./check-papers.ts";
import { readEvidence, type ReadEvidence } from "./evidence-bag.ts";
import { askedOf, compareSlip, type SlipOptions } from "./slip.ts";

/** The checks of a bag in their order, before and after those of its acts; the last where the reader has a slip. */
export const EVIDENCE_CHECKS = ["bag", "key", "acts", "witnesses", "matter", "slip"] as const;

export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number];

/** One act of the bag, link by link. */
export interface ActReport {
  readonly kind: EntryKind | null;
  readonly at: string | null;
  readonly index: number | null;
  readonly links: readonly Outcome<Link>[];
  /** Names and lengths of the papers and records beside it. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** What the evidence says, for people; to be believed only when the report is ok. */
export interface EvidenceFacts {
  readonly organisation: string | null;
  readonly meeting: string | null;
  readonly closedAt: string | null;
  readonly approvals: Approvals["approvals"];
  readonly corrections: readonly CorrectionFact[] | null;
  readonly revisions: readonly SignedRevision[];
  readonly origin: string | null;
  /** Of the log, as far as the last proof knows it. */
  readonly size: number | null;
  readonly witnesses: readonly { readonly name: string; readonly at: number }[];
}

export interface EvidenceReport {
  readonly ok: boolean;
  readonly checks: readonly Outcome<EvidenceCheck>[];
  readonly acts: readonly ActReport[];
  readonly trust: Report["trust"];
  readonly fingerprint: string | null;
  readonly facts: EvidenceFacts;
  /** The acts themselves when all of them hold: an election is then checked against what the log says of it. */
  readonly held: readonly HeldAct[];
}

/** What one matter's acts say together. */
interface Matter {
  readonly minutes: HeldMinutes | null;
  readonly corrections: readonly CorrectionFact[] | null;
  readonly revisions: readonly SignedRevision[];
}

/**
 * Checks a bag without network, server or clock: the folder against its manifests, each act from its files up to
 * the signature of the log (RFC 6962, RFC 8032), and all of them against each other. Never throws.
 */
export function verifyEvidence(bytes: Uint8Array, options: SlipOptions = {}): EvidenceReport {
  const { slip } = options;
  const read = readEvidence(bytes);
  const trusted = after(read, ({ keys }) =>
    firstRefused(...keys.map((key) => checkTrust(key, options))),
  );
  const checked = read.ok ? checkActs(read.value, options) : [];
  const held = checked.flatMap(({ held: act }) => (act.ok ? [act.value] : []));
  const acts = after(read, () => checkOrder(checked, held));
  const believed = after(read, (value): Result<Believed> => ok({ ...value, ...options }));
  const matter = after(acts, () => after(believed, (known) => checkMatter(held, known)));
  const witnesses = after(acts, () => after(read, (value) => checkAllUsed(value, held)));
  const results: Record<EvidenceCheck, Result<unknown>> = {
    bag: read,
    key: trusted,
    acts,
    witnesses,
    matter,
    slip: after(acts, () => compareSlip(slip, held)),
  };
  const checks = askedOf(EVIDENCE_CHECKS, slip).map((name) => toOutcome(name, results[name]));
  return {
    ok: checks.every(({ state }) => state === "ok"),
    checks,
    acts: read.ok ? read.value.acts.map((act, at) => reportOf(act, checked[at], held)) : [],
    trust: trustOf(read, trusted, options),
    fingerprint: read.ok ? read.value.keys.map(fingerprint).join("\n") : null,
    facts: factsOf(read, held, matter),
    held: matter.ok ? held : [],
  };
}

function checkActs(read: ReadEvidence, options: VerifyOptions): readonly CheckedAct[] {
  const { acts, keys, witnesses } = read;
  return acts.map((act) => checkAct(act, { ...options, keys, witnesses }));
}

function reportOf(
  { entry, files }: ReadEvidence["acts"][number],
  checked: CheckedAct | undefined,
  held: readonly HeldAct[],
): ActReport {
  const leaf = parseEntry(entry);
  const own = checked?.held.ok === true ? checked.held.value : undefined;
  return {
    kind: leaf.ok ? leaf.value.kind : null,
    at: leaf.ok ? leaf.value.at : null,
    index: own !== undefined && held.includes(own) ? own.index : null,
    links: checked?.links ?? [],
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length })),
  };
}

/** Every act holds; they stand in the order of the log, and no key comes back after it was replaced. */
function checkOrder(checked: readonly CheckedAct[], held: readonly HeldAct[]): Result<undefined> {
  const failed = checked.flatMap(({ links }) => links).find(({ state }) => state === "failed");
  if (failed !== undefined && failed.refusal !== null)
    return { ok: false, refusal: failed.refusal };
  if (held.length !== checked.length) return SKIPPED;
  for (const [at, act] of held.entries()) {
    const before = held[at - 1];
    if (before !== undefined && before.index >= act.index)
      return refuse("ledger.act_order", { position: at + 1 });
    if (before !== undefined && before.by > act.by && before.head.size <= act.head.size)
      return refuse("ledger.act_order", { position: at + 1 });
  }
  return ok(undefined);
}

/** Each key in the bag has signed or confirmed something in it. */
function checkAllUsed(
  { keys, witnesses }: ReadEvidence,
  held: readonly HeldAct[],
): Result<undefined> {
  const cosigned: Cosigned[] = held.flatMap((act) => [...act.cosigned]);
  const idle = keys.some((_: VerifierKey, at) => !held.some(({ by }) => by === at));
  return idle ? refuse("ledger.vkey_unused") : checkUsed(witnesses, cosigned);
}

/** Acts that may follow the first of a bag about a paper. */
const FOLLOWING: Readonly<Partial<Record<EntryKind, readonly EntryKind[]>>> = {
  "minutes.adopted": ["minutes.corrected", "paper.signed", "paper.stamped"],
  "resolution.issued": ["paper.signed", "paper.stamped"],
};

/** Acts after which a paper is another file: a signature, or what makes the signatures last. */
const REVISIONS: readonly EntryKind[] = ["paper.signed", "paper.stamped"];

const PAPERS: Readonly<Partial<Record<EntryKind, string>>> = {
  "minutes.adopted": "minutes.pdf",
  "resolution.issued": "resolution.pdf",
};

function checkMatter(held: readonly HeldAct[], believed: Believed): Result<Matter> {
  const [first, ...rest] = held;
  if (first === undefined) return refuse("ledger.evidence_empty");
  const paper = PAPERS[first.leaf.kind];
  if (paper === undefined) return checkOneRef(first, rest);
  const allowed = FOLLOWING[first.leaf.kind] ?? [];
  const strange = rest.find(({ leaf }) => !allowed.includes(leaf.kind));
  if (strange !== undefined) return refuse("ledger.entry_other_kind", { kind: strange.leaf.kind });
  const of = (kind: EntryKind) => rest.filter(({ leaf }) => leaf.kind === kind);
  const grown = rest.filter(({ leaf }) => REVISIONS.includes(leaf.kind));
  const revisions = checkRevisions(first.files.get(paper) ?? new Uint8Array(), grown);
  if (!revisions.ok) return revisions;
  if (first.leaf.kind !== "minutes.adopted")
    return ok({ minutes: null, corrections: null, revisions: revisions.value });
  const minutes = checkMinutes(first);
  if (!minutes.ok) return minutes;
  const corrected = checkCorrected(first, minutes.value, of("minutes.corrected"), believed);
  if (!corrected.ok) return corrected;
  return ok({
    minutes: minutes.value,
    corrections: corrected.value,
    revisions: revisions.value,
  });
}

/** Any other matter, as a vote: all its acts are about the same thing. */
function checkOneRef(first: HeldAct, rest: readonly HeldAct[]): Result<Matter> {
  const strange = rest.findIndex(({ leaf }) => leaf.ref !== first.leaf.ref);
  return strange < 0 ? ok(NOTHING) : refuse("ledger.act_other_matter", { position: strange + 2 });
}

function factsOf(
  read: Result<ReadEvidence>,
  held: readonly HeldAct[],
  matter: Result<Matter>,
): EvidenceFacts {
  const last = held.at(-1);
  const { minutes, corrections, revisions } = matter.ok ? matter.value : NOTHING;
  return {
    ...meetingOf(minutes),
    corrections,
    revisions,
    origin: read.ok ? read.value.keys[0].name : null,
    size: last?.head.size ?? null,
    witnesses: (last?.cosigned ?? []).map(({ key, at }) => ({ name: key.name, at })),
  };
}

const NOTHING: Matter = { minutes: null, corrections: null, revisions: [] };

function meetingOf(
  minutes: HeldMinutes | null,
): Pick<EvidenceFacts, "organisation" | "meeting" | "closedAt" | "approvals"> {
  if (minutes === null) return { organisation: null, meeting: null, closedAt: null, approvals: [] };
  const { record, approvals } = minutes;
  const { title: meeting, closedAt } = record.meeting;
  return { organisation: record.organisation.name, meeting, closedAt, approvals };
}
