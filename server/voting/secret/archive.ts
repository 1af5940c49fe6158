import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { getMeeting, mayRead } from "../../meetings/public.ts";
import type { FileReply, ReadAsked, Services } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { sealArchive } from "./server-key.ts";
import { archivesOf, getSecret } from "./store.ts";
import type { ArchiveRow, SecretRow } from "./tables.ts";

type Asked = { readonly reader: Reader; readonly services: Services };

/** Where the archive stood at the close, if the server's own seal says that its head and its bytes are those of the close. */
export async function sealedRow(
  { reader, services }: Asked,
  vote: SecretRow,
): Promise<Result<ArchiveRow>> {
  const row = (await archivesOf(reader, vote.id)).find(({ stage }) => stage === "closed");
  if (row === undefined) return refuse("voting.not_closed");
  const seal = await sealArchive(services.config.dataDir, vote.id, row);
  return row.seal !== null && seal.equals(row.seal)
    ? ok(row)
    : refuse("voting.secret_archive_changed");
}

/** A file that is missing or was changed is told, not given out. */
export async function archiveBytes(
  { files, log }: Pick<Services, "files" | "log">,
  row: Pick<ArchiveRow, "digest">,
): Promise<Result<Uint8Array>> {
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
  if (vote.destroyed !== null) return refuse("voting.secret_destroyed");
  const rows = await archivesOf(reader, vote.id);
  const row = rows.find(({ stage }) => stage === "decided") ?? rows[0];
  if (row === undefined) return refuse("voting.not_closed");
  const held = row.stage === "closed" ? await sealedRow(asked, vote) : ok(row);
  if (!held.ok) return held;
  const bytes = await archiveBytes(services, row);
  if (!bytes.ok) return bytes;
  return ok({
    name: `${vote.election_id}.bel`,
    type: "application/octet-stream",
    bytes: bytes.value,
  });
}
