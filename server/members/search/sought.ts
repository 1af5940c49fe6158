import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import {
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import {
  checkFilter,
  questionOf,
  seesClass,
  type Question,
} from "@chiboso/domain/members/search/rules.ts";
import { findOrganisation, partOn } from "../../organisations/public.ts";
import type { Services } from "../../platform/capability.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { seesRestricted } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";

/** A search that may be carried out: where, on which day, for what. */
export interface Sought {
  /** Paths of the tree, none within another. */
  readonly places: readonly string[];
  readonly on: LocalDate;
  readonly question: Question;
  readonly filter: MemberFilter;
  /** The organisations that stood in the part of the tree on that day; undefined where it is today's. */
  readonly within?: readonly Id[] | undefined;
  /** Who has the number that was asked for; undefined when no number was. */
  readonly numbered: readonly Id[] | undefined;
  /** The asker may not see restricted files, and asks for more than names: an answer would tell of them. */
  readonly withoutRestricted?: true;
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
  const { tx, actor, now } = asking;
  const today = localDateOf(now, VIETNAM);
  const on = filter.on ?? today;
  const part = await partSought(asking, filter, on < today ? on : undefined);
  if (part === undefined)
    return refuse("members.search_no_such_place", undefined, "organisationId");
  const { places, within } = part;
  const checked = checkFilter(actor, filter, places);
  if (!checked.ok) return checked;
  const question = questionOf(filter.text);
  const numbered =
    question.kind === "number" ? await holdersOf(asking, question.digits, places) : undefined;
  declareSought(tx, places, on);
  const tells = numbered !== undefined || TELLING.some((field) => filter[field] !== undefined);
  const hides = tells && !places.every((path) => seesRestricted(actor, path));
  const withoutRestricted = hides && { withoutRestricted: true as const };
  return ok({ places, within, on, question, filter, numbered, ...withoutRestricted });
}

/** Filters by what a restricted file hides. */
const TELLING = [
  "standing",
  "sex",
  "ethnicity",
  "education",
  "post",
  "ageFrom",
  "ageTo",
  "partyYearsFrom",
  "partyYearsTo",
] as const satisfies readonly (keyof MemberFilter)[];

/**
 * Tells the database what is sought, until the transaction ends. Everything is found by walking along an index
 * and stopping early; joining whole tables, which the planner falls back to when it expects few, takes minutes.
 */
export function declareSought(tx: Transaction, places: readonly string[], on: LocalDate): void {
  tx.send(
    sql`
      select set_config('chiboso.sought', ${places.join(" ")}, true), set_config('chiboso.day', ${on}, true),
             set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
             set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`,
    "declare sought",
  );
}

/**
 * The part of the tree that is looked through: as it stood on a day that is past, as far as its organisations
 * lie in the asker's places today. Undefined when it is out of reach.
 */
async function partSought(
  { tx, places }: Asking,
  filter: MemberFilter,
  past: LocalDate | undefined,
): Promise<Pick<Sought, "places" | "within"> | undefined> {
  if (filter.organisationId === undefined) return { places: places.toSorted() };
  const organisation = await findOrganisation(tx, filter.organisationId);
  if (organisation === undefined) return undefined;
  if (!places.some((place) => organisation.path.startsWith(place))) return undefined;
  const then = past === undefined ? undefined : await partOn(tx, organisation.id, past);
  if (then === undefined) return { places: [organisation.path] };
  const seen = then.filter(({ path }) => places.some((place) => path.startsWith(place)));
  return { places: heads(seen.map(({ path }) => path)), within: seen.map(({ id }) => id) };
}

/** Of paths in their order, those that lie within none of the others. */
function heads(paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const path of paths) if (!path.startsWith(found.at(-1) ?? "\0")) found.push(path);
  return found;
}

/**
 * Whoever has a number, among those whom the asker may see: numbers of cards for who sees those of everybody there,
 * numbers of identity likewise. A number that is only guessed must not be told right or wrong.
 */
async function holdersOf(
  { tx, actor, services }: Asking,
  digits: string,
  places: readonly string[],
): Promise<Id[]> {
  const seesIdentity = places.every((path) => may(actor, "members.viewCitizenId", path));
  const seesCards = places.every((path) => seesClass(actor, "basic", path));
  const card = seesCards ? digits : null;
  const secrets = seesIdentity ? await openSecrets(services.config.dataDir) : undefined;
  const indexOf = (kind: string) => secrets?.indexOf(digits, kind) ?? null;
  const rows = await tx.query(sql<{ id: Id }>`
    select id from member where card_number = ${card}
    union select id from member where old_card_number = ${card}
    union select id from member where citizen_id_index = ${indexOf("citizen")}
    union select id from member where old_identity_number_index = ${indexOf("old")}`);
  return rows.map(({ id }) => id);
}
