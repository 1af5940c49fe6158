import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Refusal, Result } from "@chiboso/domain/kernel/result.ts";
import { ar as kernelAr } from "@chiboso/domain/kernel/words/ar.ts";
import { en as kernelEn } from "@chiboso/domain/kernel/words/en.ts";
import { vi as kernelVi } from "@chiboso/domain/kernel/words/vi.ts";
import type { ImportRow, ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import { ar } from "@chiboso/domain/members/words/ar.ts";
import { en } from "@chiboso/domain/members/words/en.ts";
import { vi } from "@chiboso/domain/members/words/vi.ts";
import {
  carryOutImport,
  importRows,
  insertPreview,
  openSecrets,
  preparePreview,
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
  vi: { ...kernelVi, ...vi },
  en: { ...kernelEn, ...en },
  ar: { ...kernelAr, ...ar },
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
  readonly changedNothing: boolean;
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
    return outcome.ok ? report(outcome.value, wanted) : refuse(outcome.refusal, wanted);
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
  const prepared = await preparePreview({
    reader: database,
    secrets,
    places: PLACES,
    fileName,
    bytes,
    now,
    by,
  });
  if (!prepared.ok) return prepared;
  await database.commit((tx) => insertPreview(tx, prepared.value, null));
  const { summary } = prepared.value;
  const rows = await readRows(database, secrets, summary.id);
  if (!wanted.commit || summary.counts.error > 0) {
    return { ok: true, value: { import: summary, rows, changedNothing: true } };
  }
  const outcome = await database.transact(async (tx) => {
    const commit = {
      tx,
      secrets,
      config,
      importId: summary.id,
      places: PLACES,
      now,
      by,
      accountId: null,
    };
    const value = await carryOutImport(commit);
    return { commit: value.ok, value };
  });
  return outcome.ok ? { ok: true, value: { ...outcome.value, rows } } : outcome;
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
    else if (outcome.changedNothing) console.log(tell("members.command_nothing"));
    else console.log(tell("members.command_committed", { ...counts }));
  }
  return counts.error > 0 ? EXIT.errors : EXIT.done;
}

function linesOf({ import: summary, rows }: Outcome): string[] {
  const { kind, fileName: file, sheetName: sheet, asOf, counts } = summary;
  const head = tell("members.command_summary", {
    kind: tell(`members.import_kind.${kind}`),
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

function refuse(refusal: Refusal, wanted: Wanted): number {
  if (wanted.json) console.log(JSON.stringify({ refusal }, null, 1));
  else console.error(tell(refusal.code as Key, refusal.params));
  return EXIT.refused;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error);
  return EXIT.unexpected;
});
