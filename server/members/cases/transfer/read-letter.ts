import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { readPackage } from "@chiboso/domain/members/cases/letters/package.ts";
import { FOR_TRANSFER } from "@chiboso/domain/members/readings/purposes.ts";
import type { PrepareAsked, WriteAsked } from "../../../platform/capability.ts";
import { noteReading } from "../../readings/note-reading.ts";
import { openSecrets } from "../../secrets.ts";
import { mayReadLetter } from "./letter-limit.ts";
import { mayBeTold, recognise } from "./recognise.ts";

/** Counted before anything is looked up, so that being stopped says nothing of what was found. */
export async function countLetter(
  asked: PrepareAsked<typeof readLetter>,
): Promise<Result<undefined>> {
  return mayReadLetter(asked.actor.accountId, asked.now)
    ? ok(undefined)
    : refuse("members.letters_too_many");
}

/**
 * Checks a package and says whether the person is known; keeps nothing but that somebody was looked for, which the
 * person sees. Beyond the asker's reach it says so only of a letter that this system issued: whoever writes a package
 * with a number that was guessed is told that somebody new comes, as for any other number.
 */
export async function answerReading(
  asked: WriteAsked<typeof readLetter, undefined>,
): Promise<Result<Reply<typeof readLetter>>> {
  const { tx, body, services, actor, now } = asked;
  const read = readPackage(body.text);
  if (!read.ok) return read;
  const secrets = await openSecrets(services.config.dataDir);
  const found = await recognise(tx, secrets, read.value.content.member);
  const memberIds = found.map(({ memberId }) => memberId);
  const looked = { actor, now, memberIds, purpose: FOR_TRANSFER } as const;
  await noteReading(tx, { ...looked, what: "document", route: "members.readLetter" });
  const told = await mayBeTold(tx, secrets, found, read.value.digest);
  return ok({ ...read.value, known: told ? (told.counted ? "counted" : "returning") : "new" });
}
