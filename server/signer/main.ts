import { readFileSync } from "node:fs";
import { fingerprint } from "@chiboso/domain/crypto/vkey.ts";
import { language as languageSchema } from "@chiboso/domain/kernel/language.ts";
import { ar } from "@chiboso/domain/ledger/signing/words/ar.ts";
import { en } from "@chiboso/domain/ledger/signing/words/en.ts";
import { vi } from "@chiboso/domain/ledger/signing/words/vi.ts";
import { parseArgs } from "node:util";
import { systemClock } from "../platform/clock.ts";
import { readConfig } from "../platform/config.ts";
import { sayer } from "../platform/language.ts";
import { learnNote } from "./answer.ts";
import { forgetOldKeys, rotateKey, verifierFor, type SignerPlace } from "./keys.ts";
import { openSignerStore, startSigner, type RunningSigner } from "./public.ts";
import type { KeyRow, SignerStore } from "./store.ts";
import { join } from "node:path";

const tell = sayer({ vi, en, ar });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "with-parent": { type: "boolean", default: false },
    lost: { type: "boolean", default: false },
    language: { type: "string", default: "vi" },
  },
});
const language = languageSchema.catch("vi").parse(values.language);
const { dataDir, signer: config } = readConfig(process.env);
const place: SignerPlace = {
  folder: config.folder,
  formerKeys: join(dataDir, "keys"),
  mlDsa: config.mlDsa,
};

const say = (text: string) => console.log(text);

/** How often is tried whether an earlier signer, whose parent was killed, has gone. */
const TRIES = 50;
const PAUSE_MS = 100;

async function run(): Promise<void> {
  const signer = await startWhenFree();
  say(tell(language, "ledger.signer.ready", { socket: config.socket }));
  const stop = () => void signer.stop().then(() => process.exit(0));
  if (values["with-parent"]) process.stdin.on("end", stop).on("error", stop).resume();
  else process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

async function startWhenFree(): Promise<RunningSigner> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await startSigner({
        ...place,
        socket: config.socket,
        mode: config.mode,
        clock: systemClock,
        say: (text) => console.error(text),
      });
    } catch (error) {
      if (!values["with-parent"] || tried === TRIES) throw error;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
}

/** Works on the memory itself; a signer that runs sees it with its next question. */
function withStore(work: (store: SignerStore) => void): void {
  const store = openSignerStore(place);
  try {
    work(store);
  } finally {
    store.close();
  }
}

const shown = (key: KeyRow) => fingerprint(verifierFor(key, "key"));

function listKeys(store: SignerStore): void {
  for (const key of store.keys())
    say(
      tell(language, key.until === null ? "ledger.signer.key" : "ledger.signer.old_key", {
        number: key.number,
        since: key.since,
        until: key.until ?? "",
        held: key.held ? "yes" : "no",
        fingerprint: shown(key),
      }),
    );
}

function learnFiles(store: SignerStore, files: readonly string[]): void {
  for (const file of files) {
    const note = readFileSync(file, "utf8");
    const learnt = store.exclusively(() => learnNote(store, note));
    say(tell(language, learnt ? "ledger.signer.learnt" : "ledger.signer.not_learnt", { file }));
    if (!learnt) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const [command = "run", ...files] = positionals;
  switch (command) {
    case "run":
      return run();
    case "keys":
      return withStore(listKeys);
    case "rotate":
      return withStore((store) => {
        const key = rotateKey(place, store, systemClock, { lost: values.lost });
        say(tell(language, "ledger.signer.rotated", { fingerprint: shown(key) }));
      });
    case "forget-old":
      return withStore((store) => {
        const keys = forgetOldKeys(place, store);
        say(tell(language, "ledger.signer.forgot_old", { keys }));
      });
    case "learn":
      return withStore((store) => learnFiles(store, files));
    default:
      console.error(tell(language, "ledger.signer.usage"));
      process.exitCode = 2;
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
