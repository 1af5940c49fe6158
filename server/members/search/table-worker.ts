import { parentPort, workerData } from "node:worker_threads";
import { ar } from "@chiboso/domain/members/search/words/ar.ts";
import { en } from "@chiboso/domain/members/search/words/en.ts";
import { vi } from "@chiboso/domain/members/search/words/vi.ts";
import { ar as arMembers } from "@chiboso/domain/members/words/ar.ts";
import { en as enMembers } from "@chiboso/domain/members/words/en.ts";
import { vi as viMembers } from "@chiboso/domain/members/words/vi.ts";
import { sayer } from "../../platform/language.ts";
import { openNumber } from "../member-columns.ts";
import { writeCsv, writeXlsx, type Table } from "../reconciliation/write-table.ts";
import { openSecrets } from "../secrets.ts";
import { columnsFor, type Writer } from "./export-columns.ts";
import type { TableBatch, TableTask } from "./table-thread.ts";

const { dataDir, actor, language, format } = workerData as TableTask;
const say = sayer({
  vi: { ...vi, ...viMembers },
  en: { ...en, ...enMembers },
  ar: { ...ar, ...arMembers },
});
const secrets = await openSecrets(dataDir);

const writer: Writer = {
  sex: ({ found }) => found.sex && say(language, `members.sex.${found.sex}`),
  standing: ({ found }) => say(language, `members.standing.${found.standing}`),
  posts: ({ found }) => found.posts.map((post) => say(language, `members.post.${post}`)).join(", "),
  // A thread is sent plain bytes.
  citizenId: ({ details: { memberId, citizenId } }) =>
    openNumber(secrets, memberId, "citizen", citizenId && Buffer.from(citizenId)),
};

const columns = columnsFor(actor, writer);

async function written(): Promise<Uint8Array> {
  const { keys, rows } = columns.told();
  const table: Table = {
    sheet: say(language, "members.export.file"),
    title: [],
    head: [say(language, "members.export.column.order"), ...keys.map((key) => say(language, key))],
    rows: rows.map((cells, index) => [String(index + 1), ...cells]),
  };
  return format === "csv" ? writeCsv(table) : writeXlsx(table);
}

parentPort?.on("message", (batch: TableBatch) => {
  if (batch !== null) {
    columns.add(batch);
    parentPort?.postMessage(undefined);
    return;
  }
  void written().then((bytes) => parentPort?.postMessage(bytes));
});
