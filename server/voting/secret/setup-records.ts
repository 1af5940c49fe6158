import { hexDigest } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { SetupRecords } from "@chiboso/domain/crypto/belenios/write-archive.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { findSealedEvent, getMeeting } from "../../meetings/public.ts";
import type { Reader } from "../../platform/database.ts";
import { findRecord } from "./store.ts";
import type { SecretRow } from "./tables.ts";

/** What the log of the cell holds of these records: the event of the opening has their digests. */
export function digestsOf({ election, trustees, credentials }: SetupRecords) {
  const digest = (text: string) => hexDigest(Buffer.from(text));
  return {
    election: digest(election),
    trustees: digest(trustees),
    credentials: digest(credentials),
  };
}

/** The records that a vote was opened with, if they are those that entered the log of the cell then. */
export async function openedRecords(
  reader: Reader,
  vote: Pick<SecretRow, "id" | "meeting_id">,
): Promise<Result<SetupRecords>> {
  const [election, trustees, credentials] = [
    await findRecord(reader, vote.id, "election"),
    await findRecord(reader, vote.id, "trustees"),
    await findRecord(reader, vote.id, "credentials"),
  ];
  if (election === undefined || trustees === undefined || credentials === undefined)
    return refuse("voting.secret_records_changed");
  const setup = { election, trustees, credentials };
  const meeting = await getMeeting(reader, vote.meeting_id);
  const sealed = await findSealedEvent(reader, meeting, {
    kind: "vote.secretOpened",
    entry: "vote.opened",
    ref: vote.id,
  });
  const own = digestsOf(setup);
  const same =
    sealed?.["election"] === own.election &&
    sealed["trustees"] === own.trustees &&
    sealed["credentials"] === own.credentials;
  return same ? ok(setup) : refuse("voting.secret_records_changed");
}
