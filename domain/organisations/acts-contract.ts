import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant, localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { post } from "../members/standing.ts";
import { citation } from "../rules/citation.ts";
import { decidingDocument, enteredAct } from "./acts.ts";
import { organisationKind } from "./kinds.ts";
import { DECIDING_LEVELS } from "./leaving-base.ts";

/** The organisation concerned; for `found` the superior, the whole site for a top of the tree. */
const here = { param: "organisationId", of: "place" } as const;
const params = z.object({ organisationId: id });

/** How much an act touches, counted when it is shown or entered. */
export const actEffects = z.object({
  /** Members who come under another organisation. */
  members: z.int(),
  /** Organisations that get another place in the tree, the one concerned included. */
  organisations: z.int(),
  /** Posts that end. */
  posts: z.int(),
  /** Meetings that are prepared or summoned in what is moved. */
  meetings: z.int(),
});

export type ActEffects = z.infer<typeof actEffects>;

/** What does not forbid the act but should not be passed over, with the rule that says so. */
export const actNote = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  citation: citation.nullable(),
});

/** Who goes along when a whole cell leaves its base, before it is entered. */
const goingAlong = z.object({
  level: z.enum(DECIDING_LEVELS),
  /** The body that decides; null when this system does not hold it. */
  body: z.string().nullable(),
  /** How many members; their names are a list of members, whose reading is written down. */
  total: z.int(),
});

export type GoingAlong = z.infer<typeof goingAlong>;

/** By which rule and level a whole cell left its base; its members have letters of introduction. */
export const leftBase = z.object({
  /** The organisation that left or ended, with where it stood before and where its members are from the day on. */
  organisationId: id,
  fromId: id,
  toId: id,
  /** Where those of the organisations below it are, when one that ended gave them elsewhere. */
  childrenToId: id.optional(),
  level: z.enum(DECIDING_LEVELS),
  bodyId: id.nullable(),
  citation,
});

export type LeftBase = z.infer<typeof leftBase>;

const REFUSALS = {
  "organisations.day_future": 422,
  "organisations.document_after_day": 422,
  "organisations.before_founding": 422,
  "organisations.before_last_change": 409,
  "organisations.already_dissolved": 409,
  "organisations.nothing_changed": 422,
  "organisations.kind_not_under": 422,
  "organisations.kind_not_at_top": 422,
  "organisations.other_family": 422,
  "organisations.child_not_under": 422,
  "organisations.code_clash": 409,
  "organisations.name_taken": 409,
  "organisations.cycle": 409,
  "organisations.cycle_then": 409,
  "organisations.same_superior": 422,
  "organisations.issuer_above_base": 422,
  "organisations.issuer_standing_committee": 422,
  "organisations.issuer_under_centre": 422,
  "organisations.target_unknown": 422,
  "organisations.target_not_open": 409,
  "organisations.target_out_of_reach": 403,
  "organisations.meetings_ahead": 409,
  "organisations.has_members": 409,
  "organisations.has_children": 409,
  "organisations.holds_no_members": 422,
  "organisations.joined_later": 409,
  "organisations.split_nothing": 422,
  "organisations.not_a_member": 409,
  "organisations.not_a_child": 409,
} as const;

export const previewAct = route({
  name: "organisations.previewAct",
  method: "POST",
  path: "/api/organisations/:organisationId/acts/preview",
  summary: "Says what an act on the tree would do, without doing it.",
  permission: needs("organisations.change", here),
  params,
  body: enteredAct,
  reply: z.object({
    effects: actEffects,
    notes: z.array(actNote),
    going: goingAlong.nullable(),
  }),
  refusals: REFUSALS,
  command: false,
  offline: false,
});

export const enterAct = route({
  name: "organisations.enterAct",
  method: "POST",
  path: "/api/organisations/:organisationId/acts",
  summary:
    "Enters that an organisation was founded, altered, moved, merged, split or dissolved by a document.",
  permission: needs("organisations.change", here),
  params,
  body: commandBody.extend({ actId: id, ...enteredAct.shape }),
  reply: z.object({
    actId: id,
    /** The new organisation where one was founded, else the one concerned. */
    organisationId: id,
    effects: actEffects,
    /** Where the log has it. */
    logOrganisationId: id,
    entryIndex: z.int(),
  }),
  refusals: REFUSALS,
  command: true,
  offline: false,
});

/** How an organisation stood between two days; `act` is null for what was there before the first act. */
const version = z.object({
  since: localDate.nullable(),
  until: localDate.nullable(),
  name: z.string(),
  code: z.string().nullable(),
  kind: organisationKind,
  seat: z.string(),
  superior: z.object({ id, name: z.string() }).nullable(),
  /** True for what was entered and later corrected: kept, but not in force. */
  replaced: z.boolean(),
});

export const ACT_RECORDS = [
  "founded",
  "altered",
  "moved",
  "merged",
  "split",
  "dissolved",
  "termBegun",
  "termEnded",
  "postGiven",
  "postEnded",
] as const;

export const actRecord = z.enum(ACT_RECORDS);

const act = z.object({
  actId: id,
  kind: actRecord,
  on: localDate,
  document: decidingDocument,
  enteredAt: instant,
  enteredBy: z.string(),
  /** The organisations that it was about, as they are called today. */
  organisations: z.array(z.object({ id, name: z.string() })),
  logOrganisationId: id,
  logName: z.string(),
  entryIndex: z.int(),
  leftBase: leftBase.nullable(),
  /** The posts that it gave or ended; whose they were, the list of posts says. */
  posts: z.array(post),
});

export const getHistory = route({
  name: "organisations.getHistory",
  method: "GET",
  path: "/api/organisations/:organisationId/history",
  summary: "Lists the acts on an organisation and how it stood between them, latest first.",
  permission: needs("organisations.view", { param: "organisationId", of: "organisation" }),
  params,
  reply: z.object({ acts: z.array(act), versions: z.array(version) }),
  refusals: {},
  command: false,
  offline: false,
});
