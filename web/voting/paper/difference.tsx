import { Alert, Table } from "@mantine/core";
import { OPTIONS, type PaperOption } from "@chiboso/domain/voting/paper/ballot.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { optionWord } from "./option-word.ts";
import { useWords } from "../../platform/words.tsx";

/** Where two counts differ, side by side: none is right before the box was counted again. */
export function Difference({
  vote,
  difference,
}: {
  readonly vote: PaperView;
  readonly difference: NonNullable<PaperView["difference"]>;
}) {
  const { t } = useWords();
  const nameOf = (field: string) => {
    const [part = "", first = "", second = ""] = field.split(".");
    if (part === "collected" || part === "valid") return t(`voting.paper.${part}`);
    if (part === "invalid") return t(`voting.invalid.${first as keyof CountSheet["invalid"]}`);
    const option: PaperOption | undefined = OPTIONS[vote.ballot.form][Number(second)];
    const name = vote.ballot.lines[Number(first)]?.name ?? "";
    return option === undefined ? name : `${name}: ${t(optionWord(vote.ballot.form, option))}`;
  };
  return (
    <Alert
      color="flag"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("voting.paper.differs", { count: difference.fields.length })}
    >
      <Table.ScrollContainer minWidth={280}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("voting.paper.place")}</Table.Th>
              {difference.counts.map((count) => (
                <Table.Th key={count.by}>{count.by}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {difference.fields.map((field) => (
              <Table.Tr key={field}>
                <Table.Td>{nameOf(field)}</Table.Td>
                {difference.counts.map((count) => (
                  <Table.Td key={count.by}>{figureAt(count.sheet, field)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  );
}

function figureAt(sheet: CountSheet, field: string): number {
  const [part = "", first = "", second = ""] = field.split(".");
  if (part === "collected" || part === "valid") return sheet[part];
  if (part === "invalid") return sheet.invalid[first as keyof CountSheet["invalid"]];
  return sheet.lines[Number(first)]?.[Number(second)] ?? 0;
}
