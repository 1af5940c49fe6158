import { formatWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatKey, parseKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { filesOf, formatAct, parseAct } from "@chiboso/domain/ledger/evidence/act.ts";
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

/** An entry of an organisation's log. */
export interface Place {
  readonly index: number;
  /** What lies beside it and is not kept as a file under its digest. */
  readonly beside?: BaggedAct["files"];
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
  for (const { index, beside } of places.toSorted((a, b) => a.index - b.index)) {
    const kept = await keptContent(asked, organisationId, index);
    if (kept === undefined) return refuse("evidence.content_gone");
    const proven = await proveEntry(asked.reader, organisationId, index);
    if (!proven.ok) return refuse("evidence.being_signed");
    const { entry, proof, vkey } = proven.value;
    const files = await filesBeside(asked, { ...kept, entry }, beside);
    if (files === undefined) return refuse("evidence.content_gone");
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

/** The files whose digests the act has sealed; undefined when one of them is not kept any more. */
async function filesBeside(
  { services: { files } }: Asked,
  act: Pick<BaggedAct, "salt" | "content" | "entry">,
  beside: BaggedAct["files"] = new Map(),
): Promise<BaggedAct["files"] | undefined> {
  const entry = parseEntry(act.entry);
  const read = parseAct(formatAct(act));
  if (!entry.ok || !read.ok) throw new Error("an entry or what it seals cannot be read");
  const found = new Map<string, Uint8Array>();
  for (const { name, sha256 } of filesOf(entry.value.kind, read.value.content)) {
    const bytes = beside.get(name) ?? (await files.get(sha256).catch(() => undefined));
    if (bytes === undefined) return undefined;
    found.set(name, bytes);
  }
  return found;
}
