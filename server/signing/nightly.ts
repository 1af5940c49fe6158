import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { REMIND_DAYS } from "@chiboso/domain/signing/rules.ts";
import { notify } from "../notifications/public.ts";
import type { Services } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { findAuthority } from "../signatures/public.ts";
import type { Certificate } from "./certificate-store.ts";
import { FINISH_QUEUE, finishPaper } from "./finish-paper.ts";
import { dropOldAttempts, papersToFinish } from "./paper-store.ts";
import { publishList } from "./revocation-list.ts";

export const SIGNING_QUEUE = "signing.nightly";

/**
 * After each signature what makes it last; once a day a fresh list of revoked certificates, time stamps that are
 * missing or end, and a word to those whose certificate ends.
 */
export async function startSigning(services: Services): Promise<void> {
  await services.jobs.work(FINISH_QUEUE, async ({ paperId }) => {
    if ((await finishPaper(services, String(paperId))) === "later")
      throw new Error(`paper ${String(paperId)} still waits for its time stamp`);
  });
  await services.jobs.every(SIGNING_QUEUE, 24, () => keepSigning(services));
}

/** Where no certificate was ever issued nothing happens. */
export async function keepSigning(services: Services): Promise<void> {
  const { config, clock, database, files } = services;
  if ((await findAuthority(config)) === undefined) return;
  const now = clock.now();
  const left = await database.commit((tx) => dropOldAttempts(tx, now));
  for (const digest of left) await files.remove(digest);
  await database.commit((tx) => publishList(tx, config, now));
  await finishPapers(services);
  await database.commit(async (tx) => {
    const limit = new Date(Date.parse(now) + REMIND_DAYS * 86_400_000).toISOString();
    // Marked and told in one transaction, so that nobody is told twice or never.
    const rows = await tx.query<{ member_id: string; not_after: Certificate["not_after"] }>(sql`
      update signing_certificate set reminded_at = ${now}
       where member_id is not null and state = 'issued' and reminded_at is null and not_after > ${now} and not_after <= ${limit}
      returning member_id, not_after`);
    for (const row of rows)
      await notify(
        { tx, services, now },
        {
          memberIds: [row.member_id],
          notice: {
            kind: "certificateEnding",
            params: { date: localDateOf(row.not_after ?? now, VIETNAM) },
          },
          link: "/settings/signing",
        },
      );
  });
}

/** What the queue has given up, and time stamps that end; one paper that fails holds up no other. */
async function finishPapers(services: Services): Promise<void> {
  const { database, clock, log } = services;
  for (const paperId of await papersToFinish(database, clock.now()))
    await finishPaper(services, paperId).catch((error: unknown) =>
      log.error({ err: error, paperId }, "a signed paper could not be finished"),
    );
}
