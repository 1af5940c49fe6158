import { createHash } from "node:crypto";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type * as contract from "@chiboso/domain/signing/certificates-contract.ts";
import { LIST_PATH, type CertificateRow } from "@chiboso/domain/signing/certificates-contract.ts";
import {
  decideEnd,
  decideIssue,
  decideOfficeIssue,
  decideRevoke,
  VALID_DAYS,
  type RevocationReason,
} from "@chiboso/domain/signing/rules.ts";
import { askCheckpoint, sealAct } from "../ledger/public.ts";
import { notify } from "../notifications/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { openAuthority, type Authority } from "../signatures/public.ts";
import {
  cardNumberOf,
  changeCertificate,
  isHeldBy,
  lockCertificate,
  shown,
  type Certificate,
} from "./certificate-store.ts";
import { latestList, publishList } from "./revocation-list.ts";

type Issue = typeof contract.issueCertificate;
type IssueForOrganisation = typeof contract.issueForOrganisation;
type Revoke = typeof contract.revokeCertificate;
type RevokeOwn = typeof contract.revokeOwn;

/** Opened before the transaction, because its file may have to be made first. */
export async function openForIssue(
  asked: Pick<PrepareAsked<Issue>, "services" | "now">,
): Promise<Result<Authority>> {
  return ok(await openAuthority(asked.services.config, asked.now));
}

/** Issues to the person who showed the card, writes it into the log and tells the person. */
export async function issueCertificate(
  asked: WriteAsked<Issue, Authority>,
): Promise<Result<CertificateRow>> {
  const { tx, params, body, actor } = asked;
  const row = await getLocked(asked, params.certificateId);
  // An organisation's is issued by a document, not by a card.
  if (row.member_id === null) return refuse("signing.not_requested");
  const known = await cardNumberOf(tx, row.member_id);
  const asks = { state: row.state, memberId: row.member_id };
  const decided = decideIssue(asks, actor, { shown: body.cardNumber, known });
  return decided.ok ? ok(await makeCertificate(asked, row)) : decided;
}

/** Issues the certificate of an organisation to the office that a document has put in charge of its key. */
export async function issueForOrganisation(
  asked: WriteAsked<IssueForOrganisation, Authority>,
): Promise<Result<CertificateRow>> {
  const { params, body, actor } = asked;
  const row = await getLocked(asked, params.certificateId);
  if (row.member_id !== null) return refuse("signing.not_requested");
  const asks = { state: row.state, accountId: row.account_id };
  const decided = decideOfficeIssue(asks, actor);
  return decided.ok ? ok(await makeCertificate(asked, row, body.assignment)) : decided;
}

/** The certificate for the key of a request, in the register, in the log and told to its holder. */
async function makeCertificate(
  asked: WriteAsked<Issue, Authority> | WriteAsked<IssueForOrganisation, Authority>,
  row: Certificate,
  assignment?: string,
): Promise<CertificateRow> {
  const { tx, actor, now, services, prepared } = asked;
  const until = daysAfter(now, VALID_DAYS);
  const { certificate, serial } = prepared.issue({
    publicKey: row.public_key,
    name: row.name,
    organisation: row.organisation_name,
    holderId: row.member_id ?? row.organisation_id,
    from: now,
    until,
    listUrl: `${services.config.publicUrl}${LIST_PATH}`,
  });
  const issued = await changeCertificate(tx, row.id, {
    state: "issued",
    decided_at: now,
    decided_by: actor.accountId,
    decided_by_name: actor.name,
    serial,
    certificate: Buffer.from(certificate),
    not_before: now,
    not_after: until,
    ...(assignment !== undefined && { assignment }),
  });
  // Whoever checks a signature needs a list, also while nothing was revoked yet.
  if ((await latestList(tx)) === undefined) await publishList(tx, services.config, now);
  await tell(asked, row, "certificateIssued");
  await seal(asked, issued, "certificate.issued", { notAfter: until });
  return shown(issued, asked);
}

export async function refuseCertificate(
  asked: WriteAsked<typeof contract.refuseCertificate, undefined>,
): Promise<Result<CertificateRow>> {
  const { tx, params, body, actor, now } = asked;
  const row = await getLocked(asked, params.certificateId);
  const decided = decideEnd(row);
  if (!decided.ok) return decided;
  const refused = await changeCertificate(tx, row.id, {
    state: "refused",
    decided_at: now,
    decided_by: actor.accountId,
    decided_by_name: actor.name,
    note: body.note,
  });
  await tell(asked, row, "certificateRefused");
  return ok(shown(refused, asked));
}

/** The office takes it back, with the reason in words. */
export async function revokeCertificate(
  asked: WriteAsked<Revoke, undefined>,
): Promise<Result<CertificateRow>> {
  const row = await getLocked(asked, asked.params.certificateId);
  const revoked = await revoke(asked, row, asked.body);
  if (revoked.ok) await tell(asked, row, "certificateRevoked");
  return revoked;
}

/** The holder takes it back, with no question asked: a key that is lost must not wait for an office. */
export async function revokeOwn(
  asked: WriteAsked<RevokeOwn, undefined>,
): Promise<Result<CertificateRow>> {
  const { tx, params, actor, body } = asked;
  const row = await lockCertificate(tx, params.certificateId);
  if (row === undefined || !isHeldBy(row, actor)) return refuse("signing.certificate_unknown");
  return revoke(asked, row, { reason: body.reason, note: null });
}

async function revoke(
  asked: WriteAsked<Revoke, undefined> | WriteAsked<RevokeOwn, undefined>,
  row: Certificate,
  why: { readonly reason: RevocationReason; readonly note: string | null },
): Promise<Result<CertificateRow>> {
  const { tx, actor, now, services } = asked;
  const decided = decideRevoke(row);
  if (!decided.ok) return decided;
  const revoked = await changeCertificate(tx, row.id, {
    state: "revoked",
    revoked_at: now,
    decided_by: actor.accountId,
    decided_by_name: actor.name,
    reason: why.reason,
    ...(why.note !== null && { note: why.note }),
  });
  await publishList(tx, services.config, now);
  await seal(asked, revoked, "certificate.revoked", { reason: why.reason });
  return ok(shown(revoked, asked));
}

type AnyWrite =
  | WriteAsked<Issue, Authority>
  | WriteAsked<IssueForOrganisation, Authority>
  | WriteAsked<Revoke, undefined>
  | WriteAsked<RevokeOwn, undefined>
  | WriteAsked<typeof contract.refuseCertificate, undefined>;

async function getLocked({ tx }: AnyWrite, id: string): Promise<Certificate> {
  const row = await lockCertificate(tx, id);
  if (row === undefined) throw new Error(`no certificate ${id}`);
  return row;
}

/** In the log stands which certificate it was, never its bytes: they have a name in them. */
async function seal(
  { tx, services, actor, now }: AnyWrite,
  row: Certificate,
  kind: "certificate.issued" | "certificate.revoked",
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const digest = createHash("sha256")
    .update(row.certificate ?? "")
    .digest("hex");
  const { member_id: memberId, organisation_id: organisationId } = row;
  const holder: Readonly<Record<string, string>> =
    memberId === null ? { organisationId } : { memberId };
  await sealAct(tx, services.config, {
    organisationId: row.organisation_id,
    kind,
    at: now,
    actor: actor.accountId,
    ref: row.id,
    memberId: row.member_id,
    content: { certificate: digest, serial: row.serial ?? "", ...holder, ...more },
  });
  askCheckpoint(tx, services, row.organisation_id);
}

async function tell(
  asked: AnyWrite,
  row: Certificate,
  kind: "certificateIssued" | "certificateRefused" | "certificateRevoked",
): Promise<void> {
  await notify(asked, {
    // Of an organisation's the office sees it in its list.
    memberIds: row.member_id === null ? [] : [row.member_id],
    notice: { kind, params: { organisation: row.organisation_name } },
    link: "/settings/signing",
  });
}

function daysAfter(moment: Instant, days: number): Instant {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
