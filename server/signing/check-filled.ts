import { createHash } from "node:crypto";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { ValidationReport } from "@chiboso/domain/signatures/report.ts";
import { roleOf } from "@chiboso/domain/signing/order.ts";
import type { signPaper as route } from "@chiboso/domain/signing/papers-contract.ts";
import type { PrepareAsked } from "../platform/capability.ts";
import {
  assembleCms,
  attachTimeStamp,
  checkNewSignature,
  digestOfRange,
  fillSignature,
  findAuthority,
  holderOf,
  timeStampDigestOf,
} from "../signatures/public.ts";
import type { Attempt } from "./paper-store.ts";
import { latestList } from "./revocation-list.ts";
import { openStamps, type Stamps } from "./time-stamps.ts";

/** The signed file and what the check of it found. */
export interface Filled {
  readonly file: Uint8Array;
  readonly report: ValidationReport;
  /** When its time stamp says that it was there, and whose it is; null when no authority answered. */
  readonly stamp: { readonly at: Instant; readonly by: string } | null;
}

/**
 * Puts the signature of the device into the prepared file, with a time stamp when the authority answers, and checks the
 * whole: only the hole has changed, the certificate is that of the person, of this site's authority, and not revoked.
 */
export async function checkFilled(
  asked: Pick<PrepareAsked<typeof route>, "services" | "reader" | "body" | "now" | "log">,
  attempt: Attempt,
  certificate: Uint8Array,
): Promise<Result<Filled>> {
  const { services, reader, body, now, log } = asked;
  const authority = await findAuthority(services.config);
  const list = await latestList(reader);
  if (authority === undefined || list === undefined)
    throw new Error("there is a certificate, but no authority or no list of revoked ones");
  const prepared = {
    bytes: await services.files.get(attempt.prepared),
    byteRange: rangeOf(attempt),
  };
  const cms = assembleCms({
    contentDigest: digestOfRange(prepared.bytes, prepared.byteRange),
    certificate,
    chain: [authority.certificate],
    signature: Buffer.from(body.signature, "base64"),
  });
  const stamps = await openStamps(services, now);
  const whole = cms.ok ? await stamped(cms.value, stamps) : undefined;
  const filled = whole === undefined ? cms : fillSignature(prepared, whole.cms);
  if (!filled.ok) {
    log.info({ code: filled.refusal.code }, "a signature did not fit");
    return refuse("signing.signature_wrong");
  }
  const report = checkNewSignature({
    file: filled.value,
    before: { kind: "prepared", prepared },
    expected: {
      fieldName: attempt.place,
      role: roleOf(attempt.place),
      person: { certificateSha256: createHash("sha256").update(certificate).digest("hex") },
      timeStamp: "optional",
    },
    trust: {
      anchors: [authority.certificate],
      timeStampAnchors: stamps?.anchors ?? [],
      crls: [list],
      revocationNeeded: true,
      now,
    },
  });
  if (report.accepted) return ok({ file: filled.value, report, stamp: whole?.stamp ?? null });
  log.warn({ faults: report.faults }, "a signature was not accepted");
  return refuse("signing.signature_wrong");
}

/** With its time stamp. An authority that does not answer stops nobody: the job has the whole file stamped later. */
async function stamped(
  cms: Uint8Array,
  stamps: Stamps | undefined,
): Promise<{ readonly cms: Uint8Array; readonly stamp: Filled["stamp"] }> {
  const digest = timeStampDigestOf(cms);
  const answer = digest.ok ? await stamps?.stamp(digest.value) : undefined;
  if (answer?.ok !== true) return { cms, stamp: null };
  const { token, at, authority } = answer.value;
  const whole = attachTimeStamp(cms, token);
  return whole.ok
    ? { cms: whole.value, stamp: { at, by: holderOf(authority) } }
    : { cms, stamp: null };
}

function rangeOf({ byte_range: range }: Attempt): [0, number, number, number] {
  const [, first = 0, second = 0, length = 0] = range;
  return [0, first, second, length];
}
