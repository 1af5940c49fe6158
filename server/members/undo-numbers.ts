import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { UndoConflict } from "@chiboso/domain/members/import-undo-contract.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { EffectOf } from "./import-effects.ts";
import { isSeenFrom } from "./import-reach.ts";
import type { Secrets } from "./secrets.ts";

const NUMBERS = ["citizenId", "oldIdentityNumber", "cardNumber"] as const;

/** Numbers that would come back and that somebody else at these places has been given meanwhile. */
export async function takenNumbers(
  reader: Reader,
  secrets: Secrets,
  altered: readonly EffectOf<"memberAltered">[],
  places: readonly string[],
): Promise<UndoConflict[]> {
  const coming = altered.flatMap(({ row, name, subjectId, set }) =>
    NUMBERS.flatMap((field) => {
      const number = set[field]?.before;
      return number ? [{ row, name, subjectId, field, number }] : [];
    }),
  );
  if (coming.length === 0) return [];
  const indexOf = ({ field, number }: (typeof coming)[number]) =>
    secrets.indexOf(number, field === "citizenId" ? "citizen" : "old");
  const indexes = coming.filter(({ field }) => field !== "cardNumber").map(indexOf);
  const cards = coming.filter(({ field }) => field === "cardNumber").map(({ number }) => number);
  const holders = await reader.query(sql<{
    id: Id;
    citizen_id_index: Buffer | null;
    old_identity_number_index: Buffer | null;
    card_number: string | null;
  }>`select id, citizen_id_index, old_identity_number_index, card_number from member
      where (citizen_id_index = any (${indexes}::bytea[])
             or old_identity_number_index = any (${indexes}::bytea[])
             or card_number = any (${cards}::text[])) and ${isSeenFrom(places)}`);
  return coming.flatMap((each) => {
    const { row, name, field, number, subjectId } = each;
    const held = holders.some((holder) => {
      if (holder.id === subjectId) return false;
      if (field === "cardNumber") return holder.card_number === number;
      const index = indexOf(each);
      const column = field === "citizenId" ? "citizen_id_index" : "old_identity_number_index";
      return holder[column]?.equals(index) === true;
    });
    const code = "members.undo_number_taken";
    return held ? [{ row, name, field, code, params: { field } }] : [];
  });
}
