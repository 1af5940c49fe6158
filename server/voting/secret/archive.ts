import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { getMeeting, mayRead } from "../../meetings/public.ts";
import type { FileReply, ReadAsked, Services } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { archivesOf, getSecret } from "./store.ts";
import type { ArchiveRow, SecretRow } from "./tables.ts";

/** The archive as it was closed, whose bytes are those that the log holds. */
export async function closedArchive(
  { tx, services }: { readonly tx: Reader; readonly services: Services },
  vote: SecretRow,
): Promise<Result<{ readonly row: ArchiveRow; readonly bytes: Uint8Array }>> {
  const row = (await archivesOf(tx, vote.id)).find(({ stage }) => stage === "closed");
  if (row === undefined) return refuse("voting.not_closed");
  const bytes = await bytesOf(services, row);
  return bytes.ok ? ok({ row, bytes: bytes.value }) : bytes;
}

/** A file that is missing or was changed is told, not given out. */
async function bytesOf({ files, log }: Services, row: ArchiveRow): Promise<Result<Uint8Array>> {
  try {
    return ok(await files.get(row.digest));
  } catch (error) {
    log.error({ err: error }, "an archive of ballots is damaged");
    return refuse("voting.secret_archive_changed");
  }
}

/** The archive as far as it has come, for those who may read the meeting. */
export async function downloadArchive(
  asked: ReadAsked<typeof secretArchive>,
): Promise<Result<FileReply>> {
  const { reader, actor, params, services } = asked;
  const vote = await getSecret(reader, params.secretVoteId);
  const readable = await mayRead(reader, actor, await getMeeting(reader, vote.meeting_id));
  if (!readable.ok) return readable;
  const rows = await archivesOf(reader, vote.id);
  const row = rows.find(({ stage }) => stage === "decided") ?? rows[0];
  if (row === undefined) return refuse("voting.not_closed");
  const bytes = await bytesOf(services, row);
  if (!bytes.ok) return bytes;
  return ok({
    name: `${vote.election_id}.bel`,
    type: "application/octet-stream",
    bytes: bytes.value,
  });
}
