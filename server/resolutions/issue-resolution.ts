import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { issueResolution as route } from "@chiboso/domain/resolutions/contract.ts";
import { decideIssue } from "@chiboso/domain/resolutions/rules.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { confirmPassword } from "../access/public.ts";
import { askCheckpoint, sealAct } from "../ledger/public.ts";
import { membersOf } from "../members/public.ts";
import { notify } from "../notifications/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import { changeResolution, getResolution, getText, lockResolution } from "./store.ts";
import type { ResolutionRow } from "./tables.ts";
import { nowOf, numberOf, viewResolution } from "./view.ts";

/** Decides once before the password is asked, so that nobody gives it away for nothing, then confirms it. */
export async function proveSigner(asked: PrepareAsked<typeof route>): Promise<Result<undefined>> {
  const { reader, params, body, services, actor } = asked;
  const row = await getResolution(reader, params.resolutionId);
  const text = await getText(reader, row.id, row.version);
  const given = { memberId: actor.memberId, digest: body.digest };
  const decided = decideIssue(nowOf(row, text), given);
  if (!decided.ok) return decided;
  const confirmed = await confirmPassword(services, actor.accountId, body.password);
  return confirmed.ok ? ok(undefined) : confirmed;
}

/** Signs for the cell and seals number and digest of the paper in the organisation's log, all or nothing. */
export async function issue(
  asked: WriteAsked<typeof route, undefined>,
): Promise<Result<ResolutionView>> {
  const { tx, params, body, actor, now, services } = asked;
  const row = await lockResolution(tx, params.resolutionId);
  const text = await getText(tx, row.id, row.version);
  const given = { memberId: actor.memberId, digest: body.digest };
  const decided = decideIssue(nowOf(row, text), given);
  if (!decided.ok) return decided;
  const index = await sealAct(tx, services.config, {
    organisationId: row.organisation_id,
    kind: "resolution.issued",
    at: now,
    actor: actor.accountId,
    ref: row.id,
    memberId: null,
    content: {
      meetingId: row.meeting_id,
      sign: row.sign,
      term: row.term,
      number: row.number,
      pdf: body.digest,
      signer: { memberId: row.signer_id, post: row.signer_post },
    },
  });
  await changeResolution(tx, row.id, { state: "issued", issued_at: now, entry_index: index });
  askCheckpoint(tx, services, row.organisation_id, () =>
    services.live.publish(`resolution:${row.id}`),
  );
  await tellCell(asked, row, text.document.head.organisationName);
  tx.afterCommit(() => {
    services.live.publish(`resolution:${row.id}`);
    services.live.publish(`meeting:${row.meeting_id}`);
  });
  return ok(await viewResolution(tx, row.id, now));
}

/** Everybody who is a member of the cell on that day learns of it, but not the signer, who issued it. */
async function tellCell(
  asked: WriteAsked<typeof route, undefined>,
  row: ResolutionRow,
  organisation: string,
): Promise<void> {
  const members = await membersOf(asked.tx, row.organisation_id, localDateOf(asked.now, row.zone));
  const { sign, subject } = row;
  await notify(asked, {
    memberIds: members.map((each) => each.memberId).filter((id) => id !== row.signer_id),
    notice: {
      kind: "resolutionIssued",
      params: { sign, number: numberOf(row) ?? "", subject, organisation },
    },
    link: `/resolutions/${row.id}`,
  });
}
