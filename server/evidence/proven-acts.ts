import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatKey, parseKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { BaggedAct, Evidence } from "@chiboso/domain/ledger/evidence/evidence-bag.ts";
import { ledger, proveEntry } from "../ledger/public.ts";
import { meetings } from "../meetings/public.ts";
import { minutes } from "../minutes/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";

export interface Asked {
  readonly reader: Reader;
  readonly services: Pick<Services, "files">;
}

/** An entry of an organisation's log, with the files that lie beside it. */
export interface Place {
  readonly index: number;
  readonly files: BaggedAct["files"];
}

/** Whoever keeps what was sealed of acts that evidence is asked of. */
const KEEPERS = [minutes, meetings, ledger].flatMap(({ keptContents }) => keptContents ?? []);

/**
 * The acts at these places with all that shows that they stand in the log, in its order. Refuses until a published
 * checkpoint covers all of them: where witnesses are asked, that is one that enough of them have confirmed.
 */
export async function provenActs(
  asked: Asked,
  organisationId: Id,
  places: readonly Place[],
): Promise<Result<Evidence>> {
  const acts: BaggedAct[] = [];
  const keys = new Map<string, VerifierKey>();
  const witnesses = new Map<string, Evidence["witnesses"][number]>();
  for (const { index, files } of places.toSorted((a, b) => a.index - b.index)) {
    const kept = await keptContent(asked, organisationId, index);
    if (kept === undefined) return refuse("evidence.content_gone");
    const proven = await proveEntry(asked.reader, organisationId, index);
    if (!proven.ok) return refuse("evidence.being_signed");
    const { entry, proof, vkey } = proven.value;
    const key = parseKey(vkey);
    if (!key.ok) throw new Error(`the key of the log of ${organisationId} cannot be read`);
    keys.set(formatKey(key.value), key.value);
    for (const each of proven.value.witnesses) witnesses.set(formatWitnessKey(each), each);
    acts.push({ ...kept, entry, proof, files });
  }
  const [first, ...more] = keys.values();
  if (first === undefined) return refuse("evidence.not_sealed");
  return ok({ acts, keys: [first, ...more], witnesses: [...witnesses.values()] });
}

/** What was sealed of one entry, from whoever keeps it; undefined when it was erased or is missing. */
async function keptContent(
  { reader, services: { files } }: Asked,
  organisationId: Id,
  index: number,
): Promise<{ readonly salt: Uint8Array; readonly content: Uint8Array } | undefined> {
  const asked = { reader, files, organisationId, from: index, to: index + 1 };
  for (const keeper of KEEPERS)
    for (const each of await keeper(asked))
      if ("salt" in each && each.content !== null)
        return { salt: each.salt, content: each.content };
  return undefined;
}
