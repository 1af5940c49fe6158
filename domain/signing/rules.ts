import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** How a certificate stands in the register; what time alone changes is told by `standingOf`. */
export const CERTIFICATE_STATES = [
  "requested",
  "issued",
  "refused",
  "withdrawn",
  "revoked",
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** As people see it on a day. */
export const CERTIFICATE_STANDINGS = [...CERTIFICATE_STATES, "ending", "ended"] as const;
export type CertificateStanding = (typeof CERTIFICATE_STANDINGS)[number];

/**
 * Why a certificate is taken back, with the number that a revocation list has for it (RFC 5280, 5.3.1).
 * A key that may be in other hands is key compromise, also when only the device is lost.
 */
export const REVOCATION_REASONS = {
  lost: 1,
  compromised: 1,
  left: 3,
  replaced: 4,
  mistake: 5,
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASONS;
/** What a holder may say of the own certificate. */
export const OWN_REASONS = ["lost", "compromised", "replaced"] as const;

/** Two years: long enough to be forgotten about, short enough that a lost device does not sign for ever. */
export const VALID_DAYS = 730;
export const REMIND_DAYS = 30;
/** A phone, a computer, and one that is being replaced. */
export const MOST_CERTIFICATES = 3;

const DAY_MS = 86_400_000;

interface Known {
  readonly state: CertificateState;
  readonly notAfter: Instant | null;
}

/** The state with what the clock adds: about to end, or ended. */
export function standingOf({ state, notAfter }: Known, now: Instant): CertificateStanding {
  if (state !== "issued" || notAfter === null) return state;
  if (notAfter <= now) return "ended";
  return Date.parse(notAfter) - Date.parse(now) <= REMIND_DAYS * DAY_MS ? "ending" : "issued";
}

/** Whether a signature may be made with it now. */
export function isUsable(certificate: Known, now: Instant): boolean {
  const standing = standingOf(certificate, now);
  return standing === "issued" || standing === "ending";
}

/** One request at a time, and no more certificates than somebody has devices. */
export function decideRequest(
  asking: { readonly memberId: Id | null; readonly organisationId: Id | undefined },
  own: readonly Known[],
  now: Instant,
): Result<{ readonly memberId: Id; readonly organisationId: Id }> {
  if (asking.memberId === null) return refuse("signing.no_member");
  if (asking.organisationId === undefined) return refuse("signing.no_cell");
  if (own.some(({ state }) => state === "requested")) return refuse("signing.request_open");
  if (own.filter((each) => isUsable(each, now)).length >= MOST_CERTIFICATES)
    return refuse("signing.too_many", { most: MOST_CERTIFICATES });
  return ok({ memberId: asking.memberId, organisationId: asking.organisationId });
}

/** As for a person, of all that offices hold for one organisation. */
export function decideOfficeRequest(held: readonly Known[], now: Instant): Result<undefined> {
  if (held.some(({ state }) => state === "requested")) return refuse("signing.office_request_open");
  if (held.filter((each) => isUsable(each, now)).length >= MOST_CERTIFICATES)
    return refuse("signing.office_too_many", { most: MOST_CERTIFICATES });
  return ok(undefined);
}

interface Asked {
  readonly state: CertificateState;
  readonly memberId: Id;
}

/** The organisation's certificate is issued by another account than the one that will hold it. */
export function decideOfficeIssue(
  certificate: Pick<Asked, "state"> & { readonly accountId: Id },
  issuer: { readonly accountId: Id },
): Result<undefined> {
  if (certificate.state !== "requested") return refuse("signing.not_requested");
  if (issuer.accountId === certificate.accountId) return refuse("signing.own_request");
  return ok(undefined);
}

/**
 * An office issues to somebody else who stands before it: the number on the card that was shown must be that of
 * the register, and nobody issues to oneself.
 */
export function decideIssue(
  certificate: Asked,
  issuer: { readonly memberId: Id | null },
  card: { readonly shown: string; readonly known: string | null },
): Result<undefined> {
  if (certificate.state !== "requested") return refuse("signing.not_requested");
  if (issuer.memberId === certificate.memberId) return refuse("signing.own_request");
  if (card.known === null) return refuse("signing.no_card", undefined, "cardNumber");
  if (digitsOf(card.shown) !== digitsOf(card.known))
    return refuse("signing.card_differs", undefined, "cardNumber");
  return ok(undefined);
}

const digitsOf = (text: string) => text.replaceAll(/[\s.-]/g, "");

/** A request that waits can be refused by the office, and withdrawn by whoever made it. */
export function decideEnd({ state }: Pick<Asked, "state">): Result<undefined> {
  return state === "requested" ? ok(undefined) : refuse("signing.not_requested");
}

/** Taken back once; also after it has ended, because papers that were signed with it are still checked. */
export function decideRevoke({ state }: Pick<Asked, "state">): Result<undefined> {
  if (state === "revoked") return refuse("signing.already_revoked");
  return state === "issued" ? ok(undefined) : refuse("signing.not_issued");
}
