import type { Actor } from "@chiboso/domain/access/actor.ts";
import { FIELD_CLASSES, type FieldClass } from "@chiboso/domain/access/fields.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { refuse, type Refused } from "@chiboso/domain/kernel/result.ts";
import type { SheetState } from "@chiboso/domain/members/sheet/rules.ts";
import { sql, violates, type Reader, type Transaction } from "../../platform/database.ts";
import { factsOf } from "../facts.ts";
import { openFile, type OpenedFile } from "../file-access.ts";
import { NUMBERS_HELD } from "../numbers-held.ts";
import type { Secrets } from "../secrets.ts";

const EVERYTHING: ReadonlySet<FieldClass> = new Set(FIELD_CLASSES);

export interface LockedSheet {
  readonly file: OpenedFile;
  readonly state: SheetState;
}

/** The sheet for a decision, locked until the transaction ends; rules look at all of it, people only at theirs. */
export async function lockSheet(
  tx: Transaction,
  secrets: Secrets,
  asking: { readonly actor: Actor; readonly memberId: Id; readonly now: Instant },
): Promise<LockedSheet | undefined> {
  await tx.query(sql`select from member where id = ${asking.memberId} for update`);
  return readSheetState(tx, secrets, asking);
}

/** As `lockSheet`, for showing what would be decided. */
export async function readSheetState(
  reader: Reader,
  secrets: Secrets,
  { actor, memberId, now }: { readonly actor: Actor; readonly memberId: Id; readonly now: Instant },
): Promise<LockedSheet | undefined> {
  const file = await openFile(reader, actor, memberId);
  if (file === undefined) return undefined;
  const facts = await factsOf(reader, secrets, memberId, EVERYTHING);
  const today = localDateOf(now, VIETNAM);
  return { file, state: { facts, classes: file.classes, today } };
}

/** A number that somebody else holds is refused; every other error is thrown on. */
export function refuseHeld(error: unknown): Refused {
  if (!NUMBERS_HELD.some((constraint) => violates(error, constraint))) throw error;
  return refuse("members.fact_held_elsewhere", undefined, "value.number");
}
