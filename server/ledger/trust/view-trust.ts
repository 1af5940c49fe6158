import { fingerprint, formatKey, makeKey } from "@chiboso/domain/crypto/vkey.ts";
import {
  formatWitnessKey,
  parseWitnessKey,
  type WitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import { leastWitnesses } from "@chiboso/domain/crypto/policy.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { isCheckOverdue } from "@chiboso/domain/ledger/fsck/due.ts";
import type { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { lastAnchor } from "../anchor/store.ts";
import { firstAct, lastCheck } from "../fsck/check-store.ts";
import { siteKeys } from "../site-keys.ts";
import { countTroubles } from "../trouble.ts";
import type { Trouble } from "../witnesses/ask-witness.ts";
import { sitePolicy } from "../witnesses/policy.ts";

type Shown = Reply<typeof viewTrust>;

/** Who signs the site's logs and who confirms them. */
export async function view({
  reader,
  services: { config },
  now,
}: ReadAsked<typeof viewTrust>): Promise<Result<Shown>> {
  const last = await lastCheck(reader);
  const policy = sitePolicy(config);
  const anchored = config.anchor === undefined ? undefined : await lastAnchor(reader);
  const keys = (await siteKeys(reader)).toReversed().map(({ publicKey, since, until }) => {
    const key = makeKey(`${config.siteName}/so/*`, publicKey);
    return { vkey: formatKey(key), fingerprint: fingerprint(key), since, until };
  });
  return ok({
    siteName: config.siteName,
    check: last === undefined ? null : checkOf(last),
    overdue: isCheckOverdue(now, last?.endedAt ?? (await firstAct(reader))),
    signing: await signingOf(reader),
    keys,
    needed: leastWitnesses(policy.quorum),
    offices: await officesOf(
      reader,
      policy.witnesses.map(({ key }) => key),
    ),
    anchored:
      anchored === undefined || anchored.lost
        ? null
        : { at: anchored.anchoredAt, chainId: anchored.chainId, block: anchored.block },
  });
}

function checkOf({ endedAt, logs, entries, faults }: NonNullable<Shown["check"]>) {
  return { endedAt, logs, entries, faults };
}

async function signingOf(reader: Reader): Promise<Shown["signing"]> {
  const [row] = await reader.query(sql<Omit<Shown["signing"], "signerAway" | "stopped">>`
    select (select count(*) from ledger_log) as logs,
           (select max(signed_at) from ledger_checkpoint) as "signedAt",
           (select max(published_at) from ledger_checkpoint) as "givenOutAt",
           (select count(distinct log) from ledger_checkpoint as c
             where c.published_at is null
               and not exists (select from ledger_checkpoint as later
                                where later.log = c.log and later.size > c.size)) as waiting`);
  const { signerAway, unsigned: stopped } = await countTroubles(reader);
  if (row === undefined) throw new Error("counting gave no row");
  return { ...row, stopped, signerAway };
}

interface Known {
  readonly vkey: string;
  readonly logs: number;
  readonly confirmedAt: Instant | null;
  readonly trouble: Trouble | null;
  readonly since: Instant | null;
}

/** Those who are asked, and those who confirmed once. */
async function officesOf(reader: Reader, asked: readonly WitnessKey[]): Promise<Shown["offices"]> {
  const known = await reader.query(sql<Known>`
    select w.vkey, count(*) filter (where w.size > 0) as logs, max(w.confirmed_at) as "confirmedAt",
           (array_agg(w.trouble order by array_position('{rollback,split,unknown,away}', w.trouble), w.trouble_since)
             filter (where w.trouble is not null))[1] as trouble,
           (array_agg(w.trouble_since order by array_position('{rollback,split,unknown,away}', w.trouble), w.trouble_since)
             filter (where w.trouble is not null))[1] as since
      from ledger_witness as w group by w.vkey order by w.vkey`);
  const askedKeys = new Map(asked.map((key) => [formatWitnessKey(key), key]));
  const former = known.filter(({ vkey, logs }) => !askedKeys.has(vkey) && logs > 0);
  return [...askedKeys.keys(), ...former.map(({ vkey }) => vkey)].map((vkey) => {
    const key = askedKeys.get(vkey) ?? parsed(vkey);
    const found = known.find((each) => each.vkey === vkey);
    const isAsked = askedKeys.has(vkey);
    return {
      name: key.name,
      vkey,
      fingerprint: fingerprint(key),
      asked: isAsked,
      logs: found?.logs ?? 0,
      confirmedAt: found?.confirmedAt ?? null,
      trouble: isAsked ? (found?.trouble ?? null) : null,
      since: isAsked ? (found?.since ?? null) : null,
    };
  });
}

function parsed(vkey: string): WitnessKey {
  const key = parseWitnessKey(vkey);
  if (!key.ok) throw new Error(`the key of a witness cannot be read: ${key.refusal.code}`);
  return key.value;
}
