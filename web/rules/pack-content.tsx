import type { Rule, RulePack } from "@chiboso/domain/rules/pack.ts";
import { valuesOf } from "@chiboso/domain/rules/changes.ts";
import { useMemo } from "react";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords, type Speech } from "../platform/words.tsx";
import { useRuleText } from "./rule-text.ts";
import classes from "./pack-content.module.css";
import { fieldName, valueText } from "./rule-values.ts";

/** Every rule of a pack with its days, what it says and its values in words. */
export function PackContent({ pack }: { readonly pack: RulePack }) {
  const speech = useWords();
  const text = useRuleText();
  const columns = useMemo(() => columnsIn(speech, text, pack.id), [speech, text, pack.id]);
  return (
    <DataTable
      label={speech.t("rules.pack_content")}
      columns={columns}
      rows={pack.rules}
      rowKey={({ id, from }) => `${id} ${from}`}
    />
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The document has a column of its own; the code of what a rule is about is said by its sentence. */
const ELSEWHERE = new Set(["what", "document", "clause", "confidence", "disputed"]);

function columnsIn(
  speech: Speech,
  text: ReturnType<typeof useRuleText>,
  packId: string,
): readonly Column<Rule>[] {
  const { t, date, list } = speech;
  return [
    {
      key: "id",
      heading: t("rules.id"),
      width: "7rem",
      onPhone: "title",
      cell: ({ id }) => <bdi className={classes["id"]}>{id}</bdi>,
    },
    {
      key: "says",
      heading: t("rules.says"),
      width: "2fr",
      cell: (rule) => text(rule.id, { packId, rule }),
    },
    {
      key: "values",
      heading: t("rules.pack_values"),
      width: "2fr",
      cell: (rule) =>
        list(
          [...valuesOf(rule)]
            .filter(([field, value]) => !ELSEWHERE.has(field) && !isEmpty(value))
            .map(([field, value]) => `${fieldName(field, speech)}: ${valueText(value, speech)}`),
          ";",
        ) || "–",
    },
    {
      key: "document",
      heading: t("rules.document"),
      width: "2fr",
      cell: ({ cite }) => (
        <bdi lang="vi">{[cite.document, cite.clause].filter(Boolean).join(", ")}</bdi>
      ),
    },
    {
      key: "from",
      heading: t("rules.since"),
      width: "8rem",
      cell: ({ from, to }) =>
        to === null ? date(from) : `${date(from)} ${t("rules.pack_until", { to: date(to) })}`,
    },
  ];
}
