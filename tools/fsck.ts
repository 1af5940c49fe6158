import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import { ar } from "@chiboso/domain/ledger/fsck/words/ar.ts";
import { en } from "@chiboso/domain/ledger/fsck/words/en.ts";
import { vi } from "@chiboso/domain/ledger/fsck/words/vi.ts";
import { language as languageSchema, type Language } from "@chiboso/domain/kernel/language.ts";
import { capabilities } from "../server/capabilities.ts";
import {
  checkLogs,
  interruptedCheck,
  keepCheck,
  oneCheck,
  type CheckReport,
} from "../server/ledger/public.ts";
import { systemClock } from "../server/platform/clock.ts";
import { readConfig } from "../server/platform/config.ts";
import { openDatabase } from "../server/platform/database.ts";
import { openFiles } from "../server/platform/files.ts";
import { sayer } from "../server/platform/language.ts";
import { openDatabaseForCommand } from "./open-database.ts";

/** How the command ends, for scripts that call it. */
const EXIT = { sound: 0, faults: 1, usage: 2, interrupted: 3 } as const;
const MOST_TOLD = 50;

const say = sayer({ vi, en, ar });

interface Wanted {
  readonly anew: boolean;
  readonly json: boolean;
  readonly language: Language;
}

function readWanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        anew: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        language: { type: "string", default: "vi" },
      },
    });
    const language = languageSchema.safeParse(values.language);
    return language.success ? { ...values, language: language.data } : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wanted = readWanted(process.argv.slice(2));
  if (wanted === undefined) {
    console.error(say("vi", "ledger.fsck.usage"));
    return EXIT.usage;
  }
  const { anew, language } = wanted;
  const config = readConfig(process.env);
  const opened = await openDatabaseForCommand(config);
  const database = openDatabase(opened.appUrl, 8);
  const stopping = { asked: false };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (stopping.asked = true));
  try {
    const begun = anew ? undefined : await interruptedCheck(config, systemClock.now());
    if (begun !== undefined) console.error(say(language, "ledger.fsck.resumed", { at: begun }));
    const report = await oneCheck(config, () =>
      checkLogs({
        reader: database,
        files: openFiles(join(config.dataDir, "files")),
        contents: capabilities.flatMap(({ keptContents }) => keptContents ?? []),
        config,
        now: () => systemClock.now(),
        anew,
        progress: teller(language, stopping),
      }),
    );
    if (report === "busy") {
      console.error(say(language, "ledger.fsck.busy"));
      return EXIT.interrupted;
    }
    if (report === undefined) {
      console.error(say(language, "ledger.fsck.interrupted"));
      return EXIT.interrupted;
    }
    await keepCheck(database, report);
    console.log(wanted.json ? JSON.stringify(report, undefined, 2) : inWords(report, language));
    return report.totals.faults === 0 ? EXIT.sound : EXIT.faults;
  } finally {
    await database.close();
    await opened.stop();
  }
}

/** Says once a second how far it is, on the line that is read by nobody but people. */
function teller(language: Language, stopping: { readonly asked: boolean }) {
  let told = 0;
  return ({ logs, entries, faults }: CheckReport["totals"]) => {
    if (performance.now() - told > 1000) {
      told = performance.now();
      console.error(say(language, "ledger.fsck.progress", { logs, entries, faults }));
    }
    return !stopping.asked;
  };
}

function inWords({ totals, faults }: CheckReport, language: Language): string {
  const lines = [say(language, "ledger.fsck.checked", totals)];
  const { unsigned } = totals;
  if (unsigned > 0) lines.push(say(language, "ledger.fsck.unsigned", { unsigned }));
  if (totals.faults === 0) return [...lines, say(language, "ledger.fsck.sound")].join("\n");
  const told = faults.slice(0, MOST_TOLD);
  lines.push(say(language, "ledger.fsck.faults", { faults: totals.faults }));
  lines.push(...told.map((fault) => inOneLine(fault, language)));
  const count = totals.faults - told.length;
  if (count > 0) lines.push(say(language, "ledger.fsck.more", { count }));
  return lines.join("\n");
}

function inOneLine({ log, index, code, who = "" }: Fault, language: Language): string {
  const what = say(language, `ledger.fsck.${code}`, { who });
  return index === null
    ? say(language, "ledger.fsck.at_log", { log, what })
    : say(language, "ledger.fsck.at_entry", { log, index, what });
}

process.exitCode = await main();
