import { isKeyName } from "../../crypto/vkey.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { SKIPPED } from "../chained-checks.ts";
import type { VerifyOptions } from "../verify-bundle.ts";
import { leafHead, type HeldAct } from "./check-act.ts";

/** What stands on the slip beside a printed paper: which line of which log has sealed it. */
export interface Slip {
  readonly origin: string;
  readonly index: number;
  /** The first 8 bytes of the leaf hash, in hex. */
  readonly head: string;
}

/** What a reader has from elsewhere, and the slip that lay beside the paper. */
export interface SlipOptions extends VerifyOptions {
  readonly slip?: Slip | undefined;
}

/** "chibo.example/so/…/12/0123456789abcdef": the code on the slip, behind the # of the address in its square. */
export function formatSlip({ origin, index, head }: Slip): string {
  return `${origin}/${index}/${head}`;
}

/** The slip in a code, or in a whole address with one; as typed from paper, with spaces anywhere. */
export function readSlip(text: string): Result<Slip> {
  const code = decoded(text.replaceAll(/\s+/gu, "").split("#").at(-1) ?? "");
  const parts = /^(.+)\/(0|[1-9][0-9]{0,15})\/([0-9a-f]{16})$/u.exec(code ?? "");
  const [, origin = "", digits = "", head = ""] = parts ?? [];
  const index = Number(digits);
  if (parts === null || !isKeyName(origin) || !Number.isSafeInteger(index))
    return refuse("ledger.slip_malformed");
  return ok({ origin, index, head });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURI(text);
  } catch {
    return undefined;
  }
}

/** The checks that are asked for: that of the slip only where the reader has one. */
export function askedOf<Name extends string>(checks: readonly Name[], slip: Slip | undefined) {
  return checks.filter((name) => name !== "slip" || slip !== undefined);
}

/** One of the acts, all of which hold, is the one that the slip names. */
export function compareSlip(slip: Slip | undefined, acts: readonly HeldAct[]): Result<undefined> {
  if (slip === undefined) return SKIPPED;
  const inLog = acts.filter(({ head }) => head.origin === slip.origin);
  if (inLog.length === 0) return refuse("ledger.slip_other_log", { origin: slip.origin });
  const found = inLog.find(({ index }) => index === slip.index);
  if (found === undefined) return refuse("ledger.slip_other_line", { line: slip.index + 1 });
  return leafHead(found.entry) === slip.head ? ok(undefined) : refuse("ledger.slip_other_entry");
}
