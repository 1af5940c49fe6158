import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { useBefore } from "../planning/use-before.ts";
import { LastResultsTable } from "./last-results.tsx";

/** The table of last time's tasks where a meeting deals with it; nothing when there is nothing to show. */
export function ResultsSection({ meeting }: { readonly meeting: MeetingView }) {
  const { t, list } = useWords();
  const results = useBefore(meeting).data?.lastResults;
  const deals = meeting.items.some((item) => item.kind === "lastResolution");
  if (!deals || results === undefined || results === null || results.meetings.length === 0)
    return null;
  return (
    <Section
      title={t("meetings.results.title")}
      lead={list(
        results.meetings.map((each) => each.title),
        ";",
      )}
      actions={
        meeting.may.prepare &&
        meeting.state !== "closed" && (
          <LinkButton to="/tasks" variant="default">
            {t("meetings.results.report")}
          </LinkButton>
        )
      }
    >
      <LastResultsTable results={results} />
    </Section>
  );
}
