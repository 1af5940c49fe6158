import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type * as contract from "@chiboso/domain/members/corrections/contract.ts";
import type { CorrectionView } from "@chiboso/domain/members/corrections/contract.ts";
import {
  aboutWhat,
  decideRequest,
  isOvertaken,
  type AskedCorrection,
} from "@chiboso/domain/members/corrections/rules.ts";
import { specOf } from "@chiboso/domain/members/sheet/facts.ts";
import { FOR_CORRECTION } from "@chiboso/domain/members/readings/purposes.ts";
import { sameValue } from "@chiboso/domain/members/sheet/rules.ts";
import type { FileReply, LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { noteRead } from "../file-access.ts";
import { noteReading } from "../readings/note-reading.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { readSheetState, type LockedSheet } from "../sheet/sheet-state.ts";
import {
  contentOf,
  decisionOf,
  findCorrection,
  linesOf,
  ownCorrections,
  readEvidence,
  type CorrectionContent,
  type CorrectionRow,
} from "./store.ts";

/** Requests about one's own file and those one made, whole. */
export async function showOwn(
  asked: LoggedReadAsked<typeof contract.listOwnCorrections>,
): Promise<Result<Reply<typeof contract.listOwnCorrections>>> {
  const { tx, actor, now, services } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const rows = await ownCorrections(tx, actor.memberId, actor.accountId);
  const corrections: CorrectionView[] = [];
  for (const row of rows) {
    const view = await viewOf(tx, secrets, { row, actor, now });
    if (view !== undefined) corrections.push(view);
  }
  // What one proposed for others says what their sheets say.
  await noteLines(tx, { corrections, actor, now, route: "members.listOwnCorrections" });
  return ok({ corrections });
}

/** The office's queue: what each is about, not what it says. */
export async function showQueue(
  asked: LoggedReadAsked<typeof contract.listCorrections>,
): Promise<Result<Reply<typeof contract.listCorrections>>> {
  const { tx, places, query, actor, now } = asked;
  const open = query.state === "open";
  const order = open ? sql`asked_at, id` : sql`decided_at desc, id desc`;
  const rows = await tx.query(sql<CorrectionRow & { total: number }>`
    select member_correction.*, count(*) over ()::int as total
      from member_correction
     where (state = 'open') = ${open}
       and exists (
         select from membership join organisation on organisation.id = membership.organisation_id
          where membership.member_id = member_correction.member_id
            and (membership.until is null or membership.until > current_date)
            and organisation.path ^@ any (${[...places]}::text[]))
     order by ${order} offset ${query.offset} limit ${query.limit}`);
  const corrections = await linesOf(tx, rows);
  await noteLines(tx, { corrections, actor, now, route: "members.listCorrections" });
  return ok({ total: rows[0]?.total ?? 0, corrections });
}

async function noteLines(
  tx: Transaction,
  shown: {
    readonly corrections: readonly { readonly memberId: Id }[];
    readonly actor: Actor;
    readonly now: Instant;
    readonly route: string;
  },
): Promise<void> {
  const { corrections, ...read } = shown;
  const memberIds = corrections.map(({ memberId }) => memberId);
  await noteReading(tx, { ...read, memberIds, purpose: FOR_CORRECTION, what: "list" });
}

/** One request with what the sheet says now, as far as the reader may see that class. */
export async function showCorrection(
  asked: LoggedReadAsked<typeof contract.getCorrection>,
): Promise<Result<CorrectionView>> {
  const { tx, params, actor, now, services } = asked;
  const row = await findCorrection(tx, params.correctionId);
  if (row === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const sheet = await readSheetState(tx, secrets, { actor, memberId: row.member_id, now });
  if (!sheet?.state.classes.has(specOf(row.kind).fieldClass))
    return refuse("members.fact_class_closed");
  const view = await viewOf(tx, secrets, { row, actor, now, sheet });
  if (view === undefined) return refuse("kernel.not_found");
  const noted = await noteRead(tx, {
    actor,
    memberId: row.member_id,
    route: "members.getCorrection",
    purpose: FOR_CORRECTION,
    now,
  });
  return noted.ok ? ok(view) : noted;
}

/** The file of an open request. */
export async function showEvidence(
  asked: LoggedReadAsked<typeof contract.getEvidence>,
): Promise<Result<FileReply>> {
  const { tx, params, actor, now, services } = asked;
  const row = await findCorrection(tx, params.correctionId);
  if (row === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const sheet = await readSheetState(tx, secrets, { actor, memberId: row.member_id, now });
  if (!sheet?.state.classes.has(specOf(row.kind).fieldClass))
    return refuse("members.fact_class_closed");
  const bytes = await readEvidence(tx, secrets, row.id);
  if (bytes === undefined || row.evidence_type === null) return refuse("members.evidence_gone");
  const noted = await noteRead(tx, {
    actor,
    memberId: row.member_id,
    route: "members.getEvidence",
    what: "document",
    purpose: FOR_CORRECTION,
    now,
  });
  if (!noted.ok) return noted;
  return ok({ name: row.evidence_name ?? "", type: row.evidence_type, bytes });
}

interface Viewing {
  readonly row: CorrectionRow;
  readonly actor: Actor;
  readonly now: Instant;
  readonly sheet?: LockedSheet;
}

async function viewOf(
  reader: Reader,
  secrets: Secrets,
  viewing: Viewing,
): Promise<CorrectionView | undefined> {
  const { row, actor, now } = viewing;
  const content = contentOf(secrets, row);
  const asking = { actor, memberId: row.member_id, now };
  const sheet = viewing.sheet ?? (await readSheetState(reader, secrets, asking));
  const [line] = await linesOf(reader, [row]);
  if (content === undefined || sheet === undefined || line === undefined) return undefined;
  const { since, until, document, why } = content;
  return {
    ...line,
    since,
    until,
    document,
    why,
    ...comparison(row, content, sheet),
    ...verdict({ row, actor, now, sheet }, content),
    decisionReason: decisionOf(secrets, row)?.reason ?? null,
    evidence: evidenceOf(row),
  };
}

/** What was asked beside what the sheet said and says; whoever may not see the class any more sees none of it. */
function comparison(row: CorrectionRow, content: CorrectionContent, { state }: LockedSheet) {
  const { value, before } = content;
  if (!state.classes.has(specOf(row.kind).fieldClass))
    return { value: {}, before: null, overtaken: false, now: null };
  const asked = askedOf(row, content);
  const today = aboutWhat(state, asked.stated, row.replaces)?.value ?? null;
  return {
    value,
    before,
    overtaken: row.state === "open" && isOvertaken(state, asked),
    now: sameValue(today, before) ? null : today,
  };
}

/** Whether the reader could approve it now, and if not why. */
function verdict({ row, actor, sheet }: Required<Viewing>, content: CorrectionContent) {
  if (row.state !== "open" || !may(actor, "members.decideCorrection", sheet.file.path))
    return { mayDecide: false, refusedBecause: null };
  const decided = decideRequest(sheet.state, askedOf(row, content), {
    state: row.state,
    decision: "approve",
    reason: "",
    // The document is still to be named by whoever decides.
    document: content.document || ANY_DOCUMENT,
    isOwn: row.asked_by === actor.accountId || row.member_id === actor.memberId,
  });
  return { mayDecide: decided.ok, refusedBecause: decided.ok ? null : decided.refusal.code };
}

const ANY_DOCUMENT = "-";

function askedOf(row: CorrectionRow, content: CorrectionContent): AskedCorrection {
  const { value, since, until, document, before } = content;
  const stated = { kind: row.kind, value, since, until, document };
  return { stated, replaces: row.replaces, before };
}

function evidenceOf(row: CorrectionRow): CorrectionView["evidence"] {
  if (row.state !== "open" || row.evidence_type === null) return null;
  return {
    name: row.evidence_name ?? "",
    type: row.evidence_type,
    size: row.evidence_size ?? 0,
  };
}
