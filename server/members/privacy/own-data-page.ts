import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { NoticeKind } from "@chiboso/domain/notifications/notice.ts";
import { channelChoices } from "@chiboso/domain/notifications/channels.ts";
import { ar as pushAr } from "@chiboso/domain/notifications/push/words/ar.ts";
import { en as pushEn } from "@chiboso/domain/notifications/push/words/en.ts";
import { vi as pushVi } from "@chiboso/domain/notifications/push/words/vi.ts";
import { noticeText } from "@chiboso/domain/notifications/text.ts";
import { vi as accessVi } from "@chiboso/domain/access/words/vi.ts";
import { en as accessEn } from "@chiboso/domain/access/words/en.ts";
import { ar as accessAr } from "@chiboso/domain/access/words/ar.ts";
import { vi as meetVi } from "@chiboso/domain/meetings/words/vi.ts";
import { en as meetEn } from "@chiboso/domain/meetings/words/en.ts";
import { ar as meetAr } from "@chiboso/domain/meetings/words/ar.ts";
import { vi as noteVi } from "@chiboso/domain/notifications/words/vi.ts";
import { en as noteEn } from "@chiboso/domain/notifications/words/en.ts";
import { ar as noteAr } from "@chiboso/domain/notifications/words/ar.ts";
import { ar as membersAr } from "@chiboso/domain/members/words/ar.ts";
import { en as membersEn } from "@chiboso/domain/members/words/en.ts";
import { vi as membersVi } from "@chiboso/domain/members/words/vi.ts";
import { ar as pageAr } from "@chiboso/domain/members/privacy/words/ar.ts";
import { en as pageEn } from "@chiboso/domain/members/privacy/words/en.ts";
import { vi as pageVi } from "@chiboso/domain/members/privacy/words/vi.ts";
import { ar as readAr } from "@chiboso/domain/members/readings/words/ar.ts";
import { en as readEn } from "@chiboso/domain/members/readings/words/en.ts";
import { vi as readVi } from "@chiboso/domain/members/readings/words/vi.ts";
import { ar as sheetAr } from "@chiboso/domain/members/sheet/words/ar.ts";
import { en as sheetEn } from "@chiboso/domain/members/sheet/words/en.ts";
import { vi as sheetVi } from "@chiboso/domain/members/sheet/words/vi.ts";
import { sayer } from "../../platform/language.ts";
import type { OwnData } from "./own-data.ts";
import { OWN_SECTIONS, type Line, type OwnSection } from "./own-questions.ts";

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...accessVi, ...meetVi, ...membersVi, ...sheetVi, ...readVi, ...pageVi, ...pushVi },
  en: { ...accessEn, ...meetEn, ...membersEn, ...sheetEn, ...readEn, ...pageEn, ...pushEn },
  ar: { ...accessAr, ...meetAr, ...membersAr, ...sheetAr, ...readAr, ...pageAr, ...pushAr },
};

const sayNotice = sayer({ vi: noteVi, en: noteEn, ar: noteAr });

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}th,td{border:1px solid #999;padding:.3rem .5rem;
text-align:start;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}`;

/** The data as one page that any browser opens and prints, in the person's language, without a script. */
export function ownDataPage(data: OwnData, language: Language): string {
  const words = WORDS[language];
  const say = (key: string) => words[key] ?? key;
  const facts = data.facts.map((fact) => ({
    fact: say(`members.fact.${fact.kind}`),
    value: Object.values(fact.value ?? {}).join(" · "),
    since: fact.since,
    until: fact.until,
    document: fact.document,
  }));
  const sections = OWN_SECTIONS.map((section) =>
    table(say(`members.data.${section}`), toldLines(section, data, language), say),
  );
  return `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<title>${safe(say("members.data.title"))}</title><style>${STYLE}</style></head><body>
<h1>${safe(say("members.data.title"))}</h1><p><bdi>${safe(data.person.name)}</bdi> · ${safe(data.madeAt)}</p>
<p>${safe(say("members.data.lead"))}</p>
${table(say("members.data.facts"), facts, say)}
${sections.join("\n")}
</body></html>
`;
}

/** The lines as the page says them: a notice by its title, as it stood in the letter, a choice in words. */
function toldLines(
  section: OwnSection,
  { sections }: OwnData,
  language: Language,
): readonly Line[] {
  if (section === "keys")
    return sections.keys.map((line) =>
      line["kind"] === "noticeChoice" ? { ...line, label: choiceOf(language, line) } : line,
    );
  if (section !== "notices") return sections[section];
  return sections.notices.map((line) => {
    const { notice, params } = line as {
      notice: NoticeKind;
      params: Readonly<Record<string, string>>;
    };
    return { ...line, notice: titleOf(language, notice, params) };
  });
}

/** How somebody chose to be told: what a locked screen shows, and which kinds of notices leave the app how. */
function choiceOf(language: Language, { label, params }: Line): string {
  const words = WORDS[language];
  const say = (key: string) => words[key] ?? key;
  const choices = Object.entries(channelChoices.safeParse(params).data ?? {});
  const told = choices.map(([group, { mail, push }]) => {
    const answers = [
      [say("members.data.choice.mail"), mail],
      [say("members.data.choice.push"), push],
    ] as const;
    const ways = answers.map(
      ([way, on]) => `${way} – ${say(on ? "members.data.yes" : "members.data.no")}`,
    );
    return `${say(`notifications.push.group.${group}`)}: ${ways.join(", ")}`;
  });
  return [say(`members.data.choice.${String(label)}`), ...told].join("; ");
}

/** A notice of long ago may be of a kind, or lack a value, that the words of today do not fit; the page still opens. */
function titleOf(
  language: Language,
  notice: NoticeKind,
  params: Readonly<Record<string, string>>,
): string {
  const { title, values } = noticeText(language, notice, params);
  try {
    return sayNotice(language, title, values);
  } catch {
    return notice;
  }
}

/** Columns that only a program reads; they are in the JSON beside the page. */
const FOR_PROGRAMS = new Set(["entry", "proof", "vkey", "salt", "organisationId", "params"]);

function table(title: string, lines: readonly Line[], say: (key: string) => string): string {
  const heading = `<h2>${safe(title)}</h2>`;
  const [first] = lines;
  if (first === undefined) return `${heading}<p>${safe(say("members.data.nothing"))}</p>`;
  const columns = Object.keys(first).filter((each) => !FOR_PROGRAMS.has(each));
  const head = columns.map(
    (each) => `<th scope="col">${safe(say(`members.data.column.${each}`))}</th>`,
  );
  const rows = lines.map((line) => {
    const cells = columns.map((each) => `<td>${safe(said(each, line[each], say))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return `${heading}<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Names of states and kinds are said in words, everything else as it is. */
function said(column: string, value: unknown, say: (key: string) => string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return say(value ? "members.data.yes" : "members.data.no");
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const key = NAMED[column]
    ?.map((prefix) => `${prefix}.${text}`)
    .find((each) => say(each) !== each);
  return key === undefined ? text : say(key);
}

/** Columns that hold a name of ours, with the words that say it. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  standing: ["members.standing"],
  post: ["members.post"],
  purpose: ["members.purpose"],
  what: ["members.read"],
  kind: ["members.privacy.kind", "members.data.kind"],
  decision: ["members.privacy.decision"],
  role: ["access.role"],
  spot: ["meetings.place"],
  how: ["meetings.how", "members.data.how"],
  item: ["members.fact"],
};

function safe(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
