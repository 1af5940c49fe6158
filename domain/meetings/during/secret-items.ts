import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { MeetingMode } from "../record.ts";

/** What stands in the agenda for a matter of State secrets: nothing else about it is kept (SEC-02). */
export const SECRET_TITLE = "Nội dung thuộc phạm vi bí mật nhà nước";

interface Item {
  readonly id: Id;
  readonly title: string;
  readonly secret: boolean;
}

/**
 * A secret item has the fixed title and is dealt with in the room alone, because nothing of it may be
 * transmitted (SEC-03, ONL-04).
 */
export function checkSecretItems(agenda: readonly Item[], mode: MeetingMode): Result<undefined> {
  for (const [index, item] of agenda.entries()) {
    if (!item.secret) continue;
    if (item.title !== SECRET_TITLE)
      return refuse("meetings.secret_title", { title: SECRET_TITLE }, `agenda.${index}.title`);
    if (mode !== "inPerson") return refuse("meetings.secret_online", undefined, `agenda.${index}`);
  }
  return ok(undefined);
}

/** The mark stays as it is once an item is in use: no content enters it, and none is hidden by it afterwards. */
export function checkMarksKept(
  stored: readonly (Omit<Item, "title"> & { readonly inUse: boolean })[],
  agenda: readonly Item[],
): Result<undefined> {
  const before = new Map(stored.map((item) => [item.id, item]));
  const turned = agenda.findIndex((item) => {
    const was = before.get(item.id);
    return was !== undefined && was.inUse && was.secret !== item.secret;
  });
  return turned < 0
    ? ok(undefined)
    : refuse("meetings.secret_mark_stays", undefined, `agenda.${turned}`);
}

/** Whether a text could tell anything: under a secret item only a number or a dash may be written. */
export function saysNothing(text: string): boolean {
  return /^(\d{1,3}|[-–—])$/u.test(text.trim());
}
