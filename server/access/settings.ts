import type { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import { ANCHOR_CODES } from "@chiboso/domain/ledger/anchor/decide-anchor.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { oldestSessionStart, oldestSessionUse } from "@chiboso/domain/access/session-limits.ts";
import { countTroubles, lastAnchor, lastCheck, lastLook, logKeys } from "../ledger/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { VERSION } from "../platform/version.ts";

/** A site with more logs than this is looked at log by log. */
const MOST_KEYS = 100;

interface Facts {
  readonly postgres: string;
  readonly migration: string;
  readonly databaseBytes: number;
  readonly accounts: number;
  readonly openSessions: number;
}

/** The state of the installation; nothing personal, because an administrator reads no content. */
export async function answerSettings(
  asked: ReadAsked<typeof viewSettings>,
): Promise<Result<Reply<typeof viewSettings>>> {
  const { config } = asked.services;
  const [facts] = await asked.reader.query(sql<Facts>`
    select current_setting('server_version') as postgres,
           (select max(name) from migration) as migration,
           pg_database_size(current_database()) as "databaseBytes",
           (select count(*)::int from account where password_hash is not null) as accounts,
           (select count(*)::int from session
             where ended_at is null and created_at > ${oldestSessionStart(asked.now)}
               and last_seen_at > ${oldestSessionUse(asked.now)}) as "openSessions"`);
  if (facts === undefined) throw new Error("asking the database about itself gave no row");
  return ok({
    siteName: config.siteName,
    publicUrl: config.publicUrl,
    demo: config.demo,
    mail: { configured: config.mail !== undefined, from: config.mail?.from ?? null },
    versions: {
      program: VERSION,
      node: process.versions.node,
      postgres: facts.postgres,
      migration: facts.migration,
    },
    databaseBytes: facts.databaseBytes,
    accounts: facts.accounts,
    openSessions: facts.openSessions,
    anchor: await anchorOf(asked),
    logCheck: checkOf(await lastCheck(asked.reader)),
    signing: await countTroubles(asked.reader),
    logKeys: [...(await logKeys(asked.reader, MOST_KEYS))],
  });
}

function checkOf(last: Awaited<ReturnType<typeof lastCheck>>) {
  if (last === undefined) return null;
  const { endedAt, logs, entries, faults } = last;
  return { endedAt, logs, entries, faults };
}

async function anchorOf({
  services: { config },
  reader,
}: ReadAsked<typeof viewSettings>): Promise<Reply<typeof viewSettings>["anchor"]> {
  const contract = config.anchor?.contract;
  if (contract === undefined) return null;
  const [look, last] = [await lastLook(reader), await lastAnchor(reader)];
  const { lookedAt = null, code = null, params = {} } = look ?? {};
  const kept =
    last === undefined || last.lost
      ? null
      : { at: last.anchoredAt, size: last.size, chainId: last.chainId, block: last.block };
  const known = ANCHOR_CODES.find((each) => each === code) ?? null;
  return { contract, lookedAt, code: known, params: { ...params }, kept };
}
