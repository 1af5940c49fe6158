import type { Mark } from "./find-members.ts";

/** A mark as the one who asks carries it to the next page; it says nothing that the page did not show. */
export function writeMark(mark: Mark): string {
  return Buffer.from(JSON.stringify([mark.listKey, mark.membershipId])).toString("base64url");
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined for a text that is no mark: then the list begins anew. */
export function readMark(text: string): Mark | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(read)) return undefined;
    const [listKey, membershipId] = read as unknown[];
    if (typeof listKey !== "string" || listKey.includes("\0")) return undefined;
    if (typeof membershipId !== "string" || !UUID.test(membershipId)) return undefined;
    return { listKey, membershipId };
  } catch {
    return undefined;
  }
}
