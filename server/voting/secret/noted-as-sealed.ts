import { canonicalText, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { boxDigest } from "@chiboso/domain/voting/secret/trackers.ts";
import type { BranchBox, SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { findSealedEvent, type Looking, type Meeting } from "../../meetings/public.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { boxesOf, notedIn } from "./box-store.ts";
import type { SecretRow } from "./tables.ts";
import { envelopesOf } from "./vote-state.ts";

type Data = Readonly<Record<string, unknown>>;

/** What is sealed of double envelopes when they are noted. */
export function envelopesData(
  { outer, untyped, said }: NonNullable<SecretOutcome["envelopes"]>,
  typed: readonly string[],
) {
  return { outer, typed: typed.length, trackers: boxDigest(typed), untyped, said };
}

/**
 * Whether branch boxes and double envelopes are as they entered the log of the cell when they were noted and settled:
 * whoever writes the tables meanwhile turns no box away, and no number that the minutes tell.
 */
export async function holdNoted(
  looking: Looking,
  meeting: Meeting,
  vote: SecretRow,
): Promise<Result<undefined>> {
  const boxes = await boxesOf(looking.tx, vote.id);
  const known = new Set(boxes.map(({ id }) => id));
  if ((await toldBoxes(looking.tx, meeting, vote)).some((id) => !known.has(id)))
    return refuse("voting.secret_box_changed");
  for (const box of boxes)
    if (!(await isBoxAsSealed(looking, meeting, box))) return refuse("voting.secret_box_changed");
  return (await areEnvelopesAsSealed(looking, meeting, vote))
    ? ok(undefined)
    : refuse("voting.secret_box_changed");
}

/** The boxes of which the meeting's record tells: none of them may be missing. */
async function toldBoxes(
  reader: Reader,
  { id }: Meeting,
  vote: SecretRow,
): Promise<readonly string[]> {
  const rows = await reader.query<{ box: string }>(sql`
    select distinct data ->> 'boxId' as box from meeting_event
     where meeting_id = ${id} and kind = 'vote.secretBoxNoted' and data ->> 'secretId' = ${vote.id}`);
  return rows.map(({ box }) => box);
}

async function isBoxAsSealed(looking: Looking, meeting: Meeting, box: BranchBox): Promise<boolean> {
  const { id, name, count, head, state, flagged } = box;
  const noted = await findSealedEvent(looking, meeting, {
    kind: "vote.secretBoxNoted",
    entry: "vote.branchNoted",
    ref: id,
  });
  if (!says(noted, { name, count, head })) return false;
  const settled = await findSealedEvent(looking, meeting, {
    kind: "vote.secretBoxSettled",
    entry: "vote.branchSettled",
    ref: id,
  });
  return state === "noted"
    ? settled === undefined
    : says(settled, { name, count, head, state, flagged });
}

async function areEnvelopesAsSealed(
  looking: Looking,
  meeting: Meeting,
  vote: SecretRow,
): Promise<boolean> {
  const sealed = await findSealedEvent(looking, meeting, {
    kind: "vote.secretEnvelopes",
    entry: "vote.envelopesNoted",
    ref: vote.id,
  });
  const envelopes = envelopesOf(vote);
  const { typed } = await notedIn(looking.tx, vote.id);
  if (envelopes === null) return sealed === undefined && typed.length === 0;
  return says(sealed, envelopesData(envelopes, typed));
}

function says(sealed: Data | undefined, now: Data): boolean {
  return (
    sealed !== undefined &&
    Object.entries(now).every(
      ([key, value]) =>
        canonicalText((sealed[key] ?? null) as Canonical) === canonicalText(value as Canonical),
    )
  );
}
