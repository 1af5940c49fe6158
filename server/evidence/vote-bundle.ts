import type { voteBundle as route } from "@chiboso/domain/evidence/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { writeEvidence } from "@chiboso/domain/ledger/evidence/evidence-bag.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { findEntry } from "../ledger/public.ts";
import { getMeeting, mayRead, sealedIndexes } from "../meetings/public.ts";
import type { FileReply, ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { provenActs } from "./proven-acts.ts";

/**
 * Every act of one vote of a meeting, whichever way it was taken; beside the result of a secret electronic one lies
 * the archive of its ballots, whose digest was sealed with it.
 */
export async function voteBundle(asked: ReadAsked<typeof route>): Promise<Result<FileReply>> {
  const { reader, actor, params } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const organisationId = meeting.organisation_id;
  const indexes = await indexesAbout(reader, organisationId, meeting.id, params.voteId);
  if (indexes.length === 0) return refuse("evidence.no_such_vote");
  const places = indexes.map((index) => ({ index }));
  const proven = await provenActs(asked, organisationId, places);
  if (!proven.ok) return proven;
  return ok({
    name: `bieu-quyet-${params.voteId.slice(-12)}.zip`,
    type: "application/zip",
    bytes: writeEvidence(proven.value),
  });
}

/** The entries of a meeting that are about one vote. */
async function indexesAbout(
  reader: Reader,
  organisationId: Id,
  meetingId: Id,
  voteId: Id,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const index of await sealedIndexes(reader, meetingId)) {
    const body = await findEntry(reader, organisationId, index);
    const entry = body === undefined ? undefined : parseEntry(body);
    const isVote = entry?.ok === true && entry.value.kind.startsWith("vote.");
    if (isVote && entry.value.ref === voteId) found.push(index);
  }
  return found;
}
