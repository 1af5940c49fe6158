import { may } from "@chiboso/domain/access/rights.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Body, Reply } from "@chiboso/domain/kernel/route.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { NewPerson, openCase } from "@chiboso/domain/members/cases/contract.ts";
import { openCase as decideOpening } from "@chiboso/domain/members/cases/decide.ts";
import type {
  CaseDefinition,
  CaseRecord,
  Known,
} from "@chiboso/domain/members/cases/definition.ts";
import type { PersonFacts } from "@chiboso/domain/members/cases/facts.ts";
import { cellOfDeath, partyPlaceOf } from "@chiboso/domain/members/cases/persons.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import { addMember } from "../add-member.ts";
import { lookForHandedUp } from "../duplicates/tell-handed-up.ts";
import { isRestricted } from "../restricted.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { locateMember } from "../store.ts";
import { mayAct, originOf, refusingClashes, sealStep } from "./act-on-case.ts";
import { applyEffects } from "./apply-effects.ts";
import { readCaseFacts } from "./case-facts.ts";
import { insertCase, keepApplied } from "./case-store.ts";
import { standingOf } from "./case-standing.ts";
import { openFollowing } from "./follow.ts";
import { readLaw } from "./law.ts";
import { lockMember } from "./lock-member.ts";
import { asReturning, type Returning } from "./transfer/as-returning.ts";
import { viewCase } from "./view-case.ts";

type Asked = WriteAsked<typeof openCase, undefined>;

/** Opens a case: about a member of the organisation, or about somebody who is taken into the register with it. */
export function openLifeCase(asked: Asked): Promise<Result<Reply<typeof openCase>>> {
  return refusingClashes(() => open(asked));
}

async function open(given: Asked): Promise<Result<Reply<typeof openCase>>> {
  const returning = await asReturning(given);
  if (!returning.ok) return returning;
  const asked = returning.value;
  const { body, params, services, tx, actor, now } = asked;
  const definition = definitionOf(body.kind);
  if (definition.openedBy !== "people") return refuse("members.case_not_the_next_step");
  const secrets = await openSecrets(services.config.dataDir);
  const memberId = body.memberId ?? newId();
  const blank = blankRecord(body, params.organisationId, memberId);
  const law = await readLaw(tx, params.organisationId, now);
  await lockMember(tx, memberId);
  if (await isRestricted(tx, memberId)) return refuse("members.case_paused");
  const facts = await readCaseFacts(tx, secrets, {
    record: blank,
    definition,
    ...(body.memberId === null && body.person && { person: unknownYet(memberId, body.person) }),
    given: { fields: definition.fields, input: body.input },
    now,
  });
  if (facts === undefined) return refuse("members.case_unknown_named");
  const known: Known = { law, facts, record: blank };
  const subject = await checkSubject(asked, definition, known);
  if (!subject.ok) return subject;
  const decided = decideOpening(definition, known, body.input);
  if (!decided.ok) return decided;
  const { record: opened, effects, citations, input } = decided.value;
  // Whoever is taken up gets the id of the register only now: a refusal must leave nothing behind.
  const added =
    body.memberId === null && body.person
      ? await takeUp(asked, secrets, blank, body.person)
      : memberId;
  const record = { ...opened, memberId: added };
  const standing = standingOf(definition, { ...known, record });
  const by = { accountId: actor.accountId, name: actor.name, at: now };
  await insertCase(tx, secrets, { record, follows: null, citations, by, standing });
  const origin = originOf(actor, now, record.caseId, null);
  const transferring = { ...asked, caseId: record.caseId, memberId: added };
  const following = { tx, secrets, memberId: added, origin, transferring, law, by };
  const applied = await applyEffects(following, effects);
  if (applied.length > 0) await keepApplied(tx, record.caseId, applied);
  const followed = await openFollowing(following, record.caseId, effects);
  if (!followed.ok) return followed;
  await sealStep(asked, {
    kind: definition.official,
    organisationId: record.organisationId,
    caseId: record.caseId,
    memberId: added,
    caseKind: record.kind,
    step: "opened",
    on: record.openedOn,
    document: null,
    fields: definition.fields,
    input,
  });
  const view = await viewCase({ ...asked, reader: tx }, record.caseId);
  return view === undefined ? refuse("kernel.not_found") : ok(view);
}

function blankRecord(body: Body<typeof openCase>, organisationId: Id, memberId: Id): CaseRecord {
  const { caseId, kind, openedOn, input } = body;
  return { caseId, kind, memberId, organisationId, state: "open", openedOn, input, entries: [] };
}

/**
 * Exactly one of the two is named; a member belongs to the organisation, belonged to it until death where the kind
 * outlives that, or is nowhere and may be seen.
 */
async function checkSubject(
  asked: Returning,
  definition: CaseDefinition,
  { facts, record }: Known,
): Promise<Result<undefined>> {
  const { body, actor, tx } = asked;
  const place = await locatePlace(asked);
  if (place === undefined) return refuse("kernel.not_found");
  if (!mayAct(actor, definition.by, place)) return refuse("members.case_needs_committee");
  if ((body.memberId === null) === (body.person === null))
    return refuse("members.case_person_missing", undefined, "memberId");
  if (body.memberId === null) {
    return definition.subject === "person"
      ? ok(undefined)
      : refuse("members.case_person_missing", undefined, "memberId");
  }
  const current = partyPlaceOf(facts.person, record.openedOn);
  if (current === record.organisationId) return ok(undefined);
  const was = definition.afterDeath ? cellOfDeath(facts.person, record.openedOn) : undefined;
  if (was === record.organisationId) return ok(undefined);
  const where = await locateMember(tx, body.memberId);
  const seen = asked.recognised || (where !== undefined && may(actor, "members.openCase", where));
  return definition.subject === "person" && current === undefined && seen
    ? ok(undefined)
    : refuse("members.case_person_elsewhere", undefined, "memberId");
}

async function locatePlace({ tx, params }: Asked): Promise<string | undefined> {
  const organisation = await findOrganisation(tx, params.organisationId);
  return organisation?.path;
}

function unknownYet(memberId: Id, person: NewPerson): PersonFacts {
  return {
    memberId,
    birthDate: person.birthDate,
    admittedOn: null,
    officialOn: null,
    cardNumber: null,
    standings: [],
    memberships: [],
    posts: [],
  };
}

/** One identity for life: whoever is taken up stands in the register from the first day. */
async function takeUp(
  asked: Asked,
  secrets: Secrets,
  record: CaseRecord,
  person: NewPerson,
): Promise<Id> {
  const { tx, actor, now } = asked;
  const { organisationId, openedOn } = record;
  await lookForHandedUp(tx, asked.services);
  return addMember(
    tx,
    secrets,
    {
      person: {
        ...person,
        education: null,
        oldIdentityNumber: null,
        cardNumber: null,
        oldCardNumber: null,
        admittedOn: null,
        officialOn: null,
      },
      organisationId,
      kind: "party",
      since: openedOn,
      posts: [],
    },
    originOf(actor, now, record.caseId, null),
  );
}
