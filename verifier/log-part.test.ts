import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import type * as cosignatures from "@chiboso/domain/crypto/cosignature.ts";
import type * as policies from "@chiboso/domain/crypto/policy.ts";
import type * as keys from "@chiboso/domain/crypto/vkey.ts";
import {
  proveSample,
  SAMPLE_CONFIRMED_AT as AT,
  SAMPLE_WITNESSES,
} from "@chiboso/domain/ledger/sample-bundle.ts";
import type * as proofs from "@chiboso/domain/ledger/verify-proof.ts";
import { build, type InlineConfig } from "vite";
import pageConfig from "./vite.config.ts";

/** What one person can still read through, and a thin line brings in a moment. */
const MOST_BYTES = 15_000;

const utf8ToBytes = (text: string) => new TextEncoder().encode(text);
const EMPTY = new Uint8Array();
const ENTRIES = [utf8ToBytes("an entry"), utf8ToBytes("another")];
const CONFIRMED_BY = [0, 2].flatMap((at) => SAMPLE_WITNESSES[at] ?? []);

/** All three witnesses of the sample, of whom so many must have confirmed. */
function policyOf(vkey: string, least: number): string {
  const lines = SAMPLE_WITNESSES.map((key, at) => `witness w${at} ${formatWitnessKey(key)}`);
  return [`log ${vkey}`, ...lines, `group most ${least} w0 w1 w2`, "quorum most", ""].join("\n");
}

/** Reads keys, proof and policy, and checks entry, path, signature of the log and confirmations of other offices. */
const LOG_PART = `
export { parseWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
export { parsePolicy } from "@chiboso/domain/crypto/policy.ts";
export { parseKey } from "@chiboso/domain/crypto/vkey.ts";
export { provenIndex } from "@chiboso/domain/ledger/verify-proof.ts";
`;

type LogPart = Pick<typeof cosignatures, "parseWitnessKey"> &
  Pick<typeof policies, "parsePolicy"> &
  Pick<typeof keys, "parseKey"> &
  Pick<typeof proofs, "provenIndex">;

interface Script {
  readonly code: string;
  /** Paths of what it is made of. */
  readonly modules: readonly string[];
}

/** The one script that such a build makes, before it is put into a page. */
async function scriptOf(config: InlineConfig): Promise<Script> {
  const scripts: Script[] = [];
  const look: NonNullable<InlineConfig["plugins"]>[number] = {
    name: "look",
    generateBundle: {
      order: "pre",
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === "chunk") scripts.push({ code: file.code, modules: file.moduleIds });
      },
    },
  };
  await build({
    logLevel: "error",
    ...config,
    plugins: [...(config.plugins ?? []), look],
    build: { ...config.build, write: false },
  });
  const [script, ...more] = scripts;
  assert.ok(script !== undefined && more.length === 0, "one script");
  return script;
}

const isOurs = (path: string) => !path.startsWith("\0");

describe("the part of the verifier page that checks the log", () => {
  const folder = mkdtempSync(join(tmpdir(), "chiboso-log-part-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let script: Script = { code: "", modules: [] };

  before(async () => {
    const entry = join(import.meta.dirname, "log-part.js");
    const virtual = {
      name: "log-part",
      resolveId: (id: string) => (id === entry ? id : null),
      load: (id: string) => (id === entry ? LOG_PART : null),
    };
    const { target, modulePreload } = pageConfig.build ?? {};
    script = await scriptOf({
      configFile: false,
      plugins: [virtual],
      build: {
        ...(target !== undefined && { target }),
        ...(modulePreload !== undefined && { modulePreload }),
        rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
      },
    });
    script = { ...script, modules: script.modules.filter((path) => path !== entry) };
  });

  test("has at most 15 kB of script when it is packed", () => {
    const small = gzipSync(script.code, { level: 9 }).length;
    assert.ok(small <= MOST_BYTES, `${small} bytes`);
  });

  test("is what the page itself is made of", async () => {
    const page = await scriptOf({ configFile: join(import.meta.dirname, "vite.config.ts") });
    const strange = script.modules.filter((path) => isOurs(path) && !page.modules.includes(path));
    assert.deepEqual(strange, []);
    assert.ok(script.modules.some((path) => path.endsWith("domain/crypto/ed25519.ts")));
  });

  test("is whole: alone it accepts a good proof and refuses a changed one", async () => {
    const path = join(folder, "log-part.mjs");
    writeFileSync(path, script.code);
    const part = (await import(pathToFileURL(path).href)) as LogPart;
    const { proof, vkey } = proveSample(ENTRIES, 0, undefined, [
      [0, AT],
      [2, AT],
    ]);
    const key = part.parseKey(vkey);
    const witnesses = CONFIRMED_BY.map((each) => part.parseWitnessKey(formatWitnessKey(each)));
    const policy = part.parsePolicy(utf8ToBytes(policyOf(vkey, 2)));
    assert.ok(key.ok && policy.ok && witnesses.every(({ ok }) => ok));
    const signers = {
      key: key.value,
      witnesses: witnesses.flatMap((each) => (each.ok ? [each.value] : [])),
      policy: policy.value,
      now: AT + 60,
    };
    const codeOf = (entry: Uint8Array, text: string, by = signers) => {
      const proven = part.provenIndex(entry, utf8ToBytes(text), by);
      return proven.ok ? "held" : proven.refusal.code;
    };
    const [entry = EMPTY, other = EMPTY] = ENTRIES;
    assert.equal(codeOf(entry, proof), "held");
    assert.equal(codeOf(other, proof), "ledger.proof_root_differs");
    const signature = /(?<=\n— chibo\.example\/so\/\S+ \S{8})./;
    const forged = proof.replace(signature, (letter) => (letter === "A" ? "B" : "A"));
    assert.notEqual(forged, proof);
    assert.equal(codeOf(entry, forged), "ledger.note_signature_wrong");
    const more = part.parsePolicy(utf8ToBytes(policyOf(vkey, 3)));
    assert.ok(more.ok);
    assert.equal(
      codeOf(entry, proof, { ...signers, policy: more.value }),
      "ledger.cosignature_too_few",
    );
  });
});
