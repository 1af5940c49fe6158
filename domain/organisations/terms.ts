import type { LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Post } from "../members/standing.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { RuleOf, RulePack } from "../rules/pack.ts";
import type { Organisation } from "./contract.ts";
import { isCell, membershipKindOf, type OrganisationKind } from "./kinds.ts";
import { isOpenOn, written } from "./open-on.ts";

/** A term of office: first day inside, day of its end outside; open while `until` is null. */
export interface TermDays {
  readonly id: Id;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

export interface Deciding {
  readonly today: LocalDate;
  readonly organisation: Organisation;
}

/** The day is not in the future, the document not younger, and the organisation existed. */
export function decideDay(
  { today, organisation }: Deciding,
  on: LocalDate,
  documentDate: LocalDate,
  field: string,
): Result<undefined> {
  const { name, foundedOn, dissolvedOn } = organisation;
  if (on > today) return refuse("organisations.day_future", { day: written(on) }, field);
  if (documentDate > on) {
    return refuse("organisations.document_after_day", { day: written(on) }, "document.date");
  }
  if (isOpenOn(organisation, on)) return ok(undefined);
  return dissolvedOn !== null && dissolvedOn <= on
    ? refuse("organisations.already_dissolved", { name, day: written(dissolvedOn) })
    : refuse("organisations.before_founding", { name, day: written(foundedOn ?? on) }, field);
}

/** Kinds that are led by somebody elected for a term. */
export function hasTerms(kind: OrganisationKind): boolean {
  return postsOfKind(kind).includes("secretary");
}

/** Which posts there are in an organisation of a kind. The bodies that serve a committee have none of their own. */
export function postsOfKind(kind: OrganisationKind): readonly Post[] {
  if (isCell(kind)) return ["secretary", "deputySecretary", "cellCommitteeMember"];
  if (kind === "partyBody" || kind === "baseBody" || kind === "sectionalBody") {
    return ["secretary", "deputySecretary", "standingBoardMember", "committeeMember"];
  }
  return membershipKindOf(kind) === "party"
    ? []
    : ["secretary", "deputySecretary", "standingBoardMember", "committeeMember"];
}

/** Months of a usual term (MEET-16), or undefined where the rules of the day say nothing for the kind. */
export function usualTerm(
  pack: RulePack,
  kind: OrganisationKind,
  on: LocalDate,
): { readonly months: number; readonly rule: RuleOf<"limit"> } | undefined {
  const wanted =
    kind === "baseCell" ? "termOfBaseCell" : kind === "subCell" ? "termOfSubCell" : undefined;
  for (const rule of rulesInForce(pack, "limit", on)) {
    const limit = rule.limits.find(({ what, unit }) => what === wanted && unit === "month");
    if (limit !== undefined) return { months: limit.amount, rule };
  }
  return undefined;
}

/**
 * A term may not overlap another: two committees would lead at once. The one that runs is closed by the new
 * one only when this was said.
 */
export function decideTerm(
  state: Deciding & { readonly terms: readonly TermDays[] },
  wanted: {
    readonly since: LocalDate;
    readonly until: LocalDate | null;
    readonly plannedUntil: LocalDate | null;
    readonly closesRunning: boolean;
    readonly documentDate: LocalDate;
  },
): Result<{ readonly closes: Id | null }> {
  const { organisation, terms, today } = state;
  if (!hasTerms(organisation.kind)) {
    return refuse("organisations.no_terms", { name: organisation.name });
  }
  const day = decideDay(state, wanted.since, wanted.documentDate, "since");
  if (!day.ok) return day;
  if (wanted.until !== null && wanted.until <= wanted.since) {
    return refuse("organisations.term_ends_before", { day: written(wanted.since) }, "until");
  }
  if (wanted.plannedUntil !== null && wanted.plannedUntil <= wanted.since) {
    return refuse("organisations.term_ends_before", { day: written(wanted.since) }, "plannedUntil");
  }
  if (wanted.until !== null && wanted.until > today) {
    return refuse("organisations.day_future", { day: written(wanted.until) }, "until");
  }
  const clashing = terms.filter((each) => overlap(each, wanted));
  const running = clashing.find((each) => each.until === null && each.since < wanted.since);
  if (clashing.length === 1 && running !== undefined) {
    return wanted.closesRunning
      ? ok({ closes: running.id })
      : refuse("organisations.term_running", { day: written(running.since) }, "closesRunning");
  }
  const [first] = clashing;
  return first === undefined
    ? ok({ closes: null })
    : refuse("organisations.term_overlap", { since: written(first.since) }, "since");
}

/** Whether two spans share a day; an open end reaches on for ever. */
export function overlap(
  one: { readonly since: LocalDate; readonly until: LocalDate | null },
  other: { readonly since: LocalDate; readonly until: LocalDate | null },
): boolean {
  const before = (a: LocalDate, b: LocalDate | null) => b === null || a < b;
  return before(one.since, other.until) && before(other.since, one.until);
}

/** Ends the term on a day after its first one. */
export function decideTermEnd(
  state: Deciding,
  found: TermDays | undefined,
  on: LocalDate,
  documentDate: LocalDate,
): Result<undefined> {
  if (found === undefined || found.until !== null) return refuse("organisations.term_unknown");
  const day = decideDay(state, on, documentDate, "on");
  if (!day.ok) return day;
  return on <= found.since
    ? refuse("organisations.term_ends_before", { day: written(found.since) }, "on")
    : ok(undefined);
}

/** A post that somebody holds or held in the organisation. */
export interface PostDays {
  readonly memberId: Id;
  readonly post: Post;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/**
 * A post goes to an official member (BASE-05) who belongs to the organisation or to what lies below it; an
 * organisation has one secretary at a time.
 */
export function decidePost(
  state: Deciding & {
    readonly term: TermDays | null | undefined;
    /** Undefined for somebody who does not belong here on the day. */
    readonly holder: { readonly official: boolean; readonly name: string } | undefined;
    readonly held: readonly PostDays[];
  },
  wanted: {
    readonly memberId: Id;
    readonly post: Post;
    readonly since: LocalDate;
    readonly documentDate: LocalDate;
  },
): Result<undefined> {
  const { organisation, term, holder, held } = state;
  const { post, since, memberId } = wanted;
  const day = decideDay(state, since, wanted.documentDate, "since");
  if (!day.ok) return day;
  if (!postsOfKind(organisation.kind).includes(post)) {
    return refuse("organisations.post_not_here", { name: organisation.name }, "post");
  }
  if (term === undefined) return refuse("organisations.term_unknown", undefined, "termId");
  if (term !== null && !(term.since <= since && (term.until === null || since < term.until))) {
    return refuse("organisations.outside_term", { day: written(term.since) }, "since");
  }
  if (holder === undefined) return refuse("organisations.holder_not_here", undefined, "memberId");
  if (!holder.official) {
    return refuse("organisations.holder_not_official", { name: holder.name }, "memberId");
  }
  const still = held.filter((each) => each.until === null || each.until > since);
  if (still.some((each) => each.memberId === memberId && each.post === post)) {
    return refuse("organisations.post_held", { name: holder.name }, "post");
  }
  if (post === "secretary" && still.some((each) => each.post === "secretary")) {
    return refuse("organisations.secretary_held", undefined, "post");
  }
  return ok(undefined);
}

/** Ends a post on a day after its first one. */
export function decidePostEnd(
  state: Deciding,
  found: PostDays | undefined,
  on: LocalDate,
  documentDate: LocalDate,
): Result<undefined> {
  if (found === undefined || found.until !== null) return refuse("organisations.post_unknown");
  const day = decideDay(state, on, documentDate, "on");
  if (!day.ok) return day;
  return found.since !== null && on <= found.since
    ? refuse("organisations.post_ends_before", { day: written(found.since) }, "on")
    : ok(undefined);
}
