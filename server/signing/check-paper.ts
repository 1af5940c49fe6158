import { createHash } from "node:crypto";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { ValidationReport } from "@chiboso/domain/signatures/report.ts";
import type { Services } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { roleOf } from "@chiboso/domain/signing/order.ts";
import { checkSignedDocument, findAuthority } from "../signatures/public.ts";
import type { Paper } from "./paper-store.ts";
import { latestList } from "./revocation-list.ts";

export interface SignedPaper {
  readonly paper: Paper;
  /** What time stamps must lead to. */
  readonly anchors: readonly Uint8Array[];
  readonly now: Instant;
}

/** Checks a whole signed file as a stranger would: that it grew from the adopted paper by these signatures alone. */
export async function checkPaper(
  { config, database, files }: Pick<Services, "config" | "database" | "files">,
  { paper, anchors, now }: SignedPaper,
  file: Uint8Array,
): Promise<ValidationReport> {
  const { original, revisions } = paper;
  if (original === null) throw new Error(`paper ${paper.id} is signed and not adopted`);
  const authority = await findAuthority(config);
  const list = await latestList(database);
  const ids = revisions.flatMap(({ certificate_id: id }) => (id === null ? [] : [id]));
  const rows = await database.query<{ id: string; certificate: Buffer }>(
    sql`select id, certificate from signing_certificate where id = any(${ids}::uuid[])`,
  );
  const digests = new Map(rows.map(({ id, certificate }) => [id, sha256(certificate)]));
  const expected = revisions.flatMap(({ place, certificate_id: id }) =>
    place === null
      ? []
      : [
          {
            fieldName: place,
            role: roleOf(place),
            person: { certificateSha256: digests.get(id ?? "") ?? "" },
            timeStamp: "optional" as const,
          },
        ],
  );
  return checkSignedDocument({
    file,
    original: { sha256: original, bytes: (await files.get(original)).length },
    expected,
    trust: {
      anchors: authority === undefined ? [] : [authority.certificate],
      timeStampAnchors: anchors,
      crls: list === undefined ? [] : [list],
      revocationNeeded: true,
      now,
    },
  });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
