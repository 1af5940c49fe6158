import { directionOf, type Language } from "@chiboso/domain/kernel/language.ts";
import type { NoticeKind } from "@chiboso/domain/notifications/notice.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import { noticeText } from "@chiboso/domain/notifications/text.ts";
import { ar } from "@chiboso/domain/notifications/words/ar.ts";
import { en } from "@chiboso/domain/notifications/words/en.ts";
import { vi } from "@chiboso/domain/notifications/words/vi.ts";
import { sayer } from "../platform/language.ts";

const say = sayer({ vi, en, ar });

export interface LetterText {
  readonly subject: string;
  /** The notice itself in one paragraph, also the description in a calendar. */
  readonly body: string;
  readonly text: string;
  readonly html: string;
}

/** A notice as a letter in the person's language: the same words as plain text and as simple HTML. */
export function writeLetter(
  language: Language,
  notice: { readonly kind: NoticeKind; readonly params: Readonly<Record<string, string>> },
  to: { readonly name: string; readonly url: string },
): LetterText {
  const text = noticeText(language, notice.kind, onOneLine(notice.params));
  const subject = say(language, text.title, text.values);
  const body = say(language, text.body, text.values);
  const greeting = say(language, "notifications.letter.greeting", onOneLine({ name: to.name }));
  const open = say(language, text.open);
  const footer = say(language, "notifications.letter.footer");
  return {
    subject,
    body,
    text: [greeting, body, `${open}: ${to.url}`, "-- ", footer].join("\n\n"),
    html: page(language, { subject, greeting, body, open, footer, url: to.url }),
  };
}

/** A line break in a name or title could pass for the end of the letter, or for a header. */
function onOneLine(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, text]) => [key, tidy(text.replace(/\p{Cc}/gu, " "))]),
  );
}

type Parts = Readonly<Record<"subject" | "greeting" | "body" | "open" | "footer" | "url", string>>;

function page(language: Language, parts: Parts): string {
  const safe = Object.fromEntries(
    Object.entries(parts).map(([key, text]) => [key, escape(text)]),
  ) as Parts;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${safe.subject}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 17px; line-height: 1.5; color: #1f2328; max-width: 40em">
<p>${safe.greeting}</p>
<p>${safe.body}</p>
<p><a href="${safe.url}">${safe.open}</a></p>
<p style="font-size: 14px; color: #57606a">${safe.footer}</p>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
