import { fileURLToPath } from "node:url";
import { ar } from "@chiboso/domain/access/words/ar.ts";
import { en } from "@chiboso/domain/access/words/en.ts";
import { vi } from "@chiboso/domain/access/words/vi.ts";
import { VIETNAM, wallClock, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Config } from "../platform/config.ts";
import { sayer } from "../platform/language.ts";
import { setPartyDocument } from "../platform/party-document.ts";
import { codeOf } from "../platform/qr-code.ts";

const TEMPLATE = fileURLToPath(new URL("./slips.typ", import.meta.url));
const say = sayer({ vi, en, ar });

export interface Slip {
  readonly name: string;
  readonly username: string;
  readonly link: string;
  readonly expiresAt: Instant;
  readonly language: Language;
}

/**
 * The slips as a PDF/A in base64, each in its person's language, eight on a page with lines to cut
 * along; made in the answer that issues the links, because they are kept nowhere. Null for none, and
 * when a name has signs that the face lacks: then the browser prints them.
 */
export function printSlips(
  slips: readonly Slip[],
  config: Pick<Config, "siteName" | "publicUrl">,
  now: Instant,
): string | null {
  if (slips.length === 0) return null;
  const data = {
    title: say("vi", "access.slip.title"),
    site: config.siteName,
    slips: slips.map((slip) => layOut(slip, new URL(config.publicUrl).host)),
  };
  const set = setPartyDocument(TEMPLATE, data, now, "access.slips_unprintable");
  return set.ok ? set.value.pdf.toString("base64") : null;
}

function layOut(slip: Slip, host: string): Record<string, unknown> {
  const { language } = slip;
  const { date, time } = wallClock(slip.expiresAt, VIETNAM);
  const [year, month, day] = date.split("-");
  return {
    language,
    name: slip.name,
    username: slip.username,
    until: `${time} ${day}/${month}/${year}`,
    code: codeOf(slip.link),
    words: {
      title: say(language, "access.slip.title"),
      username: say(language, "access.slip.username"),
      until: say(language, "access.slip.until"),
      code: say(language, "access.slip.code", { name: slip.name }),
      steps: [
        say(language, "access.slip.scan"),
        say(language, "access.slip.choose"),
        say(language, "access.slip.after", { host }),
      ],
      care: say(language, "access.slip.care"),
    },
  };
}
