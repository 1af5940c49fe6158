import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type {
  CaseDefinition,
  CaseDocument,
  Known,
  Level,
} from "@chiboso/domain/members/cases/definition.ts";
import type { CaseField, CaseInput } from "@chiboso/domain/members/cases/field.ts";
import { sealAct } from "../../ledger/public.ts";
import type { Services } from "../../platform/capability.ts";
import { violates, type Transaction } from "../../platform/database.ts";
import type { Origin } from "../fact-store.ts";
import { NUMBERS_HELD } from "../numbers-held.ts";
import { isRestricted } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";
import { readCaseFacts } from "./case-facts.ts";
import {
  locateCase,
  lockCase,
  type Entering,
  type StoredCase,
  type StoredRecord,
} from "./case-store.ts";
import type { Following } from "./follow.ts";
import { readLaw } from "./law.ts";
import { lockMember } from "./lock-member.ts";

/** A case that is locked, with everything that a decision about it may look at. */
export interface ActingOn {
  readonly stored: StoredCase;
  readonly definition: CaseDefinition;
  readonly known: Omit<Known, "record"> & { readonly record: StoredRecord };
  readonly following: Following;
  readonly path: string;
}

export interface Act {
  readonly tx: Transaction;
  readonly services: Services;
  readonly actor: Actor;
  readonly now: Instant;
}

/** Locks a case and reads what it stands on; `given` are the answers that are to be decided on. */
export async function actOnCase(
  act: Act,
  caseId: Id,
  given: { readonly step: string; readonly input: CaseInput } | null,
): Promise<Result<ActingOn>> {
  const { tx, services, actor, now } = act;
  const secrets = await openSecrets(services.config.dataDir);
  const stored = await lockCase(tx, secrets, caseId);
  const path = await locateCase(tx, caseId);
  if (stored === undefined || path === undefined) return refuse("kernel.not_found");
  const { record } = stored;
  await lockMember(tx, record.memberId);
  if (await isRestricted(tx, record.memberId)) return refuse("members.case_paused");
  const definition = definitionOf(record.kind);
  const fields = definition.steps.find(({ code }) => code === given?.step)?.fields ?? [];
  const facts = await readCaseFacts(tx, secrets, {
    record,
    definition,
    given: given && { fields, input: given.input },
    now,
  });
  if (facts === undefined) return refuse("kernel.not_found");
  const law = await readLaw(tx, record.organisationId, now);
  const by: Entering = { accountId: actor.accountId, name: actor.name, at: now };
  const origin = originOf(actor, now, record.caseId, null);
  const transferring = { ...act, caseId, memberId: record.memberId };
  const following = { tx, secrets, memberId: record.memberId, origin, transferring, law, by };
  return ok({ stored, definition, known: { law, facts, record }, following, path });
}

/** On whose word, and by which paper, a step of a case changes the register. */
export function originOf(
  actor: Actor,
  now: Instant,
  caseId: Id,
  document: CaseDocument | null,
): Origin {
  return {
    source: { kind: "case", id: caseId },
    by: { accountId: actor.accountId, name: actor.name },
    now,
    document: document ? `${document.number}; ${document.on}; ${document.issuer}` : "",
  };
}

/** Whether the actor may carry out what belongs to that level, at the organisation of the case. */
export function mayAct(actor: Actor, level: Level, path: string): boolean {
  return may(actor, level === "cell" ? "members.openCase" : "members.decideCase", path);
}

/** Seals an official step; nothing for a step that only prepares. Call it last in the transaction. */
export async function sealStep(
  act: Act,
  sealed: {
    readonly kind: EntryKind | null;
    readonly organisationId: Id;
    readonly caseId: Id;
    readonly memberId: Id;
    readonly caseKind: string;
    readonly step: string;
    readonly on: string;
    readonly document: CaseDocument | null;
    readonly fields: readonly CaseField[];
    readonly input: CaseInput;
  },
): Promise<void> {
  const { kind, organisationId, caseId, memberId, document } = sealed;
  if (kind === null) return;
  await sealAct(act.tx, act.services.config, {
    organisationId,
    kind,
    at: act.now,
    actor: act.actor.accountId,
    ref: caseId,
    memberId,
    content: {
      case: sealed.caseKind,
      member: memberId,
      step: sealed.step,
      on: sealed.on,
      document: document && { number: document.number, on: document.on },
      answers: withoutProse(sealed.fields, sealed.input),
    },
  });
}

/** Days, figures, choices and ids; what people write may name somebody and stays out of the log. */
function withoutProse(fields: readonly CaseField[], input: CaseInput): Canonical {
  const kept = fields.filter(({ kind }) => kind !== "line" && kind !== "prose");
  return Object.fromEntries(
    kept.flatMap(({ name }) => {
      const value = input[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Does the work; a number that somebody else holds, or places that would overlap, become a refusal. */
export async function refusingClashes<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (NUMBERS_HELD.some((name) => violates(error, name)))
      return refuse("members.case_number_held");
    if (violates(error, "life_case_one_open")) return refuse("members.case_open_already");
    if (violates(error, "membership_one_at_a_time"))
      return refuse("members.case_register_contradicts");
    throw error;
  }
}
