import type { LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import type { Standing } from "../standing.ts";
import type { CaseKind } from "../cases/case-kinds.ts";
import { NEED_OF_CASE } from "./case-papers.ts";
import { DOSSIER_KINDS, type DossierKind, type Need } from "./catalogue.ts";

export const DOSSIER_STATES = ["present", "absent"] as const;

/** Who keeps a paper: the office itself, the body above, another body, or the member. */
export const DOSSIER_HOLDERS = ["here", "superior", "elsewhere", "member"] as const;

/** What is known of a paper: never what it says, only whether it is there and where. */
export interface DossierMark {
  readonly number: number;
  readonly state: (typeof DOSSIER_STATES)[number];
  readonly holder: (typeof DOSSIER_HOLDERS)[number] | null;
  /** Shelf and box, or the name of the other body. */
  readonly place: string;
  /** Since when it has lain there. */
  readonly since: LocalDate | null;
}

/** What decides which papers a dossier must have. */
export interface DossierCase {
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  /** Every standing the member has had, and the one of today. */
  readonly standings: readonly Standing[];
  /** Kinds of facts of the sheet of which there is at least one. */
  readonly has: ReadonlySet<string>;
  /** Kinds of cases that were finished. */
  readonly cases: readonly CaseKind[];
}

/** The needs that a member's life has brought so far. */
export function needsOf(life: DossierCase): ReadonlySet<Need> {
  const needs = new Set<Need>(["file"]);
  if (life.admittedOn !== null) needs.add("admission");
  if (life.officialOn !== null) needs.add("confirmation");
  const standing = (each: Standing, need: Need) => life.standings.includes(each) && needs.add(need);
  standing("exempt", "exemption");
  standing("struckOff", "removal");
  standing("suspended", "suspension");
  standing("deceased", "death");
  standing("temporarilyElsewhere", "temporaryTransfer");
  standing("transferred", "transfer");
  const fact = (kind: string, need: Need) => life.has.has(kind) && needs.add(need);
  fact("cardNumber", "card");
  fact("partyBadge", "badge");
  fact("discipline", "discipline");
  fact("reward", "reward");
  fact("politicalTheory", "theory");
  fact("vocationalTraining", "schooling");
  fact("academicDegree", "schooling");
  fact("foreignLanguage", "schooling");
  fact("computing", "schooling");
  fact("militaryService", "military");
  for (const kind of life.cases) {
    const need = NEED_OF_CASE[kind];
    if (need) needs.add(need);
  }
  return needs;
}

/** The papers that this dossier must have; the others belong to it only when there is occasion for them. */
export function neededKinds(life: DossierCase): DossierKind[] {
  const needs = needsOf(life);
  return DOSSIER_KINDS.filter(({ need }) => need !== null && needs.has(need));
}

export interface BandCount {
  readonly band: 1 | 2 | 3;
  readonly needed: number;
  /** Of those needed, how many are there. */
  readonly present: number;
  /** Of those needed, how many nobody has looked for yet. */
  readonly unchecked: number;
}

/** How complete a dossier is, band by band. */
export function countBands(
  needed: readonly DossierKind[],
  marks: ReadonlyMap<number, { readonly state: DossierMark["state"] }>,
): BandCount[] {
  return ([1, 2, 3] as const).map((band) => {
    const own = needed.filter((kind) => kind.band === band);
    return {
      band,
      needed: own.length,
      present: own.filter(({ number }) => marks.get(number)?.state === "present").length,
      unchecked: own.filter(({ number }) => !marks.has(number)).length,
    };
  });
}

/**
 * Whether a set of marks can be saved: each paper once, with a place where one is kept, days not ahead of today,
 * and nothing that is declared secret (SEC-02): a secret paper is not even named here.
 */
export function decideMarks(
  marks: readonly DossierMark[],
  known: ReadonlyMap<number, DossierMark>,
  today: LocalDate,
): Result<readonly DossierMark[]> {
  const seen = new Set<number>();
  for (const [index, mark] of marks.entries()) {
    const at = (field: string) => `marks.${index}.${field}`;
    if (seen.has(mark.number))
      return refuse("members.dossier_twice", { number: mark.number }, at("number"));
    seen.add(mark.number);
    if (declaresSecret(mark.place))
      return refuse("members.dossier_classified", { number: mark.number }, at("place"));
    if (mark.since !== null && mark.since > today)
      return refuse("members.dossier_future", { number: mark.number }, at("since"));
    const kept = mark.state === "present";
    if (kept && mark.holder === null)
      return refuse("members.dossier_where", { number: mark.number }, at("holder"));
    if (kept && mark.holder === "elsewhere" && mark.place === "")
      return refuse("members.dossier_where", { number: mark.number }, at("place"));
  }
  const changed = marks.filter((mark) => !sameMark(mark, known.get(mark.number)));
  return changed.length === 0 ? refuse("members.dossier_nothing") : ok(changed.map(settled));
}

/** A paper that is absent lies nowhere. */
function settled(mark: DossierMark): DossierMark {
  return mark.state === "present" ? mark : { ...mark, holder: null, place: "", since: null };
}

function sameMark(a: DossierMark, b: DossierMark | undefined): boolean {
  if (b === undefined) return false;
  const mark = settled(a);
  return (
    mark.state === b.state &&
    mark.holder === b.holder &&
    mark.place === b.place &&
    mark.since === b.since
  );
}
