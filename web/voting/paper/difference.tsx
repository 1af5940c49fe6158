import { Alert, List, Text } from "@mantine/core";
import { OPTIONS, type PaperOption } from "@chiboso/domain/voting/paper/ballot.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { optionWord } from "./option-word.ts";
import { useWords } from "../../platform/words.tsx";

/** Where two counts differ, without the figures: the box is counted again without knowing them. */
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
      <List>
        {difference.fields.map((field) => (
          <List.Item key={field}>{nameOf(field)}</List.Item>
        ))}
      </List>
      {!vote.may.conduct && <Text mt="xs">{t("voting.paper.count_differs")}</Text>}
    </Alert>
  );
}
