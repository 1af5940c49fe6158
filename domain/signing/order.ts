import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** Papers that are signed once they are adopted. */
export const PAPER_KINDS = ["minutes", "resolution"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Whose signature stands at a place of a paper; also the name of its field in the PDF. */
export const SIGNING_PLACES = ["clerk", "chair", "signer"] as const;
export type SigningPlace = (typeof SIGNING_PLACES)[number];

interface Step {
  readonly place: SigningPlace;
  /** Signs only when these have signed. */
  readonly after: readonly SigningPlace[];
}

/**
 * Who signs which paper, and after whom: the minutes-taker before the chair (MIN-02), a resolution whoever issues
 * it for the cell (DOC-08). The one table; screen and server read it alike.
 */
export const ORDER: Readonly<Record<PaperKind, readonly Step[]>> = {
  minutes: [
    { place: "clerk", after: [] },
    { place: "chair", after: ["clerk"] },
  ],
  resolution: [{ place: "signer", after: [] }],
};

/** A person whom the paper itself names at a place. */
export interface NamedSigner {
  readonly place: SigningPlace;
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
    readonly memberId: Id;
    readonly digest: string;
  }[];
  /** Digest of the latest revision, whatever it has added; null while the paper is as it was adopted. */
  readonly latest: string | null;
}

export type PlaceState = "signed" | "next" | "waiting";

/** How a place stands: signed, the next one, or waiting for another. */
export function placeState(
  paper: Pick<PaperNow, "kind" | "signed">,
  place: SigningPlace,
): PlaceState {
  const done = new Set(paper.signed.map((each) => each.place));
  if (done.has(place)) return "signed";
  const step = ORDER[paper.kind].find((each) => each.place === place);
  return step?.after.every((each) => done.has(each)) === true ? "next" : "waiting";
}

/** Whether everybody whom the table names has signed. */
export function isSigned(paper: Pick<PaperNow, "kind" | "signed">): boolean {
  return ORDER[paper.kind].every(({ place }) => placeState(paper, place) === "signed");
}

/** What is signed next: the latest revision, or the paper as it was adopted. */
export function currentDigest(paper: PaperNow): string | null {
  return paper.latest ?? paper.original;
}

/**
 * Whether this person signs now, and at which place. Refuses a paper that is not adopted, persons whom it does not
 * name, one person at two places, and whoever comes before the turn.
 */
export function decideTurn(paper: PaperNow, memberId: Id | null): Result<SigningPlace> {
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
  const before = ORDER[paper.kind].find(({ place }) => placeState(paper, place) === "next");
  const name = paper.signers.find(({ place }) => place === before?.place)?.name ?? "";
  return refuse("signing.not_your_turn", { name });
}

/** Minutes between what is prepared and its signature: to read the paper once more, not to forget it. */
export const ATTEMPT_MINUTES = 30;

/** One signature that was prepared: used once, by whom it was prepared for, on what was current then. */
export interface AttemptNow {
  readonly place: SigningPlace;
  readonly memberId: Id;
  /** Digest of the revision that it extends. */
  readonly base: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** Whether the signature still fits: nobody has signed meanwhile, and it is not too late. */
export function decideSignature(
  paper: PaperNow,
  attempt: AttemptNow,
  memberId: Id | null,
  now: Instant,
): Result<SigningPlace> {
  if (attempt.memberId !== memberId) return refuse("signing.attempt_unknown");
  if (attempt.usedAt !== null) return refuse("signing.attempt_used");
  const turn = decideTurn(paper, memberId);
  if (!turn.ok) return turn;
  if (attempt.expiresAt <= now) return refuse("signing.attempt_over");
  if (attempt.place !== turn.value || attempt.base !== currentDigest(paper))
    return refuse("signing.other_revision");
  return turn;
}
