import { fold } from "../kernel/text.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** NIST SP 800-63B asks for length, not for kinds of characters; ten is what our users can type. */
export const MINIMUM_PASSWORD_LENGTH = 10;

/**
 * Words from which the commonest passwords are made, in Viet Nam and elsewhere. Ten characters
 * keep out the short ones; these are refused alone, repeated, or with digits and signs around.
 */
const COMMON_WORDS = new Set([
  "password",
  "passw0rd",
  "passwords",
  "matkhau",
  "matkhaumoi",
  "matkhaumanh",
  "mat khau",
  "qwerty",
  "qwertyui",
  "qwertyuiop",
  "asdfgh",
  "asdfghjkl",
  "asdfghjk",
  "zxcvbn",
  "zxcvbnm",
  "qwertyuiopasdfghjkl",
  "abc",
  "abcd",
  "abcdef",
  "abcdefgh",
  "abcdefghij",
  "iloveyou",
  "letmein",
  "welcome",
  "admin",
  "administrator",
  "quantri",
  "quantrivien",
  "dangvien",
  "dangcongsan",
  "dangcongsanvietnam",
  "dangbo",
  "chibo",
  "chiboso",
  "chi bo so",
  "bithu",
  "danguy",
  "vietnam",
  "vietnamquehuongtoi",
  "hanoi",
  "saigon",
  "hochiminh",
  "tphochiminh",
  "danang",
  "anhyeuem",
  "emyeuanh",
  "yeuem",
  "yeuanh",
  "khongbiet",
  "khongco",
  "princess",
  "sunshine",
  "football",
  "baseball",
  "monkey",
  "dragon",
  "master",
  "superman",
  "batman",
  "michael",
  "changeme",
  "secret",
  "computer",
  "internet",
  "samsung",
  "iphone",
  "a",
  "q",
]);

const ROWS = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

/** Form in which a password is hashed: NFKC, so that the same keys give the same bytes on every device. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/** Whether a new password may be taken: long enough, not common, not the person's own name. */
export function decidePassword(password: string, names: readonly string[]): Result<undefined> {
  const normal = normalPassword(password);
  if (Array.from(normal).length < MINIMUM_PASSWORD_LENGTH) {
    return refuse("access.password_too_short", { least: MINIMUM_PASSWORD_LENGTH }, "password");
  }
  const folded = fold(normal).replaceAll(" ", "");
  if (isCommon(folded)) return refuse("access.password_too_common", undefined, "password");
  const core = lettersOf(folded);
  const own = names.map((name) => lettersOf(fold(name).replaceAll(" ", "")));
  if (core.length >= 3 && own.includes(core)) {
    return refuse("access.password_like_name", undefined, "password");
  }
  return ok(undefined);
}

function isCommon(folded: string): boolean {
  if (new Set(folded).size <= 3) return true;
  if (ROWS.some((row) => row.includes(folded))) return true;
  const half = /^(.+?)\1+$/u.exec(folded)?.[1] ?? folded;
  if (/^\d+$/.test(half) && half.length <= 6) return true;
  const core = lettersOf(half);
  return COMMON_WORDS.has(core) || COMMON_WORDS.has(half);
}

/** What is left without digits and signs at both ends: `Vietnam@2026` is `vietnam`. */
export function lettersOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}
