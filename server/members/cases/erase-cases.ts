import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import type { Secrets } from "../secrets.ts";
import { inputOf, stepOf } from "./case-store.ts";

const NOTHING = Buffer.from("{}");

/** Takes the answers and reasons out of a person's cases; that a step was done, when and by whom, stays. */
export async function eraseCases(tx: Transaction, secrets: Secrets, memberId: Id): Promise<void> {
  const cases = await tx.query(sql<{ id: Id; closed: boolean }>`
    select id, closed_reason is not null as closed from life_case where member_id = ${memberId}`);
  for (const { id, closed } of cases) {
    const reason = closed ? secrets.seal(Buffer.from(""), `case:${id}:reason`) : null;
    await tx.query(sql`
      update life_case set input = ${secrets.seal(NOTHING, inputOf(id))}, closed_reason = ${reason}
       where id = ${id}`);
    const steps = await tx.query(sql<{ id: Id; corrects: Id | null }>`
      select id, corrects from life_case_step where case_id = ${id}`);
    for (const step of steps) {
      const context = stepOf(id, step.id);
      const why =
        step.corrects === null ? null : secrets.seal(Buffer.from(""), `${context}:reason`);
      await tx.query(sql`
        update life_case_step set data = ${secrets.seal(NOTHING, context)}, reason = ${why} where id = ${step.id}`);
    }
  }
}
