import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  beginTerm,
  endTerm,
  listTerms,
} from "@chiboso/domain/organisations/terms-contract.ts";
import {
  decideTerm,
  decideTermEnd,
  postsOfKind,
  usualTerm,
} from "@chiboso/domain/organisations/terms.ts";
import { citationOf } from "@chiboso/domain/rules/rules.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { newId } from "../platform/ids.ts";
import { rulesAt } from "../rules/public.ts";
import { sealOrganisationAct } from "./seal-organisation-act.ts";
import { findOrganisation } from "./store.ts";
import { closeTerm, insertTerm, lockOrganisation, postsOf, termsOf } from "./terms-store.ts";

/** The terms of an organisation with their committees, and how long a term usually is (MEET-16). */
export async function showTerms(
  asked: ReadAsked<typeof listTerms>,
): Promise<Result<Reply<typeof listTerms>>> {
  const { reader, params, now } = asked;
  const organisation = await findOrganisation(reader, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const [terms, posts] = await Promise.all([
    termsOf(reader, organisation.id),
    postsOf(reader, organisation.id),
  ]);
  const held = (termId: string | null) => posts.filter((post) => post.termId === termId);
  const today = localDateOf(now, VIETNAM);
  const pack = await rulesAt(reader, organisation.id, today);
  const usual = usualTerm(pack, organisation.kind, today);
  return ok({
    terms: terms.map((term) => ({ ...term, posts: held(term.termId) })),
    otherPosts: held(null),
    usual: usual ? { months: usual.months, citation: citationOf(pack, usual.rule) } : null,
    postsOfKind: [...postsOfKind(organisation.kind)],
  });
}

/** Enters a term of office; the one that runs ends on its first day when this was said. */
export async function begin(
  asked: WriteAsked<typeof beginTerm, undefined>,
): Promise<Result<Reply<typeof beginTerm>>> {
  const { tx, params, body, now } = asked;
  await lockOrganisation(tx, params.organisationId);
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const terms = (await termsOf(tx, organisation.id)).map((term) => ({ ...term, id: term.termId }));
  const { termId, name, since, plannedUntil, until, document } = body;
  const decided = decideTerm(
    { today: localDateOf(now, VIETNAM), organisation, terms },
    { ...body, documentDate: document.date },
  );
  if (!decided.ok) return decided;
  const actId = newId();
  const { closes } = decided.value;
  if (closes !== null) await closeTerm(tx, closes, since, actId);
  await insertTerm(tx, {
    id: termId,
    organisationId: organisation.id,
    name,
    since,
    plannedUntil,
    until,
    actId,
  });
  const entryIndex = await sealOrganisationAct(asked, {
    actId,
    organisationId: organisation.id,
    kind: "termBegun",
    on: since,
    document,
    ref: termId,
    memberId: null,
    content: { termId, name, since, plannedUntil, until, closes },
  });
  return ok({ termId, entryIndex });
}

/** Ends the term that runs, with the posts that were given in it. */
export async function end(
  asked: WriteAsked<typeof endTerm, undefined>,
): Promise<Result<Reply<typeof endTerm>>> {
  const { tx, params, body, now } = asked;
  await lockOrganisation(tx, params.organisationId);
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const { termId, on, document } = body;
  const terms = await termsOf(tx, organisation.id);
  const found = terms.find((term) => term.termId === termId);
  const decided = decideTermEnd(
    { today: localDateOf(now, VIETNAM), organisation },
    found && { ...found, id: termId },
    on,
    document.date,
  );
  if (!decided.ok) return decided;
  const actId = newId();
  await closeTerm(tx, termId, on, actId);
  const entryIndex = await sealOrganisationAct(asked, {
    actId,
    organisationId: organisation.id,
    kind: "termEnded",
    on,
    document,
    ref: termId,
    memberId: null,
    content: { termId },
  });
  return ok({ termId, entryIndex });
}
