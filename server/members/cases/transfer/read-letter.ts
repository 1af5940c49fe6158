import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { readPackage } from "@chiboso/domain/members/cases/letters/package.ts";
import type { WriteAsked } from "../../../platform/capability.ts";
import { openSecrets } from "../../secrets.ts";
import { recognise } from "./recognise.ts";

/** Checks a package and says whether the person is known; keeps nothing. */
export async function answerReading(
  asked: WriteAsked<typeof readLetter, undefined>,
): Promise<Result<Reply<typeof readLetter>>> {
  const { tx, body, services } = asked;
  const read = readPackage(body.text);
  if (!read.ok) return read;
  const secrets = await openSecrets(services.config.dataDir);
  const found = await recognise(tx, secrets, read.value.content.member);
  const known = found === undefined ? "new" : found.counted ? "counted" : "returning";
  return ok({ ...read.value, known });
}
