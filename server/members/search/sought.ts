import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { checkFilter, questionOf, type Question } from "@chiboso/domain/members/search/rules.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { openSecrets } from "../secrets.ts";

/** A search that may be carried out: where, on which day, for what. */
export interface Sought {
  /** Paths of the tree, none within another. */
  readonly places: readonly string[];
  readonly on: LocalDate;
  readonly question: Question;
  readonly filter: MemberFilter;
  /** Blind indexes of a number of identity; empty for whoever may not see such numbers. */
  readonly identities: readonly Buffer[];
}

interface Asking {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly places: readonly string[];
  readonly services: Services;
  readonly now: Instant;
}

/** What the filter means for this asker, or why it may not be asked; declares it to the database (0023). */
export async function seek(asking: Asking, filter: MemberFilter): Promise<Result<Sought>> {
  const { tx, actor, now, services } = asking;
  const places = await placesIn(asking, filter);
  if (places === undefined)
    return refuse("members.search_no_such_place", undefined, "organisationId");
  const checked = checkFilter(actor, filter, places);
  if (!checked.ok) return checked;
  const on = filter.on ?? localDateOf(now, VIETNAM);
  const question = questionOf(filter.text);
  const seesIdentity = places.every((path) => may(actor, "members.viewCitizenId", path));
  const identities =
    question.kind === "number" && seesIdentity ? await identitiesOf(services, question.digits) : [];
  tx.send(sql`
    select set_config('chiboso.sought', ${places.join(" ")}, true), set_config('chiboso.day', ${on}, true)`);
  return ok({ places, on, question, filter, identities });
}

async function placesIn(
  { tx, places }: Asking,
  filter: MemberFilter,
): Promise<readonly string[] | undefined> {
  if (filter.organisationId === undefined) return places.toSorted();
  const organisation = await findOrganisation(tx, filter.organisationId);
  if (organisation === undefined) return undefined;
  return places.some((place) => organisation.path.startsWith(place))
    ? [organisation.path]
    : undefined;
}

async function identitiesOf(services: Services, digits: string): Promise<Buffer[]> {
  const secrets = await openSecrets(services.config.dataDir);
  return [secrets.indexOf(digits, "citizen"), secrets.indexOf(digits, "old")];
}
