import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { printWholeCellLetters } from "@chiboso/domain/members/cases/letters/contract.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import {
  wholeCellLetter,
  type WholeCellMove,
} from "@chiboso/domain/members/cases/documents/whole-cell-letter.ts";
import { LETTER_FILES } from "@chiboso/domain/members/cases/documents/words/official-transfer.ts";
import { FOR_TRANSFER } from "@chiboso/domain/members/readings/purposes.ts";
import { listOf } from "@chiboso/domain/rules/limits.ts";
import { findLeftBase, wentAlong, type DecidedLeaving } from "../../../organisations/public.ts";
import type { FileReply, LoggedReadAsked } from "../../../platform/capability.ts";
import type { Reader } from "../../../platform/database.ts";
import { openFile } from "../../file-access.ts";
import { noteReading } from "../../readings/note-reading.ts";
import { openSecrets, type Secrets } from "../../secrets.ts";
import { readIssuer, readPaperPerson } from "../documents/paper-facts.ts";
import { renderPapers } from "../documents/papers-thread.ts";
import { readLaw } from "../law.ts";

type Asked = LoggedReadAsked<typeof printWholeCellLetters>;

/** The letters of introduction of all who went along when a whole cell left its base, as one file. */
export async function answerWholeCellLetters(asked: Asked): Promise<Result<FileReply>> {
  const { tx, actor, params, services, now } = asked;
  const left = await findLeftBase(tx, params.actId);
  if (left === undefined || left.leftBase.organisationId !== params.organisationId) {
    return refuse("kernel.not_found");
  }
  const going = await wentAlong(tx, left);
  if (going.length === 0) return refuse("members.letters_nobody");
  const { organisationId, toId, childrenToId = toId } = left.leftBase;
  const own = await moveOf(asked, left, toId);
  const below = await moveOf(asked, left, childrenToId);
  if (own === undefined || below === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const papers: PartyPaper[] = [];
  for (const { memberId, cellId, cellName } of going) {
    const move = cellId === organisationId ? own : below;
    const person = await personOf({ reader: tx, secrets, actor, memberId, on: left.on });
    if (person !== undefined) papers.push(wholeCellLetter(move, { ...person, cellName }));
  }
  const set = await renderPapers({ papers, madeAt: now });
  if (!set.ok) return set;
  const memberIds = going.map(({ memberId }) => memberId);
  await noteReading(tx, {
    actor,
    now,
    memberIds,
    purpose: FOR_TRANSFER,
    what: "document",
    route: "members.printWholeCellLetters",
  });
  const name = `giay-gioi-thieu-ca-chi-bo-${localDateOf(now, VIETNAM)}.pdf`;
  return ok({ name, type: "application/pdf", bytes: Buffer.from(set.value) });
}

async function moveOf(
  { tx, now }: Asked,
  left: DecidedLeaving,
  toId: Id,
): Promise<WholeCellMove | undefined> {
  const { organisationId, fromId } = left.leftBase;
  const from = await readIssuer(tx, fromId);
  const to = await readIssuer(tx, toId);
  const subject = await readIssuer(tx, organisationId);
  if (from === undefined || to === undefined || subject === undefined) return undefined;
  const law = await readLaw(tx, organisationId, now);
  const { items } = listOf(law.pack, "transferDossier", left.on);
  return {
    from,
    to,
    subject,
    document: left.document,
    files: items.map((item) => LETTER_FILES[item] ?? item),
  };
}

/** What the letter may say of somebody to whoever prints it; of a restricted file only the name. */
async function personOf(given: {
  readonly reader: Reader;
  readonly secrets: Secrets;
  readonly actor: Actor;
  readonly memberId: Id;
  readonly on: string;
}) {
  const { reader, secrets, actor, memberId, on } = given;
  const classes = (await openFile(reader, actor, memberId))?.classes ?? new Set();
  return readPaperPerson(reader, secrets, memberId, classes, on);
}
