import { isWithin } from "../access/rights.ts";
import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { SignatureRole } from "../signatures/roles.ts";

/** Papers that are signed once they are adopted. */
export const PAPER_KINDS = ["minutes", "resolution"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Where an office signs with the organisation's certificate: for the organisation, and the copy for the archive. */
export const OFFICE_PLACES = ["organisation", "archive"] as const;
export type OfficePlace = (typeof OFFICE_PLACES)[number];

/** Whose signature stands at a place of a paper; also the name of its field in the PDF. */
export const SIGNING_PLACES = ["clerk", "chair", "signer", ...OFFICE_PLACES] as const;
export type SigningPlace = (typeof SIGNING_PLACES)[number];
export type PersonPlace = Exclude<SigningPlace, OfficePlace>;

interface Step {
  readonly place: SigningPlace;
  /** Signs only when these have signed, and is refused with `early` before. */
  readonly after: readonly SigningPlace[];
  readonly early: "signing.not_your_turn" | "signing.persons_first";
  /** Signs no more once these have signed, and is refused with `late` then. */
  readonly before?: {
    readonly places: readonly SigningPlace[];
    readonly late: "signing.copied_already";
  };
}

const person = (place: PersonPlace, after: readonly PersonPlace[] = []): Step => ({
  place,
  after,
  early: "signing.not_your_turn",
});

const offices = (after: readonly PersonPlace[]): readonly Step[] => [
  {
    place: "organisation",
    after,
    early: "signing.persons_first",
    before: { places: ["archive"], late: "signing.copied_already" },
  },
  { place: "archive", after, early: "signing.persons_first" },
];

/**
 * Who signs which paper, and after whom: the minutes-taker before the chair (MIN-02), a resolution whoever issues
 * it for the cell (DOC-08); then the offices, which nobody has to wait for: the organisation's signature when the
 * persons have signed, and the copy for the archive last, because it is a copy of all that stands there.
 * The one table; screen and server read it alike.
 */
export const ORDER: Readonly<Record<PaperKind, readonly Step[]>> = {
  minutes: [person("clerk"), person("chair", ["clerk"]), ...offices(["clerk", "chair"])],
  resolution: [person("signer"), ...offices(["signer"])],
};

/** What a signature at a place stands for, as it is written into the file. */
export function roleOf(place: SigningPlace): SignatureRole {
  return isOfficePlace(place) ? place : "person";
}

export function isOfficePlace(place: SigningPlace): place is OfficePlace {
  return place === "organisation" || place === "archive";
}

/** A person whom the paper itself names at a place. */
export interface NamedSigner {
  readonly place: PersonPlace;
  readonly memberId: Id;
  readonly name: string;
}

/** What the decisions need to know of a paper. */
export interface PaperNow {
  readonly kind: PaperKind;
  /** Null until it is adopted or issued. */
  readonly original: string | null;
  readonly signers: readonly NamedSigner[];
  /** In the order in which they were made. */
  readonly signed: readonly {
    readonly place: SigningPlace;
    /** Null where an office has signed. */
    readonly memberId: Id | null;
    readonly digest: string;
  }[];
  /** Digest of the latest revision, whatever it has added; null while the paper is as it was adopted. */
  readonly latest: string | null;
}

/** `open`: an office may sign and need not; `left`: it can no more. */
export type PlaceState = "signed" | "next" | "waiting" | "open" | "left";

type Signed = Pick<PaperNow, "kind"> & {
  readonly signed: readonly { readonly place: SigningPlace }[];
};

/** How a place stands: signed, the next one, waiting for another; of an office whether it may still sign. */
export function placeState(paper: Signed, place: SigningPlace): PlaceState {
  const done = new Set(paper.signed.map((each) => each.place));
  if (done.has(place)) return "signed";
  const step = stepOf(paper, place);
  if (step?.before?.places.some((each) => done.has(each)) === true) return "left";
  if (step?.after.every((each) => done.has(each)) !== true) return "waiting";
  return isOfficePlace(place) ? "open" : "next";
}

const stepOf = ({ kind }: Pick<PaperNow, "kind">, place: SigningPlace) =>
  ORDER[kind].find((each) => each.place === place);

/** Whether every person whom the table names has signed; what offices add is for nobody to wait for. */
export function isSigned(paper: Signed): boolean {
  return ORDER[paper.kind].every(
    ({ place }) => isOfficePlace(place) || placeState(paper, place) === "signed",
  );
}

/** What is signed next: the latest revision, or the paper as it was adopted. */
export function currentDigest(paper: PaperNow): string | null {
  return paper.latest ?? paper.original;
}

/**
 * Whether this person signs now, and at which place. Refuses a paper that is not adopted, persons whom it does not
 * name, one person at two places, and whoever comes before the turn.
 */
export function decideTurn(paper: PaperNow, memberId: Id | null): Result<PersonPlace> {
  if (paper.original === null) return refuse("signing.not_adopted");
  const own = paper.signers.filter((each) => each.memberId === memberId);
  const [first] = own;
  if (memberId === null || first === undefined) return refuse("signing.not_signer");
  if (
    own.length > 1 ||
    paper.signed.some((each) => each.memberId === memberId && each.place !== first.place)
  )
    return refuse("signing.same_person");
  const state = placeState(paper, first.place);
  if (state === "signed") return refuse("signing.signed_already");
  if (state === "next") return ok(first.place);
  return refuse("signing.not_your_turn", { name: nextOf(paper) });
}

/** The name of the person whose turn it is. */
function nextOf(paper: PaperNow): string {
  const next = ORDER[paper.kind].find(({ place }) => placeState(paper, place) === "next");
  return paper.signers.find(({ place }) => place === next?.place)?.name ?? "";
}

/** Whether an office may sign at its place now. Refuses with the reason that the table of the order has. */
export function decideOfficeTurn(paper: PaperNow, place: OfficePlace): Result<OfficePlace> {
  if (paper.original === null) return refuse("signing.not_adopted");
  const state = placeState(paper, place);
  const step = stepOf(paper, place);
  if (state === "open") return ok(place);
  if (state === "signed" || step === undefined) return refuse("signing.office_signed_already");
  if (state === "left" && step.before !== undefined) return refuse(step.before.late);
  return refuse(step.early, { name: nextOf(paper) });
}

/**
 * Whether somebody signs a paper with an organisation's certificate: only who holds it and is of that organisation's
 * office still, and only papers of that organisation and of those below it.
 */
export function decideHolder(
  certificate: { readonly accountId: Id; readonly path: string },
  holder: { readonly accountId: Id; readonly isOffice: boolean },
  paper: { readonly path: string },
): Result<undefined> {
  if (certificate.accountId !== holder.accountId || !holder.isOffice)
    return refuse("signing.not_holder");
  return isWithin(paper.path, certificate.path) ? ok(undefined) : refuse("signing.foreign_paper");
}

/** Minutes between what is prepared and its signature: to read the paper once more, not to forget it. */
export const ATTEMPT_MINUTES = 30;

/** One signature that was prepared: used once, by whom it was prepared for, on what was current then. */
export interface AttemptNow {
  readonly place: SigningPlace;
  /** Null of an attempt of an office. */
  readonly memberId: Id | null;
  /** Of an attempt of an office. */
  readonly accountId: Id | null;
  /** Digest of the revision that it extends. */
  readonly base: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** Who signs: for themselves as a member, or for an office by their account. */
export interface Signing {
  readonly memberId: Id | null;
  readonly accountId: Id;
}

/** Whether what was prepared was prepared for this person. */
export function isOwnAttempt(
  { place, memberId, accountId }: Pick<AttemptNow, "place" | "memberId" | "accountId">,
  by: Signing,
): boolean {
  return isOfficePlace(place)
    ? accountId === by.accountId
    : memberId !== null && memberId === by.memberId;
}

/** Whether the signature still fits: nobody has signed meanwhile, and it is not too late. */
export function decideSignature(
  paper: PaperNow,
  attempt: AttemptNow,
  by: Signing,
  now: Instant,
): Result<SigningPlace> {
  if (!isOwnAttempt(attempt, by)) return refuse("signing.attempt_unknown");
  if (attempt.usedAt !== null) return refuse("signing.attempt_used");
  const { place } = attempt;
  const turn = isOfficePlace(place)
    ? decideOfficeTurn(paper, place)
    : decideTurn(paper, by.memberId);
  if (!turn.ok) return turn;
  if (attempt.expiresAt <= now) return refuse("signing.attempt_over");
  if (place !== turn.value || attempt.base !== currentDigest(paper))
    return refuse("signing.other_revision");
  return turn;
}
