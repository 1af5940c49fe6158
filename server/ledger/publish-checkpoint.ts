import { cosignersOf, formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatNote, parseNote, type NoteSignature } from "@chiboso/domain/crypto/note.ts";
import { isReached } from "@chiboso/domain/crypto/policy.ts";
import { consistencyRanges } from "@chiboso/domain/crypto/proofs.ts";
import type { Services } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { hashRanges } from "./hash-ranges.ts";
import { keepPublished, type SignedCheckpoint } from "./store.ts";
import { askWitness, type Confirmation } from "./witnesses/ask-witness.ts";
import { isAway, noteAway } from "./witnesses/away.ts";
import { keepLine, keepPolicy, keptLines } from "./witnesses/given-out.ts";
import { sitePolicy, type AskedWitness, type SitePolicy } from "./witnesses/policy.ts";
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
  const policy = sitePolicy(config);
  const present = policy.witnesses.filter(({ url }) => !isAway(url, clock.now()));
  const earlier = await confirmedBefore(database, signed, policy.witnesses);
  const possible = new Set([...present, ...earlier.keys()]);
  if (!isEnough(policy, possible)) return false;
  const known = await confirmedSizes(database, logId);
  const answers = await Promise.all(
    present.map(async (witness) => ({
      witness,
      ...(await ask(publisher, witness, signed, known)),
    })),
  );
  // Who has confirmed this checkpoint and is away now has confirmed it; who refuses it now has not.
  const lines = new Map(earlier);
  for (const { witness, answer } of answers)
    if (answer.ok) lines.set(witness, linesOf([answer.line]));
    else if (answer.trouble !== "away") lines.delete(witness);
  const enough = isEnough(policy, new Set(lines.keys()));
  await database.commit(async (tx) => {
    for (const { witness, answer } of answers)
      await noteAnswer(tx, publisher, signed, witness, answer);
    if (!enough) return;
    const inOrder = policy.witnesses.flatMap((witness) => lines.get(witness) ?? []);
    await keepPolicy(tx, policy.text);
    await keepPublished(tx, logId, size, note + inOrder.join(""));
  });
  return enough;
}

function isEnough({ quorum }: SitePolicy, witnesses: ReadonlySet<AskedWitness>): boolean {
  return isReached(
    quorum,
    [...witnesses].map(({ key }) => key),
  );
}

/** The lines that were given for this checkpoint in an earlier round, when too few had. */
async function confirmedBefore(
  reader: Reader,
  { logId, size, note }: SignedCheckpoint,
  witnesses: readonly AskedWitness[],
): Promise<ReadonlyMap<AskedWitness, string>> {
  const kept = await keptLines(reader, logId, size - 1, size);
  const lines = new Map<AskedWitness, string>();
  for (const witness of witnesses) {
    const line = kept.find(({ vkey }) => vkey === formatWitnessKey(witness.key))?.line;
    const read = line === undefined ? undefined : parseNote(Buffer.from(note + line));
    if (line === undefined || read?.ok !== true) continue;
    const holds = cosignersOf(read.value, [witness.key]);
    if (holds.ok && holds.value.length > 0) lines.set(witness, line);
  }
  return lines;
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
  if (answer.ok) {
    await keepLine(tx, { logId, size }, key, linesOf([answer.line]));
    return noteConfirmed(tx, noted, size);
  }
  const { trouble, size: seen } = answer;
  if (trouble !== "away")
    log?.error(
      { origin, size, witness: name, trouble, seen },
      "a witness refuses to confirm a log",
    );
  return noteTrouble(tx, noted, trouble, seen);
}
