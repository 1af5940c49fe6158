import { Stack, Text } from "@mantine/core";
import type { FileReading } from "@chiboso/domain/members/readings/contract.ts";
import type { ReactNode } from "react";
import { DataTable } from "../../platform/data-table.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";

/** Readings as a table: who, in which office, when, what and for what; `action` may add a button to each. */
export function ReadingList({
  label,
  readings,
  total,
  onEnd,
  fetchingMore = false,
  action,
}: {
  /** Whose file it is, for those who hear the table. */
  readonly label: string;
  readonly readings: readonly FileReading[];
  readonly total: number;
  readonly onEnd?: (() => void) | undefined;
  readonly fetchingMore?: boolean;
  readonly action?: (reading: FileReading) => ReactNode;
}) {
  const { t, dateTime } = useWords();
  const columns: Column<FileReading>[] = [
    {
      key: "reader",
      heading: t("members.readings.reader"),
      width: "2fr",
      onPhone: "title",
      cell: readerOf,
    },
    {
      key: "at",
      heading: t("members.readings.at"),
      width: "1fr",
      cell: (each) => dateTime(each.at),
    },
    {
      key: "what",
      heading: t("members.readings.what"),
      width: "1fr",
      cell: (each) => each.what.map((thing) => t(`members.read.${thing}`)).join(" · "),
    },
    {
      key: "purpose",
      heading: t("members.readings.purpose"),
      width: "2fr",
      cell: purposeOf,
    },
    ...(action
      ? [{ key: "act", heading: t("members.readings.question"), width: "9rem", cell: action }]
      : []),
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={readings}
      rowKey={(each) => each.readingId}
      total={total}
      onEnd={onEnd}
      fetchingMore={fetchingMore}
    />
  );
}

const readerOf = (each: FileReading) => <Reader reading={each} />;
const purposeOf = (each: FileReading) => <Purpose reading={each} />;

function Reader({ reading }: { readonly reading: FileReading }) {
  const { t } = useWords();
  const office = [
    reading.role === null ? "" : t(`access.role.${reading.role}`),
    reading.organisationName,
  ].filter((each) => each !== "");
  return (
    <Stack gap={0}>
      <Text fw={600}>
        <bdi>{reading.readerName}</bdi>
      </Text>
      {office.length > 0 && (
        <Text size="sm" c="dimmed">
          {office.join(" · ")}
        </Text>
      )}
    </Stack>
  );
}

function Purpose({ reading }: { readonly reading: FileReading }) {
  const { t } = useWords();
  if (reading.purpose === null)
    return <Text c="dimmed">{t("members.readings.before_purposes")}</Text>;
  return (
    <Stack gap={0}>
      <Text>{t(`members.purpose.${reading.purpose}`)}</Text>
      {reading.reason !== "" && (
        <Text size="sm" c="dimmed">
          <bdi>{reading.reason}</bdi>
        </Text>
      )}
    </Stack>
  );
}
