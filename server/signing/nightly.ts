import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { REMIND_DAYS } from "@chiboso/domain/signing/rules.ts";
import { notify } from "../notifications/public.ts";
import type { Services } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { findAuthority } from "../signatures/public.ts";
import type { Certificate } from "./certificate-store.ts";
import { dropOldAttempts } from "./paper-store.ts";
import { publishList } from "./revocation-list.ts";

export const SIGNING_QUEUE = "signing.nightly";

/** Once a day: a fresh list of revoked certificates, and a word to those whose certificate ends. */
export async function startSigning(services: Services): Promise<void> {
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
  await database.commit(async (tx) => {
    const limit = new Date(Date.parse(now) + REMIND_DAYS * 86_400_000).toISOString();
    // Marked and told in one transaction, so that nobody is told twice or never.
    const rows = await tx.query<Pick<Certificate, "member_id" | "not_after">>(sql`
      update signing_certificate set reminded_at = ${now}
       where state = 'issued' and reminded_at is null and not_after > ${now} and not_after <= ${limit}
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
