import type { PartialDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { fold } from "../../kernel/text.ts";
import { distance } from "../import/cell-names.ts";

/** Why two records may be of one person, the surest first. */
export const DUPLICATE_REASONS = [
  "sameCitizenId",
  "sameCard",
  "sameNameAndBirth",
  "swappedNameAndBirth",
  "likeNameAndBirth",
  "sameNameAndYear",
  /** Beside another reason: both have a number of identity and it is not the same. */
  "numbersDiffer",
] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** A record as far as it is compared. Numbers may be given as keyed indexes: only equality counts. */
export interface Compared {
  readonly id: Id;
  readonly name: string;
  readonly birthDate: PartialDate | null;
  /** The present citizen number and those known from before. */
  readonly citizens: readonly string[];
  /** Numbers of old identity papers: equal ones are one person, different ones say nothing. */
  readonly oldIdentities?: readonly string[];
  readonly cards: readonly string[];
}

export interface LikelyPair {
  readonly one: Id;
  readonly other: Id;
  readonly reasons: readonly DuplicateReason[];
}

/** Letters that may differ between two writings of one name. */
const TYPING_SLIPS = 2;
/** In a name shorter than this one letter makes another name. */
const SHORTEST_ALIKE = 8;

/** The words of a name folded and in order, so that "An Nguyễn Văn" and "NGUYỄN VĂN AN" are one. */
export function nameKey(name: string): string {
  return fold(name)
    .split(/[^a-z0-9']+/u)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");
}

/** The name under which two are put down as two people, whichever comes first. */
export function pairKey(one: Id, other: Id): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/**
 * Pairs that may be one person, each once, the surest first. Somebody is found by an equal number, or by a
 * name that is the same but for marks, order of words or a slip of typing together with the birth date, or by
 * the same name and year of birth while no number says otherwise.
 */
export function findDuplicates(
  people: readonly Compared[],
  apart: ReadonlySet<string> = new Set(),
): LikelyPair[] {
  const pairs = new Map<string, LikelyPair>();
  for (const [one, other] of blocksOf(people).flatMap(pairsWithin)) {
    const key = pairKey(one.id, other.id);
    if (one.id === other.id || apart.has(key) || pairs.has(key)) continue;
    const reasons = compare(one, other);
    const [low, high] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    if (reasons.length > 0) pairs.set(key, { one: low, other: high, reasons });
  }
  const rank = ({ reasons }: LikelyPair) =>
    DUPLICATE_REASONS.indexOf(reasons[0] ?? "numbersDiffer");
  return [...pairs.values()].toSorted(
    (a, b) => rank(a) - rank(b) || (pairKey(a.one, a.other) < pairKey(b.one, b.other) ? -1 : 1),
  );
}

function pairsWithin(block: readonly Compared[]): [Compared, Compared][] {
  return block.flatMap((one, index) =>
    block.slice(index + 1).map((other): [Compared, Compared] => [one, other]),
  );
}

/** Only people of one block can be alike: nobody is held against everybody. */
function blocksOf(people: readonly Compared[]): Compared[][] {
  const blocks = new Map<string, Compared[]>();
  for (const person of people) {
    const { name, birthDate, citizens, oldIdentities = [], cards } = person;
    const keys = [
      ...citizens.map((number) => `citizen ${number}`),
      ...oldIdentities.map((number) => `old ${number}`),
      ...cards.map((number) => `card ${number}`),
      ...(birthDate === null ? [] : [`name ${nameKey(name)} ${birthDate.slice(0, 4)}`]),
      ...(isWhole(birthDate) ? [`day ${birthDate}`] : []),
    ];
    for (const key of new Set(keys)) blocks.set(key, [...(blocks.get(key) ?? []), person]);
  }
  return [...blocks.values()].filter(({ length }) => length > 1);
}

/** Everything that speaks for one person; nothing when nothing does. The same both ways. */
export function compare(one: Compared, other: Compared): DuplicateReason[] {
  const shares = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));
  const sameCitizen =
    shares(one.citizens, other.citizens) ||
    shares(one.oldIdentities ?? [], other.oldIdentities ?? []);
  const sameCard = shares(one.cards, other.cards);
  const byNumber: DuplicateReason[] = [
    ...(sameCitizen ? (["sameCitizenId"] as const) : []),
    ...(sameCard ? (["sameCard"] as const) : []),
  ];
  const differ = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && b.length > 0 && !shares(a, b);
  const contradict =
    differ(one.citizens, other.citizens) || (!sameCitizen && differ(one.cards, other.cards));
  const byName = compareNames(one, other);
  const name = byName === "sameNameAndYear" && contradict && byNumber.length === 0 ? null : byName;
  const found = name === null ? byNumber : [...byNumber, name];
  return found.length > 0 && contradict ? [...found, "numbersDiffer"] : found;
}

function compareNames(one: Compared, other: Compared): DuplicateReason | null {
  if (one.birthDate === null || other.birthDate === null) return null;
  const sameWords = nameKey(one.name) === nameKey(other.name) && nameKey(one.name) !== "";
  if (one.birthDate === other.birthDate && isWhole(one.birthDate)) {
    if (sameWords)
      return fold(one.name) === fold(other.name) ? "sameNameAndBirth" : "swappedNameAndBirth";
    return isAlike(one.name, other.name) ? "likeNameAndBirth" : null;
  }
  const sameYear = one.birthDate.slice(0, 4) === other.birthDate.slice(0, 4);
  return sameWords && sameYear ? "sameNameAndYear" : null;
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (Math.min(a.length, b.length) < SHORTEST_ALIKE) return false;
  return Math.abs(a.length - b.length) <= TYPING_SLIPS && distance(a, b) <= TYPING_SLIPS;
}

function isWhole(date: PartialDate | null): date is string {
  return date !== null && date.length === 10;
}
