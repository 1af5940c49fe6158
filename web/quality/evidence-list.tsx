import type { ProposedLine } from "@chiboso/domain/quality/score.ts";
import { Text } from "@mantine/core";
import { TextLink } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import { useEvidenceText } from "./names.ts";
import classes from "./quality.module.css";

/** What lies behind a criterion's points, each with the way to where it can be seen. */
export function EvidenceList({
  line,
  name,
}: {
  readonly line: ProposedLine;
  readonly name: string;
}) {
  const { t } = useWords();
  const textOf = useEvidenceText();
  if (line.evidence.length === 0) return null;
  return (
    <ul className={classes["evidence"]}>
      {line.evidence.map((each, index) => (
        // The same code may be behind two facts; the list never changes its order.
        <li key={`${each.code}${index}`}>
          <Text span size="sm">
            {each.standing === "fails" && <strong>{t("quality.why_lost")} </strong>}
            {textOf(each)}{" "}
          </Text>
          {each.to.place === "meeting" ? (
            <TextLink
              to="/meetings/$meetingId"
              params={{ meetingId: each.to.id }}
              size="sm"
              aria-label={t("quality.open_evidence_of", { name })}
            >
              {t("quality.open_evidence")}
            </TextLink>
          ) : (
            <TextLink
              to="/minutes/$minutesId"
              params={{ minutesId: each.to.id }}
              size="sm"
              aria-label={t("quality.open_evidence_of", { name })}
            >
              {t("quality.open_evidence")}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
