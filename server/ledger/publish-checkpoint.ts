import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatNote, type NoteSignature } from "@chiboso/domain/crypto/note.ts";
import { isReached } from "@chiboso/domain/crypto/policy.ts";
import { consistencyRanges } from "@chiboso/domain/crypto/proofs.ts";
import type { Services } from "../platform/capability.ts";
import { hashRanges } from "./hash-ranges.ts";
import { keepPublished, type SignedCheckpoint } from "./store.ts";
import { askWitness, type Confirmation } from "./witnesses/ask-witness.ts";
import { isAway, noteAway } from "./witnesses/away.ts";
import { sitePolicy, type AskedWitness } from "./witnesses/policy.ts";
import { confirmedSizes, noteConfirmed, noteTrouble } from "./witnesses/witness-store.ts";

type Publisher = Pick<Services, "database" | "config" | "clock"> & Partial<Pick<Services, "log">>;

/**
 * Gives a signed checkpoint out as soon as enough witnesses have confirmed it, with their lines; at once where the
 * site asks none. True when it is published now; false when witnesses are missing: then it is asked for again in the
 * next round. Nobody who works in the app waits for it.
 */
export async function publishCheckpoint(
  publisher: Publisher,
  signed: SignedCheckpoint,
): Promise<boolean> {
  const { database, config, clock } = publisher;
  const { logId, size, note } = signed;
  const { witnesses, quorum } = sitePolicy(config);
  const present = witnesses.filter(({ url }) => !isAway(url, clock.now()));
  if (
    !isReached(
      quorum,
      present.map(({ key }) => key),
    )
  )
    return false;
  const known = await confirmedSizes(database, logId);
  const answers = await Promise.all(
    present.map(async (witness) => ({
      witness,
      ...(await ask(publisher, witness, signed, known)),
    })),
  );
  const lines = answers.flatMap(({ witness, answer }) =>
    answer.ok ? [{ witness, line: answer.line }] : [],
  );
  const enough = isReached(
    quorum,
    lines.map(({ witness }) => witness.key),
  );
  await database.commit(async (tx) => {
    for (const { witness, answer } of answers)
      await noteAnswer(tx, publisher, signed, witness, answer);
    const published = note + linesOf(lines.map(({ line }) => line));
    if (enough) await keepPublished(tx, logId, size, published);
  });
  return enough;
}

/** Signature lines alone, as they are put under a note. */
function linesOf(signatures: readonly NoteSignature[]): string {
  return formatNote({ text: "", signatures }).slice(1);
}

async function ask(
  { database, clock }: Publisher,
  witness: AskedWitness,
  { logId, size, note }: SignedCheckpoint,
  known: ReadonlyMap<string, number>,
): Promise<{ readonly answer: Confirmation }> {
  const answer = await askWitness(witness, {
    note,
    size,
    old: known.get(formatWitnessKey(witness.key)) ?? 0,
    proofFrom: (old) => hashRanges(database, logId, consistencyRanges(old, size)),
    now: Math.floor(Date.parse(clock.now()) / 1000),
  });
  if (!answer.ok && answer.trouble === "away") noteAway(witness.url, clock.now());
  return { answer };
}

async function noteAnswer(
  tx: Parameters<typeof keepPublished>[0],
  { clock, log }: Publisher,
  { logId, origin, size }: SignedCheckpoint,
  { key, name }: AskedWitness,
  answer: Confirmation,
): Promise<void> {
  const noted = { logId, key, at: clock.now() };
  if (answer.ok) return noteConfirmed(tx, noted, size);
  const { trouble, size: seen } = answer;
  if (trouble !== "away")
    log?.error(
      { origin, size, witness: name, trouble, seen },
      "a witness refuses to confirm a log",
    );
  return noteTrouble(tx, noted, trouble, seen);
}
