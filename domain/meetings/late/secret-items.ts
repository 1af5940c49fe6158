import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { SECRET_TITLE } from "../during/secret-items.ts";
import { declaresSecret } from "../secrecy.ts";
import type { LateItem, LateSheet } from "./sheet.ts";

/** Of a secret item the paper's times are entered and nothing else (SEC-02). */
export function checkSecretOnPaper(
  known: readonly { readonly id: Id; readonly secret: boolean }[],
  items: readonly LateItem[],
): Result<undefined> {
  const secret = new Set(known.flatMap((item) => (item.secret ? [item.id] : [])));
  const told = items.findIndex((item) => secret.has(item.id) && tellsSomething(item));
  return told < 0 ? ok(undefined) : refuse("meetings.secret_item", undefined, `items.${told}`);
}

/** Words that declare themselves secret are neither kept nor sent, finished or not (SEC-02); `field` names the place. */
export function checkNothingDeclared(sheet: LateSheet): Result<undefined> {
  const told = wordsOn(sheet).find(([, words]) => declaresSecret(words));
  return told === undefined ? ok(undefined) : refuse("meetings.secret_refused", undefined, told[0]);
}

function wordsOn({
  reason,
  guests,
  roll,
  items,
}: LateSheet): readonly (readonly [string, string])[] {
  return [
    ["reason", reason],
    ...guests.flatMap(({ name, title }) => [["guests", name] as const, ["guests", title] as const]),
    ...roll.map((line, index) => [`roll.${index}.reason`, line.reason] as const),
    ...items.flatMap((item, index) => wordsOf(item, `items.${index}`)),
  ];
}

function wordsOf(item: LateItem, field: string): readonly (readonly [string, string])[] {
  return [
    [`${field}.title`, item.title],
    [`${field}.conclusion`, item.conclusion],
    ...item.opinions.map(({ text }, at) => [`${field}.opinions.${at}.text`, text] as const),
    ...item.assignments.map(({ text }, at) => [`${field}.assignments.${at}.text`, text] as const),
    ...item.votes.map(({ question }, at) => [`${field}.votes.${at}.question`, question] as const),
  ];
}

function tellsSomething(item: LateItem): boolean {
  const lines = item.opinions.length + item.votes.length + item.assignments.length;
  return lines > 0 || item.conclusion.trim() !== "" || item.title !== SECRET_TITLE;
}
