import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../../platform/database.ts";
import { openFile } from "../file-access.ts";

/**
 * Whether the actor may set this record beside another: where its file is kept now, and only as a file of which the
 * actor sees the numbers of identity. The path of a request names one of two records; this holds for both.
 */
export async function mayMerge(reader: Reader, actor: Actor, memberId: Id): Promise<boolean> {
  const file = await openFile(reader, actor, memberId);
  return (
    file !== undefined && may(actor, "members.merge", file.path) && file.classes.has("identity")
  );
}
