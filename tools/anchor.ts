import { parseArgs } from "node:util";
import { language as languageSchema, type Language } from "@chiboso/domain/kernel/language.ts";
import { ar } from "@chiboso/domain/ledger/anchor/words/ar.ts";
import { en } from "@chiboso/domain/ledger/anchor/words/en.ts";
import { vi } from "@chiboso/domain/ledger/anchor/words/vi.ts";
import { ar as ledgerAr } from "@chiboso/domain/ledger/words/ar.ts";
import { en as ledgerEn } from "@chiboso/domain/ledger/words/en.ts";
import { vi as ledgerVi } from "@chiboso/domain/ledger/words/vi.ts";
import {
  anchorKeeper,
  chainOf,
  deployAnchor,
  keepAnchors,
  lastAnchor,
} from "../server/ledger/public.ts";
import { systemClock } from "../server/platform/clock.ts";
import { readConfig, type Config } from "../server/platform/config.ts";
import { openDatabase } from "../server/platform/database.ts";
import { sayer } from "../server/platform/language.ts";
import { createLog } from "../server/platform/log.ts";
import { openDatabaseForCommand } from "./open-database.ts";

/** How the command ends, for scripts that call it. */
const EXIT = { kept: 0, refused: 1, usage: 2 } as const;

const say = sayer({
  vi: { ...ledgerVi, ...vi },
  en: { ...ledgerEn, ...en },
  ar: { ...ledgerAr, ...ar },
});
type Key = Parameters<typeof say>[1];

interface Wanted {
  readonly act: "anchor" | "deploy" | "key";
  readonly language: Language;
}

function readWanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: "string", default: "vi" } },
    });
    const [act = "anchor", ...more] = positionals;
    const language = languageSchema.safeParse(values.language);
    if (!language.success || more.length > 0) return undefined;
    if (act !== "anchor" && act !== "deploy" && act !== "key") return undefined;
    return { act, language: language.data };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wanted = readWanted(process.argv.slice(2));
  if (wanted === undefined) {
    console.error(say("vi", "ledger.anchor.usage"));
    return EXIT.usage;
  }
  const { act, language } = wanted;
  const config = readConfig(process.env);
  const tell = (key: Key, params?: Record<string, string | number>) =>
    console.log(say(language, key, params));
  if (act === "key") {
    tell("ledger.anchor.keeper", { keeper: await anchorKeeper(config) });
    return EXIT.kept;
  }
  if (config.anchor === undefined) {
    tell("ledger.anchor.no_chain");
    return EXIT.usage;
  }
  if (act === "deploy") {
    tell("ledger.anchor.deployed", { contract: await deployAnchor(config) });
    return EXIT.kept;
  }
  const { contract } = config.anchor;
  if (contract === undefined) {
    tell("ledger.anchor.no_contract");
    return EXIT.usage;
  }
  return anchorNow(config, contract, language);
}

async function anchorNow(config: Config, contract: string, language: Language): Promise<number> {
  const opened = await openDatabaseForCommand(config);
  const database = openDatabase(opened.appUrl, 2);
  try {
    const services = { database, clock: systemClock, log: createLog(config.logLevel) };
    const kept = await keepAnchors(services, contract, () => chainOf(config));
    if (!kept.ok) console.log(say(language, kept.refusal.code as Key, kept.refusal.params));
    const last = await lastAnchor(database);
    if (last === undefined) console.log(say(language, "ledger.anchor.nothing"));
    else if (!last.lost) {
      const { chainId, size, block, transaction } = last;
      console.log(say(language, "ledger.anchor.kept", { chainId, size, block, transaction }));
    }
    return kept.ok ? EXIT.kept : EXIT.refused;
  } finally {
    await database.close();
    await opened.stop();
  }
}

process.exitCode = await main();
