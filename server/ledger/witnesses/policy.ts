import { readFileSync, statSync } from "node:fs";
import {
  allowsSplit,
  parsePolicy,
  type Policy,
  type PolicyWitness,
} from "@chiboso/domain/crypto/policy.ts";
import { en } from "@chiboso/domain/ledger/words/en.ts";
import type { Config } from "../../platform/config.ts";

/** A witness with the address under which it is asked. */
export type AskedWitness = PolicyWitness & { readonly url: string };

/** Whom the site asks to confirm its checkpoints, and how many must have. */
export interface SitePolicy extends Pick<Policy, "quorum"> {
  readonly witnesses: readonly AskedWitness[];
  /** The file, as it will be kept beside what is given out; empty when nobody is asked. */
  readonly text: string;
}

const NOBODY: SitePolicy = { witnesses: [], quorum: { kind: "none" }, text: "" };

const read = new Map<string, { readonly changed: number; readonly policy: SitePolicy }>();

/**
 * The policy that the file of the site says; nobody is asked where there is none. Throws with file and line when it
 * cannot be used: a site must not begin to publish what it believes to be confirmed and is not.
 */
export function sitePolicy({ witnessPolicy }: Pick<Config, "witnessPolicy">): SitePolicy {
  const changed = statSync(witnessPolicy, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const last = read.get(witnessPolicy);
  if (last?.changed === changed) return last.policy;
  const policy = changed === 0 ? NOBODY : checked(witnessPolicy);
  read.set(witnessPolicy, { changed, policy });
  return policy;
}

function checked(place: string): SitePolicy {
  const bytes = readFileSync(place);
  const parsed = parsePolicy(bytes);
  if (!parsed.ok) {
    const { code, params = {} } = parsed.refusal;
    const said = (en as Readonly<Record<string, string>>)[code] ?? code;
    const why = said.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
    throw new Error(`${place}, line ${parsed.line}: ${why}`);
  }
  const { witnesses, quorum } = parsed.value;
  if (witnesses.length === 0) return NOBODY;
  const asked = witnesses.map((witness): AskedWitness => {
    const { url } = witness;
    if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new Error(
        `${place}: witness ${witness.name} needs the address under which it is asked`,
      );
    return { ...witness, url: url.replace(/\/+$/, "") };
  });
  if (allowsSplit(quorum))
    throw new Error(
      `${place}: two halves of the witnesses could each confirm another log; the quorum must be more than half of them`,
    );
  return { witnesses: asked, quorum, text: bytes.toString() };
}
