import { fingerprint } from "../../crypto/vkey.ts";
import type { Result } from "../../kernel/result.ts";
import { after, firstRefused, SKIPPED, toOutcome, type Outcome } from "../chained-checks.ts";
import { parseEntry } from "../entry.ts";
import { checkTrust, trustOf, type Report, type VerifyOptions } from "../verify-bundle.ts";
import { checkUsed } from "../verify-witnesses.ts";
import { filesOf } from "./act.ts";
import { checkAct, type CheckedAct, type HeldAct } from "./check-act.ts";
import { readProofFile, type ProofFile } from "./proof-file.ts";
import { askedOf, compareSlip, type SlipOptions } from "./slip.ts";
import type { ActReport } from "./verify-evidence.ts";

/** The checks of a paper with the proof that lies beside it; the last where the reader has the slip, too. */
export const PAPER_CHECKS = ["proof", "key", "paper", "witnesses", "slip"] as const;

export interface PaperReport {
  readonly ok: boolean;
  readonly checks: readonly Outcome<(typeof PAPER_CHECKS)[number]>[];
  readonly act: ActReport | null;
  readonly trust: Report["trust"];
  readonly fingerprint: string | null;
  readonly origin: string | null;
  readonly size: number | null;
  readonly witnesses: readonly { readonly name: string; readonly at: number }[];
}

/** Whether this paper is the one that an act in the log has sealed. Never throws. */
export function verifyPaper(
  paper: { readonly name: string; readonly bytes: Uint8Array },
  proof: Uint8Array,
  options: SlipOptions = {},
): PaperReport {
  const { slip } = options;
  const read = readProofFile(proof);
  const trusted = after(read, ({ keys }) =>
    firstRefused(...keys.map((key) => checkTrust(key, options))),
  );
  const checked = read.ok ? checkPaper(paper.bytes, read.value, options) : undefined;
  const held = checked?.held ?? SKIPPED;
  const failed = checked?.links.find(({ state }) => state === "failed")?.refusal;
  const paperResult: Result<unknown> =
    failed === undefined || failed === null ? held : { ok: false, refusal: failed };
  const used = after(read, ({ witnesses }) =>
    after(held, ({ cosigned }) => checkUsed(witnesses, cosigned)),
  );
  const named = after(held, (act) => compareSlip(slip, [act]));
  const results = { proof: read, key: trusted, paper: paperResult, witnesses: used, slip: named };
  const checks = askedOf(PAPER_CHECKS, slip).map((name) => toOutcome(name, results[name]));
  return {
    ok: checks.every(({ state }) => state === "ok"),
    checks,
    act: checked === undefined || !read.ok ? null : actOf(read.value, checked, paper),
    trust: trustOf(read, trusted, options),
    fingerprint: read.ok ? read.value.keys.map(fingerprint).join("\n") : null,
    origin: read.ok ? read.value.keys[0].name : null,
    size: held.ok ? held.value.head.size : null,
    witnesses: cosignedBy(held).map(({ key, at }) => ({ name: key.name, at })),
  };
}

const cosignedBy = (held: Result<HeldAct>) => (held.ok ? held.value.cosigned : []);

/** Of the files that the act has sealed the paper is the first; the others are in a bundle only. */
function checkPaper(
  bytes: Uint8Array,
  { laid, keys, witnesses }: ProofFile,
  options: VerifyOptions,
) {
  const leaf = parseEntry(laid.entry);
  const content = laid.act.ok ? laid.act.value.content : {};
  const [named] = leaf.ok ? filesOf(leaf.value.kind, content) : [];
  const files = new Map(named === undefined ? [] : [[named.name, bytes] as const]);
  return checkAct({ ...laid, files }, { ...options, keys, witnesses, only: "paper" });
}

function actOf(
  { laid }: ProofFile,
  { links, held }: CheckedAct,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): ActReport {
  const leaf = parseEntry(laid.entry);
  return {
    kind: leaf.ok ? leaf.value.kind : null,
    at: leaf.ok ? leaf.value.at : null,
    index: held.ok ? held.value.index : null,
    links,
    files: [{ name, bytes: bytes.length }],
  };
}
