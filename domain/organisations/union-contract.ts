import * as z from "zod";
import { needs } from "../access/rights.ts";
import { localDate } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";

const here = { param: "organisationId", of: "organisation" } as const;
const params = z.object({ organisationId: id });

export const joinUnion = route({
  name: "organisations.joinUnion",
  method: "POST",
  path: "/api/organisations/:organisationId/union-members",
  summary:
    "Enters that somebody of the register belongs to a trade union or youth union from a day on.",
  permission: needs("organisations.enrol", here),
  params,
  body: commandBody.extend({ membershipId: id, memberId: id, since: localDate }),
  reply: z.object({ membershipId: id, entryIndex: z.int() }),
  refusals: {
    "organisations.not_a_union": 422,
    "organisations.day_future": 422,
    "organisations.before_founding": 422,
    "organisations.already_dissolved": 409,
    "organisations.person_unknown": 404,
    "organisations.in_a_union": 409,
  },
  command: true,
  offline: false,
});

export const leaveUnion = route({
  name: "organisations.leaveUnion",
  method: "POST",
  path: "/api/organisations/:organisationId/union-members/leave",
  summary: "Enters that a member of a union belongs to it no more from a day on.",
  permission: needs("organisations.enrol", here),
  params,
  body: commandBody.extend({ memberId: id, on: localDate }),
  reply: z.object({ memberId: id, entryIndex: z.int() }),
  refusals: {
    "organisations.not_a_union": 422,
    "organisations.day_future": 422,
    "organisations.before_founding": 422,
    "organisations.already_dissolved": 409,
    "organisations.not_in_union": 404,
    "organisations.leaves_before": 422,
  },
  command: true,
  offline: false,
});
