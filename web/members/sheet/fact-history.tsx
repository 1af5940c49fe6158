import { Text } from "@mantine/core";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { useWords } from "../../platform/words.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { periodLine, valueLine } from "./fact-text.ts";
import classes from "./sheet.module.css";

/** Everything that was ever entered for an item, the latest entry first, and what became of it. */
export function FactHistory({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useWords();
  const ordered = facts.toSorted((a, b) =>
    (a.entered?.at ?? "") < (b.entered?.at ?? "") ? 1 : -1,
  );
  return (
    <ol className={classes["history"]} aria-label={t("members.sheet.history")}>
      {ordered.map((fact) => (
        <Entry key={fact.id} fact={fact} />
      ))}
    </ol>
  );
}

function Entry({ fact }: { readonly fact: Fact }) {
  const speech = useWords();
  const { t, date, dateTime } = speech;
  const { entered, ended, withdrawn } = fact;
  const period = periodLine(fact, speech);
  return (
    <li>
      <Text size="sm" fw={500} td={withdrawn === null ? undefined : "line-through"}>
        {t(`members.fact.${fact.kind}`)}: <bdi>{valueLine(fact.kind, fact.value, speech)}</bdi>
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {period !== "" && <>{period} · </>}
        {t(`members.fact_source.${fact.source.kind}`)}
        {fact.document !== "" && (
          <>
            {" "}
            · <bdi>{fact.document}</bdi>
          </>
        )}
        {entered !== null &&
          entered.by !== "" &&
          ` · ${t("members.sheet.entered", { by: entered.by, on: dateTime(entered.at) })}`}
      </Text>
      {ended !== null && (
        <Text size="xs" c="dimmed">
          {t("members.sheet.ended", { on: date(ended.on), by: ended.by })}
        </Text>
      )}
      {withdrawn !== null && (
        <Text size="xs" component="div">
          <StatusBadge
            tone="none"
            label={t(
              withdrawn.replacedBy === null
                ? "members.sheet.taken_back"
                : "members.sheet.put_right",
            )}
          />{" "}
          {t("members.sheet.withdrawn", {
            by: withdrawn.by,
            on: dateTime(withdrawn.at),
            reason: withdrawn.reason,
          })}
        </Text>
      )}
    </li>
  );
}
