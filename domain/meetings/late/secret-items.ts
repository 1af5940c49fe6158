import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { SECRET_TITLE } from "../during/secret-items.ts";
import type { LateItem } from "./sheet.ts";

/** Of a secret item the paper's times are entered and nothing else (SEC-02). */
export function checkSecretOnPaper(
  known: readonly { readonly id: Id; readonly secret: boolean }[],
  items: readonly LateItem[],
): Result<undefined> {
  const secret = new Set(known.flatMap((item) => (item.secret ? [item.id] : [])));
  const told = items.findIndex((item) => secret.has(item.id) && tellsSomething(item));
  return told < 0 ? ok(undefined) : refuse("meetings.secret_item", undefined, `items.${told}`);
}

function tellsSomething(item: LateItem): boolean {
  const lines = item.opinions.length + item.votes.length + item.assignments.length;
  return lines > 0 || item.conclusion.trim() !== "" || item.title !== SECRET_TITLE;
}
