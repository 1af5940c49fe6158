import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Standing } from "@chiboso/domain/members/standing.ts";
import type { Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { MemberTables } from "./tables.ts";

/** Enters that a member has a standing from a day on, by which document; earlier rows stay as they are. */
export async function setStanding(
  tx: Transaction,
  entered: {
    readonly memberId: Id;
    readonly standing: Standing;
    readonly since: LocalDate;
    readonly document: string;
  },
): Promise<void> {
  const { memberId, standing, since, document } = entered;
  await tx
    .write<MemberTables>()
    .insertInto("member_standing")
    .values({ id: newId(), member_id: memberId, standing, since, until: null, document })
    .execute();
}
