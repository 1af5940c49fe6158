import { Radio, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { MERGED_FIELDS, previewMerge } from "@chiboso/domain/members/duplicates/contract.ts";
import { DataTable } from "../../platform/data-table.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";

type Field = (typeof MERGED_FIELDS)[number];
type Line = Reply<typeof previewMerge>["fields"][number];

const DAYS: readonly Field[] = ["birthDate", "admittedOn", "officialOn"];

/** Both records field by field; where they differ the right value is chosen, a gap is filled by itself. */
export function MergeFields({
  preview,
  take,
  onTake,
}: {
  readonly preview: Reply<typeof previewMerge>;
  readonly take: readonly Field[];
  readonly onTake: (fields: readonly Field[]) => void;
}) {
  const { t } = useWords();
  const lines = preview.fields.filter(({ kept, gone }) => kept !== null || gone !== null);
  const columns = useColumns(preview, take, onTake);
  return (
    <DataTable
      label={t("members.merge.take")}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.field}
    />
  );
}

function useColumns(
  preview: Reply<typeof previewMerge>,
  take: readonly Field[],
  onTake: (fields: readonly Field[]) => void,
): Column<Line>[] {
  const { t } = useWords();
  const label = useFieldLabel();
  return [
    {
      key: "field",
      heading: t("members.merge.field"),
      onPhone: "title",
      cell: (line) => label(line.field),
    },
    {
      key: "kept",
      heading: `${t("members.merge.kept")}: ${preview.kept.name}`,
      cell: (line) => (
        <Choice
          line={line}
          value={line.kept}
          chosen={!isTaken(line, take)}
          onChoose={() => onTake(take.filter((each) => each !== line.field))}
        />
      ),
    },
    {
      key: "gone",
      heading: `${t("members.merge.gone")}: ${preview.gone.name}`,
      cell: (line) => (
        <Choice
          line={line}
          value={line.gone}
          chosen={isTaken(line, take)}
          onChoose={() => onTake([...take, line.field])}
        />
      ),
    },
  ];
}

function isTaken(line: Line, take: readonly Field[]): boolean {
  return line.kept === null || (line.gone !== null && take.includes(line.field));
}

function useFieldLabel(): (field: Field) => string {
  const { t } = useWords();
  return (field) =>
    field === "education" || field === "email"
      ? t(`members.field.${field}`)
      : t(`members.listed.${field}`);
}

function Choice({
  line,
  value,
  chosen,
  onChoose,
}: {
  readonly line: Line;
  readonly value: string | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t, partialDate } = useWords();
  const label = useFieldLabel();
  if (value === null) return <Text c="dimmed">{t("members.merge.empty")}</Text>;
  const text =
    line.field === "sex"
      ? t(value === "male" ? "members.listed_sex.male" : "members.listed_sex.female")
      : DAYS.includes(line.field)
        ? partialDate(value)
        : value;
  const decided = line.kept === null || line.gone === null || line.kept === line.gone;
  if (decided) return <bdi>{text}</bdi>;
  return (
    <Radio
      name={line.field}
      checked={chosen}
      aria-label={`${label(line.field)}: ${text}`}
      label={<bdi>{text}</bdi>}
      onChange={onChoose}
    />
  );
}
