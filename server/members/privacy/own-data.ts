import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { proveEntry } from "../../ledger/public.ts";
import type { Config } from "../../platform/config.ts";
import type { Reader } from "../../platform/database.ts";
import { openFile } from "../file-access.ts";
import { factsOf } from "../facts.ts";
import { openSecrets } from "../secrets.ts";
import { QUESTIONS, type Line, type OwnSection } from "./own-questions.ts";

/** Everything that is kept about a person, section by section. */
export interface OwnData {
  readonly madeAt: Instant;
  readonly person: { readonly memberId: Id; readonly name: string };
  readonly facts: readonly Fact[];
  readonly sections: Readonly<Record<OwnSection, readonly Line[]>>;
}

/** Reads it all within the person's own scope; undefined for somebody without a file. */
export async function collectOwnData(
  reader: Reader,
  config: Pick<Config, "dataDir">,
  actor: Actor,
  now: Instant,
): Promise<OwnData | undefined> {
  const { memberId } = actor;
  if (memberId === null) return undefined;
  const file = await openFile(reader, actor, memberId);
  if (file === undefined) return undefined;
  const secrets = await openSecrets(config.dataDir);
  const facts = await factsOf(reader, secrets, memberId, file.classes);
  const read = await Promise.all(
    Object.entries(QUESTIONS).map(
      async ([section, question]) =>
        [section, await reader.query<Line>(question(memberId))] as const,
    ),
  );
  const sections = Object.fromEntries(read) as Record<OwnSection, readonly Line[]>;
  return {
    madeAt: now,
    person: { memberId, name: actor.name },
    facts,
    sections: { ...sections, acts: await withProofs(reader, sections.acts) },
  };
}

/** To each act the entry of the log and its path to a signed checkpoint, when one covers it already. */
async function withProofs(reader: Reader, acts: readonly Line[]): Promise<readonly Line[]> {
  return Promise.all(
    acts.map(async (act) => {
      const { organisationId, entryIndex } = act as { organisationId: Id; entryIndex: number };
      const proven = await proveEntry(reader, organisationId, entryIndex);
      if (!proven.ok) return { ...act, proof: null };
      const { entry, proof, vkey } = proven.value;
      return { ...act, entry: Buffer.from(entry).toString("base64"), proof, vkey };
    }),
  );
}
