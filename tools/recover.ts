import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { language as languageSchema, type Language } from "@chiboso/domain/kernel/language.ts";
import { ar } from "@chiboso/domain/ledger/recovery/words/ar.ts";
import { en } from "@chiboso/domain/ledger/recovery/words/en.ts";
import { vi } from "@chiboso/domain/ledger/recovery/words/vi.ts";
import { copyAt, recoverLogs, type Recovered } from "../server/ledger/public.ts";
import { readConfig } from "../server/platform/config.ts";
import { openDatabase } from "../server/platform/database.ts";
import { sayer } from "../server/platform/language.ts";
import { openDatabaseForCommand } from "./open-database.ts";

/** How the command ends, for scripts that call it. */
const EXIT = { whole: 0, trouble: 1, usage: 2 } as const;

const say = sayer({ vi, en, ar });

interface Wanted {
  readonly from: string;
  readonly wordFile: string;
  readonly language: Language;
}

function readWanted(): Wanted | undefined {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: "string" },
        "word-file": { type: "string" },
        language: { type: "string", default: "vi" },
      },
    });
    const { from, "word-file": wordFile } = values;
    const language = languageSchema.safeParse(values.language);
    if (from === undefined || wordFile === undefined || !language.success) return undefined;
    if (!URL.canParse(from)) return undefined;
    // Paths are meant from where the command was called.
    const file = resolve(process.env["INIT_CWD"] ?? ".", wordFile);
    return { from, wordFile: file, language: language.data };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wanted = readWanted();
  if (wanted === undefined) {
    console.error(say("vi", "ledger.recover.usage"));
    return EXIT.usage;
  }
  const { language, wordFile } = wanted;
  const word = await readFile(wordFile, "utf8").catch(() => undefined);
  if (word === undefined) {
    console.error(say(language, "ledger.recover.unusable", { file: wordFile }));
    return EXIT.usage;
  }
  const config = readConfig(process.env);
  const opened = await openDatabaseForCommand(config);
  const database = openDatabase(opened.appUrl, 2);
  const counts = { logs: 0, recovered: 0, troubled: 0 };
  const tell = (origin: string, recovered: Recovered) => {
    const { kind } = recovered;
    counts.logs += 1;
    if (kind === "recovered") counts.recovered += 1;
    if (!["recovered", "whole", "none"].includes(kind)) counts.troubled += 1;
    const values = Object.fromEntries(
      Object.entries(recovered).filter(([name]) => name !== "kind"),
    );
    console.log(say(language, `ledger.recover.${kind}`, { origin, ...values }));
  };
  try {
    await recoverLogs({ database, config, copy: copyAt(wanted.from, word.trim()) }, tell);
    console.log(say(language, "ledger.recover.done", counts));
    return counts.troubled === 0 ? EXIT.whole : EXIT.trouble;
  } finally {
    await database.close();
    await opened.stop();
  }
}

process.exitCode = await main();
