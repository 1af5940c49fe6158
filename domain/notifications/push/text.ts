import type { Language } from "../../kernel/language.ts";
import type { NoticeKind } from "../notice.ts";
import { dayText } from "../text.ts";
import type { PushDetail } from "./rules.ts";
import type { vi } from "./words/vi.ts";

/**
 * What a push says of a notice: the kind, and with `day` whose it is and when. Never a title, a name, a reason or a
 * word of a paper: it stands on locked screens, and what is secret must not come near it.
 */
export function pushText(
  language: Language,
  notice: { readonly kind: NoticeKind; readonly params: Readonly<Record<string, string>> },
  detail: PushDetail,
): { readonly title: keyof typeof vi; readonly body: string } {
  const { organisation, date } = notice.params;
  const said = [organisation, date === undefined ? undefined : dayText(language, date)];
  return {
    title: `notifications.push.kind.${notice.kind}`,
    body:
      detail === "kind" ? "" : said.filter((each) => each !== undefined && each !== "").join(" · "),
  };
}
