import { may } from "@chiboso/domain/access/rights.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { CASES, definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { listMemberCases } from "@chiboso/domain/members/cases/contract.ts";
import type { CaseRecord } from "@chiboso/domain/members/cases/definition.ts";
import { openingsOf } from "@chiboso/domain/members/cases/openings.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import { isRestricted } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";
import { readCaseFacts } from "./case-facts.ts";
import { readLaw } from "./law.ts";

type Openings = Reply<typeof listMemberCases>["openings"];

const PAUSED = { code: "members.case_paused", params: {} };

/** What could be opened today about a member of an organisation, by whoever asks; empty without the right to. */
export async function readOpenings(
  { reader, services, actor, params, now }: ReadAsked<typeof listMemberCases>,
  organisationId: Id,
  today: LocalDate,
): Promise<Openings> {
  const organisation = await findOrganisation(reader, organisationId);
  if (organisation === undefined || !may(actor, "members.openCase", organisation.path)) return [];
  const record: CaseRecord = {
    caseId: newId(),
    kind: "death",
    memberId: params.memberId,
    organisationId,
    state: "open",
    openedOn: today,
    input: {},
    entries: [],
  };
  const secrets = await openSecrets(services.config.dataDir);
  const definition = definitionOf(record.kind);
  const facts = await readCaseFacts(reader, secrets, { record, definition, given: null, now });
  if (facts === undefined) return [];
  const known = { law: await readLaw(reader, record.organisationId, now), facts, record };
  const paused = (await isRestricted(reader, params.memberId)) ? PAUSED : null;
  return openingsOf(Object.values(CASES), known).map(({ kind, refusal }) => ({
    kind,
    refusal: paused ?? (refusal && { code: refusal.code, params: { ...refusal.params } }),
  }));
}
