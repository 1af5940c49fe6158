import type { Citation } from "../../rules/citation.ts";
import { citationById } from "../../rules/limits.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { RulePack } from "../../rules/pack.ts";

/** What is kept of a person, as far as it is erased or stays as a whole. */
export const PERSON_PARTS = [
  /** Sheet, cases and dossier; for whoever was never admitted they are no member file. */
  "memberFile",
  /** Acts about the person: the content beside the log, which itself has only salted digests. */
  "acts",
  "contact",
  /** What was said and voted in meetings: part of their minutes. */
  "minutes",
  /** Certificates, and the name in the signatures made with them: without them nobody could check a paper again. */
  "signatures",
  "account",
  "notifications",
  /** Who read the file longer ago than logs must be kept. */
  "oldReadings",
  "requests",
] as const;

export type PersonPart = (typeof PERSON_PARTS)[number];

export interface PartFate {
  readonly part: PersonPart;
  readonly erased: boolean;
  /** The rule by which it stays, or by which a part of it goes; null when it goes as a whole. */
  readonly citation: Citation | null;
}

export interface PersonToErase {
  /** Was ever a member, probationary or official: the file is then a member file (RET-02: permanent). */
  readonly everAdmitted: boolean;
  /** Belongs to a cell today: is called to meetings and signs in. */
  readonly current: boolean;
}

/**
 * What a deletion takes and what must stay (RET-02: resolutions, minutes, admission, discipline and member
 * files are kept for ever; PDP-04 bends to that). Contact data and the account go once nobody needs them.
 */
export function erasurePlan(pack: RulePack, person: PersonToErase, on: LocalDate): PartFate[] {
  const inUse = person.everAdmitted && person.current;
  const stays: Readonly<Record<PersonPart, boolean>> = {
    memberFile: person.everAdmitted,
    acts: person.everAdmitted,
    contact: inUse,
    minutes: true,
    signatures: true,
    account: inUse,
    notifications: false,
    oldReadings: false,
    requests: true,
  };
  return PERSON_PARTS.map((part) => ({
    part,
    erased: !stays[part],
    // How old a reading must be to go is a span of the rule that keeps the younger ones.
    citation: stays[part] || part === "oldReadings" ? citationById(pack, KEPT_BY[part], on) : null,
  }));
}

/** Contact and account stay while they serve the cell's work, the ground of PDP-05. */
const KEPT_BY: Readonly<Record<PersonPart, string>> = {
  memberFile: "RET-02",
  acts: "RET-02",
  contact: "PDP-05",
  minutes: "RET-02",
  signatures: "RET-02",
  account: "PDP-05",
  notifications: "RET-02",
  oldReadings: "RET-02",
  requests: "RET-02",
};

const ALWAYS_KEPT: readonly PersonPart[] = ["minutes", "signatures", "requests"];

/** Whether nothing but what the law keeps would be left: the deletion is then granted as a whole. */
export function isWhole(plan: readonly PartFate[]): boolean {
  return plan.every(({ part, erased }) => erased || ALWAYS_KEPT.includes(part));
}
