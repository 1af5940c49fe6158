import { fold } from "../kernel/text.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** What is left of a name that has no or hardly any letters of ours: `đảng viên`. */
const NAMELESS = "dangvien";
/** Room for a number behind it within the 32 of a user name. */
const LONGEST_BASE = 26;

/** Given name and the initials of the rest, as Vietnamese offices do: Nguyễn Văn An is `annv`. */
export function usernameBase(fullName: string): string {
  const words = fold(fullName)
    .replace(/[^a-z ]/g, "")
    .split(" ")
    .filter((word) => word !== "");
  const initials = words.slice(0, -1).map((word) => word[0]);
  const base = [words.at(-1) ?? "", ...initials].join("").slice(0, LONGEST_BASE);
  return base.length < 3 ? `${base}${NAMELESS}` : base;
}

/** The first of `annv`, `annv2`, `annv3`… for which `taken` says no. */
export function freeUsername(fullName: string, taken: (username: string) => boolean): string {
  const base = usernameBase(fullName);
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? base : `${base}${number}`;
    if (!taken(username)) return username;
  }
}

/** Three to thirty-two of a–z, 0–9, point, hyphen, underline, beginning with a letter: can be read out. */
export function decideUsername(text: string): Result<string> {
  const username = text.trim().toLowerCase();
  if (!/^[a-z][a-z0-9._-]{2,31}$/.test(username))
    return refuse("access.bad_username", undefined, "username");
  return ok(username);
}
