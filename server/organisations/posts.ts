import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { endPost, givePost } from "@chiboso/domain/organisations/terms-contract.ts";
import { decidePost, decidePostEnd } from "@chiboso/domain/organisations/terms.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { endPosts } from "./carry-out.ts";
import { sealOrganisationAct } from "./seal-organisation-act.ts";
import { findOrganisation } from "./store.ts";
import { holderIn, insertPost, lockOrganisation, postsOf, termsOf } from "./terms-store.ts";

/** Gives a member a post; one secretary at a time, because the organisation is locked meanwhile. */
export async function give(
  asked: WriteAsked<typeof givePost, undefined>,
): Promise<Result<Reply<typeof givePost>>> {
  const { tx, params, body, now } = asked;
  await lockOrganisation(tx, params.organisationId);
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const { postId, memberId, post, termId, since, document } = body;
  const terms = await termsOf(tx, organisation.id);
  const term = terms.find((each) => each.termId === termId);
  const decided = decidePost(
    {
      today: localDateOf(now, VIETNAM),
      organisation,
      term: termId === null ? null : term && { ...term, id: term.termId },
      holder: await holderIn(tx, organisation.path, memberId, since),
      held: await postsOf(tx, organisation.id),
    },
    { memberId, post, since, documentDate: document.date },
  );
  if (!decided.ok) return decided;
  const actId = newId();
  await insertPost(tx, {
    id: postId,
    organisationId: organisation.id,
    memberId,
    post,
    since,
    termId,
    actId,
  });
  const entryIndex = await sealOrganisationAct(asked, {
    actId,
    organisationId: organisation.id,
    kind: "postGiven",
    on: since,
    document,
    ref: postId,
    memberId,
    content: { postId, memberId, post, termId },
  });
  return ok({ postId, entryIndex });
}

/** Ends a post on a day. */
export async function endHeld(
  asked: WriteAsked<typeof endPost, undefined>,
): Promise<Result<Reply<typeof endPost>>> {
  const { tx, params, body, now } = asked;
  await lockOrganisation(tx, params.organisationId);
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const { postId, on, document } = body;
  const posts = await postsOf(tx, organisation.id);
  const found = posts.find((each) => each.postId === postId);
  const today = localDateOf(now, VIETNAM);
  const decided = decidePostEnd({ today, organisation }, found, on, document.date);
  if (!decided.ok) return decided;
  if (found === undefined) return refuse("organisations.post_unknown");
  const actId = newId();
  await endPosts(tx, sql`id = ${postId}`, actId, on);
  const entryIndex = await sealOrganisationAct(asked, {
    actId,
    organisationId: organisation.id,
    kind: "postEnded",
    on,
    document,
    ref: postId,
    memberId: found.memberId,
    content: { postId, memberId: found.memberId, post: found.post },
  });
  return ok({ postId, entryIndex });
}
