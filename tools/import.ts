import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ok, refuse, type Refusal, type Result } from "@chiboso/domain/kernel/result.ts";
import { ar as kernelAr } from "@chiboso/domain/kernel/words/ar.ts";
import { en as kernelEn } from "@chiboso/domain/kernel/words/en.ts";
import { vi as kernelVi } from "@chiboso/domain/kernel/words/vi.ts";
import type { ImportRow, ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import { ar as importAr } from "@chiboso/domain/members/import/words/ar.ts";
import { en as importEn } from "@chiboso/domain/members/import/words/en.ts";
import { vi as importVi } from "@chiboso/domain/members/import/words/vi.ts";
import { ar } from "@chiboso/domain/members/words/ar.ts";
import { en } from "@chiboso/domain/members/words/en.ts";
import { vi } from "@chiboso/domain/members/words/vi.ts";
import {
  findImport,
  importRows,
  keepUpload,
  markImport,
  openSecrets,
  workOnImport,
  type Secrets,
} from "../server/members/public.ts";
import { readConfig, type Config } from "../server/platform/config.ts";
import { openDatabase, type Database } from "../server/platform/database.ts";
import { sayer } from "../server/platform/language.ts";
import { openDatabaseForCommand } from "./open-database.ts";

/** How the command ends, for scripts that call it. */
const EXIT = { done: 0, unexpected: 1, usage: 2, errors: 3, refused: 4 } as const;
/** A command on the machine itself stands for the whole site. */
const PLACES = ["/"];
const MOST_ROWS = 200_000;

const say = sayer({
  vi: { ...kernelVi, ...vi, ...importVi },
  en: { ...kernelEn, ...en, ...importEn },
  ar: { ...kernelAr, ...ar, ...importAr },
});
type Key = Parameters<typeof say>[1];
const tell = (key: Key, params?: Record<string, string | number>) => say("vi", key, params);

interface Wanted {
  readonly file: string;
  readonly commit: boolean;
  readonly json: boolean;
}

/** What the command found and did. */
interface Outcome {
  readonly import: ImportSummary;
  readonly rows: readonly ImportRow[];
}

function readWanted(args: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        commit: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { file, ...values };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wanted = readWanted(process.argv.slice(2));
  if (wanted === undefined) {
    console.error(tell("members.command_usage"));
    return EXIT.usage;
  }
  const bytes = await readFile(wanted.file).catch(() => undefined);
  if (bytes === undefined) {
    console.error(tell("members.command_unreadable", { file: wanted.file }));
    return EXIT.usage;
  }
  const config = readConfig(process.env);
  const opened = await openDatabaseForCommand(config);
  const database = openDatabase(opened.appUrl, 4);
  try {
    const outcome = await importFile(database, config, wanted, bytes);
    return outcome.ok ? report(outcome.value, wanted) : tellRefusal(outcome.refusal, wanted);
  } finally {
    await database.close();
    await opened.stop();
  }
}

/** The same two steps as on the screen: a stored preview, then its commit. */
async function importFile(
  database: Database,
  config: Config,
  wanted: Wanted,
  bytes: Buffer,
): Promise<Result<Outcome>> {
  const secrets = await openSecrets(config.dataDir);
  const by = tell("members.command_by");
  const now = new Date().toISOString();
  const fileName = basename(wanted.file);
  const upload = { fileName, bytes, places: PLACES, accountId: null, by, now };
  const importId = await database.commit((tx) => keepUpload(tx, secrets, upload));
  const progress = async () => undefined;
  const work = { database, secrets, config, importId, now, progress };
  await workOnImport(work);
  const preview = await summaryOf(database, importId);
  if (preview.failure !== null) return refuse(preview.failure.code, preview.failure.params);
  const rows = await readRows(database, secrets, importId);
  if (!wanted.commit || preview.counts.error > 0) return ok({ import: preview, rows });
  await database.commit((tx) =>
    markImport(tx, importId, {
      status: "committing",
      committing_places: [...PLACES],
      committed_by: by,
    }),
  );
  await workOnImport(work);
  const done = await summaryOf(database, importId);
  return done.failure === null
    ? ok({ import: done, rows })
    : refuse(done.failure.code, done.failure.params);
}

async function summaryOf(database: Database, importId: string): Promise<ImportSummary> {
  const found = await findImport(database, importId);
  if (found === undefined) throw new Error(`import ${importId} is not there any more`);
  return found;
}

async function readRows(
  database: Database,
  secrets: Secrets,
  importId: string,
): Promise<ImportRow[]> {
  return importRows(database, secrets, { importId, state: undefined, after: 0, limit: MOST_ROWS });
}

function report(outcome: Outcome, wanted: Wanted): number {
  const { counts, status } = outcome.import;
  if (wanted.json) console.log(JSON.stringify(outcome, null, 1));
  else {
    for (const line of linesOf(outcome)) console.log(line);
    if (status === "preview" && counts.error > 0) {
      console.log(tell("members.import_has_errors", { count: counts.error }));
    } else if (status === "preview") console.log(tell("members.command_previewed"));
    else if (outcome.import.changedNothing) console.log(tell("members.command_nothing"));
    else console.log(tell("members.command_committed", { ...counts }));
  }
  return counts.error > 0 ? EXIT.errors : EXIT.done;
}

function linesOf({ import: summary, rows }: Outcome): string[] {
  const { kind, fileName: file, sheetName: sheet, asOf, counts } = summary;
  const head = tell("members.command_summary", {
    kind: kind === null ? "" : tell(`members.import_kind.${kind}`),
    file,
    sheet,
    asOf,
  });
  const issues = rows.flatMap((row) => [
    ...row.issues.map((issue) => ({ place: String(row.row), issue })),
    ...row.cells.flatMap((cell) =>
      cell.issues.map((issue) => ({ place: `${cell.column}${row.row}`, issue })),
    ),
  ]);
  const width = Math.max(4, ...issues.map(({ place }) => place.length));
  const listed = issues.map(({ place, issue }) => {
    const state = tell(`members.import_state.${issue.severity}`);
    return `  ${place.padEnd(width)}  ${state.padEnd(12)}  ${tell(issue.code, issue.params)}`;
  });
  return [head, ...listed, tell("members.command_counts", { ...counts })];
}

function tellRefusal(refusal: Refusal, wanted: Wanted): number {
  if (wanted.json) console.log(JSON.stringify({ refusal }, null, 1));
  else console.error(tell(refusal.code as Key, refusal.params));
  return EXIT.refused;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error);
  return EXIT.unexpected;
});
