import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  COUNTED,
  type countMembers,
  type MemberLine,
  type searchMembers,
} from "@chiboso/domain/members/search/contract.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { noteReading } from "../readings/note-reading.ts";
import { hiddenAmong } from "../restricted.ts";
import { countFound, findMembers, type Found } from "./find-members.ts";
import { inTime } from "./in-time.ts";
import { readMark, writeMark } from "./mark.ts";
import { seek } from "./sought.ts";

/** A page of the members whom a search finds. */
export async function showFound(
  asked: WriteAsked<typeof searchMembers, undefined>,
): Promise<Result<Reply<typeof searchMembers>>> {
  const { after, limit, ...filter } = asked.body;
  const sought = await seek(asked, filter);
  if (!sought.ok) return sought;
  // One more than the page shows that it is not the last.
  const page = { after: after === undefined ? undefined : readMark(after), limit: limit + 1 };
  const found = await inTime(asked.tx, () => findMembers(asked.tx, sought.value, page));
  if (!found.ok) return found;
  const shown = found.value.slice(0, limit);
  const last = shown.at(-1);
  const restricted = shown.flatMap((each) => (each.restricted ? [each.memberId] : []));
  const hidden = await hiddenAmong(asked.tx, asked.actor, restricted);
  await noteFound(asked, shown, hidden);
  return ok({
    on: sought.value.on,
    members: shown.map(({ restricted: closed, ...line }) =>
      lineOf(line, closed && hidden.has(line.memberId)),
    ),
    next: found.value.length > limit && last !== undefined ? writeMark(last) : null,
  });
}

/**
 * Writes down whom an office found, but for those of whom it was told no more than the name. The list of one's own
 * cell is what its members know of each other.
 */
async function noteFound(
  asked: WriteAsked<typeof searchMembers, undefined>,
  found: readonly Found[],
  hidden: ReadonlySet<string>,
): Promise<void> {
  const { tx, actor, now } = asked;
  const own = actor.grants.filter(({ role }) => role === "member");
  const told = found.filter(
    ({ memberId, organisationId }) =>
      !hidden.has(memberId) && !own.some((grant) => grant.organisationId === organisationId),
  );
  const memberIds = told.map(({ memberId }) => memberId);
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "search" } as const;
  await noteReading(tx, { ...read, route: "members.searchMembers" });
}

/** What a list says of somebody; of one whose file is restricted, to whom that is told, the name and the place. */
function lineOf(found: Found, hidden: boolean): MemberLine {
  if (!hidden) return { ...found, posts: [...found.posts] };
  return { ...found, sex: null, standing: null, posts: [], admittedOn: null, officialOn: null };
}

/** How many a search finds, as far as anybody counts. */
export async function showCount(
  asked: WriteAsked<typeof countMembers, undefined>,
): Promise<Result<Reply<typeof countMembers>>> {
  const sought = await seek(asked, asked.body);
  if (!sought.ok) return sought;
  const counted = await inTime(asked.tx, () => countFound(asked.tx, sought.value, COUNTED + 1));
  if (!counted.ok) return counted;
  return ok({ total: Math.min(counted.value, COUNTED), more: counted.value > COUNTED });
}
