import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { whyDue } from "@chiboso/domain/minutes/deadline.ts";
import { Group } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import { RuleNote, useRulesAt } from "../rules/public.ts";

/** The last day of final papers in the caller's words, with the rule that sets it and what it took (MEET-09). */
export function DueNote({
  text,
  organisationId,
  dueAt,
  zone,
  doneAt,
}: {
  readonly text: string;
  readonly organisationId: Id;
  readonly dueAt: Instant;
  readonly zone: string;
  /** When the paper was there; null while it is not. */
  readonly doneAt: Instant | null;
}) {
  const { t, date } = useWords();
  const why = whyDue(useRulesAt(organisationId), { dueAt, zone, doneAt });
  return (
    <Group gap="xs" component="span">
      <span>{text}</span>
      {why?.line && (
        <span>
          {t("minutes.due_line", {
            from: date(why.line.from),
            days: why.line.days,
            last: date(why.line.last),
          })}
        </span>
      )}
      {why !== undefined && (
        <RuleNote
          citation={why.citation}
          {...(why.arithmetic !== null && { arithmetic: why.arithmetic })}
        />
      )}
    </Group>
  );
}
