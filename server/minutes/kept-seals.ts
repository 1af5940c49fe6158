import { sealedContent } from "@chiboso/domain/ledger/manifest.ts";
import { sql } from "../platform/database.ts";
import type { ContentAsked, KeptContents } from "../platform/kept-content.ts";

interface Row {
  readonly index: number;
  readonly salt: Buffer;
  readonly approvals: Buffer;
  readonly pdf: string;
  readonly record: string;
}

/** Minutes that were adopted, made again from their files as `sealMinutes` sealed them. */
export const keptSeals: KeptContents = async ({ reader, files, organisationId, from, to }) => {
  const rows = await reader.query<Row>(
    sql`
      select s.log_index as index, s.salt, s.approvals, m.record_digest as record,
             (select r.pdf_digest from minutes_revision as r
               where r.minutes_id = m.id order by r.revision desc limit 1) as pdf
        from minutes_seal as s join minutes as m on m.id = s.minutes_id
       where m.organisation_id = ${organisationId} and s.log_index >= ${from} and s.log_index < ${to}`,
    "kept seals",
  );
  const kept = [];
  // One after the other: each holds two files.
  for (const row of rows)
    kept.push({ index: row.index, salt: row.salt, content: await contentOf(row, files) });
  return kept;
};

async function contentOf({ approvals, pdf, record }: Row, files: ContentAsked["files"]) {
  try {
    return sealedContent({
      "minutes.pdf": await files.get(pdf),
      "record.json": await files.get(record),
      "approvals.json": approvals,
    });
  } catch {
    // Missing or damaged: it is told as what cannot be read any more.
    return null;
  }
}
