import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  COUNTED,
  type countMembers,
  type MemberLine,
  type searchMembers,
} from "@chiboso/domain/members/search/contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
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
  const ids = shown.map(({ memberId }) => memberId);
  const hidden = await hiddenAmong(asked.tx, asked.actor, ids);
  return ok({
    on: sought.value.on,
    members: shown.map((each) => lineOf(each, hidden.has(each.memberId))),
    next: found.value.length > limit && last !== undefined ? writeMark(last) : null,
  });
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
