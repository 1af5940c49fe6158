import type { Id } from "../kernel/ids.ts";
import { refuse, type Refused } from "../kernel/result.ts";
import { fold } from "../kernel/text.ts";
import type { ActState, Note, Standing } from "./act-plan.ts";
import type { DecidingDocument } from "./acts.ts";
import { usedParts } from "./code.ts";
import type { Organisation } from "./contract.ts";
import type { OrganisationKind } from "./kinds.ts";

/** The rule on who decides that a whole cell leaves its grassroots organisation. */
export const WHOLE_CELL_RULE = "TRF-05";

/** Who decides that a whole cell leaves its grassroots organisation (TRF-05). */
export const DECIDING_LEVELS = ["aboveBase", "underCentre"] as const;

export interface WhoDecides {
  /** The level above the base, or the standing committee of the body directly under the Centre. */
  readonly level: (typeof DECIDING_LEVELS)[number];
  /** The body of that level; null when this system does not hold it. */
  readonly body: { readonly id: Id; readonly name: string } | null;
}

/** What goes as a whole with its members; a group inside a cell or a board of a committee is no cell. */
const WHOLE: ReadonlySet<OrganisationKind> = new Set(["sectionalBody", "baseCell", "subCell"]);

/** One that takes over, with the grassroots organisation to which it belongs. */
interface Taker {
  readonly at: Organisation;
  readonly base: Id | null;
}

/**
 * Who decides about the move in `state`; null where nothing leaves a grassroots organisation, or while no rule on
 * it is in force. A grassroots organisation that moves as a whole takes its cells along and leaves nothing.
 */
export function whoDecides(state: ActState): WhoDecides | null {
  const { subject, target, bases } = state;
  if (subject === undefined || target === undefined || bases.subject === subject.id) return null;
  return WHOLE.has(subject.kind) ? decidedBy(state, [{ at: target, base: bases.target }]) : null;
}

/**
 * As `whoDecides`, of an organisation that ends: its members and what stands below it go to these. A grassroots
 * organisation that ends leaves its cells to another, so it is asked of that too.
 */
export function whoDecidesOnEnding(
  state: ActState,
  takers: readonly (Standing | undefined)[],
): WhoDecides | null {
  const { subject, bases, target } = state;
  const whole = subject !== undefined && (WHOLE.has(subject.kind) || subject.kind === "baseBody");
  if (!whole) return null;
  const known = takers.filter((each) => each !== undefined);
  const baseOf = (at: Standing) => (at.id === target?.id ? bases.target : bases.childrenTarget);
  return decidedBy(
    state,
    known.map((at) => ({ at, base: baseOf(at) })),
  );
}

/** Within what the superior of the base leads, that superior; beyond, the body under the Centre. */
function decidedBy(
  { bases, movingWholeCell }: ActState,
  takers: readonly Taker[],
): WhoDecides | null {
  if (!movingWholeCell || bases.subject === null) return null;
  const beyond = takers.filter(({ base }) => base !== bases.subject);
  if (beyond.length === 0) return null;
  const { above, top } = bases;
  if (above !== null && beyond.every(({ at }) => at.path.startsWith(above.path))) {
    return { level: "aboveBase", body: { id: above.id, name: above.name } };
  }
  const body = top !== null && isUnderCentre(top) ? { id: top.id, name: top.name } : null;
  return { level: "underCentre", body };
}

/**
 * The deciding document must come from that level. A body issues as its committee or its standing committee, under
 * whichever of these names; the body under the Centre as its standing committee only.
 */
export function issuerRefusal(who: WhoDecides, { issuer }: DecidingDocument): Refused | undefined {
  const { level, body } = who;
  const named = body === null || properName(issuer) === properName(body.name);
  const standing = level === "aboveBase" || STANDING.test(fold(issuer));
  if (named && standing) return undefined;
  const params = { rule: WHOLE_CELL_RULE, body: body?.name ?? "" };
  return refuse(`organisations.${ISSUER[textOf(who)]}`, params, "document.issuer");
}

/** Which of the texts names who decides. */
function textOf({ level, body }: WhoDecides): keyof typeof ISSUER {
  if (level === "aboveBase") return "base";
  return body === null ? "upper" : "standing";
}

const ISSUER = {
  base: "issuer_above_base",
  upper: "issuer_under_centre",
  standing: "issuer_standing_committee",
} as const;

/** What the preview says of who decides. */
export function decidingNotes(who: WhoDecides | null, name: string): readonly Note[] {
  if (who === null) return [];
  const code = `organisations.note_leaves_${textOf(who)}`;
  return [{ code, params: { name, body: who.body?.name ?? "" }, ruleId: WHOLE_CELL_RULE }];
}

/** A site may hold a part of the tree only; then its top has a code of more than one part. */
function isUnderCentre({ kind, code }: Organisation): boolean {
  return kind === "partyBody" && (code === null || usedParts(code).length === 1);
}

const STANDING = /^(?:(?:tm|t\/m)[. ]+)?(?:ban thuong vu|btv)\b/u;
const ORGAN = /^(?:(?:tm|t\/m)[. ]+)?(?:ban thuong vu|btv|ban chap hanh|bch)\s+/u;
const BODY = /^(?:dang bo|dang uy|(?:tinh|thanh|huyen|quan|thi) uy)\s+/u;
const PLACE = /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa)\s+/u;

/** "Đảng bộ tỉnh Hà Nam", "Ban Thường vụ Tỉnh ủy Hà Nam": both "ha nam". */
function properName(name: string): string {
  const rest = fold(name).replace(ORGAN, "").replace(BODY, "");
  return rest.replace(PLACE, "");
}
