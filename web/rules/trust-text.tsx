import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import { useWords } from "../platform/words.tsx";
import type { Trust } from "./state.ts";

/** How sure we are of a rule, in words. */
export function TrustText({
  citation,
  trust,
}: {
  readonly citation: Pick<Citation, "disputed">;
  readonly trust: Trust;
}) {
  const { t, date } = useWords();
  if (trust.kind !== "confirmed") {
    if (trust.kind === "verified") return t("rules.verified");
    if (trust.kind === "secondary") return t("rules.secondary");
    return t(citation.disputed ? "rules.disputed" : "rules.memory");
  }
  const { confirmedBy: name, at, document, organisationName: organisation } = trust.confirmation;
  return t("rules.confirmed_by", {
    name,
    date: date(localDateOf(at, VIETNAM)),
    document,
    organisation,
  });
}
