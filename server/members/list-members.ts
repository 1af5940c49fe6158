import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import type { listMembers } from "@chiboso/domain/members/contract.ts";
import { findOrganisation } from "../organisations/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { membersWithin, type CurrentMember } from "./store.ts";

/** The members of an organisation and of everything below it, filtered and paged. */
export async function showMembers(
  asked: ReadAsked<typeof listMembers>,
): Promise<Result<Reply<typeof listMembers>>> {
  const { reader, query, params, now } = asked;
  const organisation = await findOrganisation(reader, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const on = query.on ?? localDateOf(now, VIETNAM);
  const everybody = await membersWithin(reader, organisation.path, on);
  const found = everybody.filter(
    (member) =>
      (query.standing === undefined || member.standing === query.standing) &&
      (query.post === undefined || member.posts.includes(query.post)) &&
      (query.search === undefined || isNamed(member, query.search)),
  );
  const members = found.slice(query.offset, query.offset + query.limit);
  return ok({
    on,
    total: found.length,
    members: members.map((each) => ({ ...each, posts: [...each.posts] })),
  });
}

/** Every word sought begins a word of the name. */
function isNamed(member: CurrentMember, search: string): boolean {
  const words = fold(member.name).split(" ");
  return fold(search)
    .split(" ")
    .every((sought) => words.some((word) => word.startsWith(sought)));
}
