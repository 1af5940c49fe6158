import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { SealedBallot } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { ask } from "../testing/by-request.ts";
import type { People, Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";

export const BODY = "Đảng bộ Khu công nghiệp Mẫu";
export const CELL = "Chi bộ Nhà máy Mẫu";
/** Everybody on the roster of the cell; all are official members and come. */
export const PEOPLE = 500;
export const QUESTION = "Bầu chi ủy nhiệm kỳ mới";
export const SEATS = 3;
export const CANDIDATES = 4;
/** Slips that nobody draws. */
export const LEFT = 2;

/** How they vote; who does not stand here votes in the hall. */
export const PLACES = {
  /** In the hall, by hand, on the board's tablet. */
  tablet: 2,
  /** On paper, in double envelopes: the board types it in. */
  paper: 6,
  /** At a place without a network, by hand. */
  branch: 3,
  /** At another one, whose file never comes. */
  lost: 7,
  /** Drew a slip and did not vote. */
  silent: 4,
} as const;

/** What the story hands on from step to step. */
export interface Congress {
  readonly product: Product;
  readonly cast: People;
  readonly office: Person;
  chair: Person;
  clerk: Person;
  /** Five; the first keeps the list of keys, three of them open. */
  readonly board: Person[];
  /** The cell, its chair and the one who writes the minutes. */
  cell: string;
  chairId: string;
  clerkId: string;
  members: readonly { readonly memberId: string; readonly name: string }[];
  /** `/meetings/…`. */
  path: string;
  voteId: string;
  electionId: string;
  candidates: readonly string[];
  /** Codes of drawn slips that nobody has voted with. */
  codes: string[];
  /** As people see them: twelve signs in groups of four. */
  readonly receipts: string[];
  readonly typed: string[];
  /** Votes for each candidate so far, and blank ballots. */
  readonly sums: number[];
  blank: number;
  lost: readonly SealedBallot[];
}

/** One step: what a reader of the output reads, and what is done. */
export type Step = readonly [title: string, told: (congress: Congress) => Promise<void>];

export async function openCongress(product: Product, cast: People): Promise<Congress> {
  const office = await cast.meet("the committee office");
  return {
    product,
    cast,
    office,
    // Until they have their accounts.
    chair: office,
    clerk: office,
    board: [],
    cell: "",
    chairId: "",
    clerkId: "",
    members: [],
    path: "",
    voteId: "",
    electionId: "",
    candidates: [],
    codes: [],
    receipts: [],
    typed: [],
    sums: Array.from({ length: CANDIDATES }, () => 0),
    blank: 0,
    lost: [],
  };
}

/** The vote as somebody sees it. */
export async function seenBy(person: Person, { path }: Congress): Promise<SecretView> {
  const { votes } = await ask<{ readonly votes: readonly SecretView[] }>(
    person,
    `/api${path}/secret-votes`,
  );
  const [vote] = votes;
  if (vote === undefined) throw new Error("there is no secret vote");
  return vote;
}

/** A receipt as the booth shows it and as people write it off. */
export function shown(tracker: string): string {
  return `${tracker.slice(0, 4)} ${tracker.slice(4, 8)} ${tracker.slice(8, 12)}`;
}

export function now(): string {
  return new Date().toISOString();
}

/** Takes codes of slips off the pile: a code that has voted lies nowhere any more. */
export function draw({ codes }: Congress, count: number): string[] {
  const drawn = codes.splice(0, count);
  if (drawn.length < count) throw new Error("not enough slips");
  return drawn;
}

/** Whom somebody keeps on the ballot: the same at the same place of the pile in every run, and now and then nobody. */
export function kept(at: number): readonly number[] {
  if (at % 50 === 49) return [];
  if (at % 5 === 0) return [0, 2];
  return at % 4 === 0 ? [0, 2, 3] : [0, 1, 2];
}

/** Adds one ballot to what the result must say. */
export function add(congress: Congress, places: readonly number[]): void {
  if (places.length === 0) congress.blank += 1;
  for (const place of places) congress.sums[place] = (congress.sums[place] ?? 0) + 1;
}
