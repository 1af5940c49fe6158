import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getOrganisation, listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { ancestorsOf, childrenOf, findOrganisation, pageOfOrganisations } from "./store.ts";

/** A page of the tree within the reader's places. */
export async function showOrganisations(
  asked: ReadAsked<typeof listOrganisations>,
): Promise<Result<Reply<typeof listOrganisations>>> {
  const { reader, places, query } = asked;
  const under = query.under === undefined ? undefined : await findOrganisation(reader, query.under);
  if (query.under !== undefined && under === undefined) return refuse("kernel.not_found");
  const organisations = await pageOfOrganisations(reader, {
    places,
    under: under?.path,
    search: query.search,
    after: query.after,
    limit: query.limit,
  });
  const full = organisations.length === query.limit;
  return ok({ organisations, next: full ? (organisations.at(-1)?.path ?? null) : null });
}

/** One organisation with its neighbours in the tree; their names are no secret to who may see it. */
export async function showOrganisation(
  asked: ReadAsked<typeof getOrganisation>,
): Promise<Result<Reply<typeof getOrganisation>>> {
  const organisation = await findOrganisation(asked.reader, asked.params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const [ancestors, children] = await Promise.all([
    ancestorsOf(asked.reader, organisation),
    childrenOf(asked.reader, organisation.id, localDateOf(asked.now, VIETNAM)),
  ]);
  const name = ({ id, name: called, kind }: typeof organisation) => ({ id, name: called, kind });
  return ok({ organisation, ancestors: ancestors.map(name), children: children.map(name) });
}
