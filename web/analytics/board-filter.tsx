import { Chip, Group, TextInput } from "@mantine/core";
import type { BoardRow } from "@chiboso/domain/analytics/board.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { IconSearch } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";

/** What a committee looks for: all cells, those that did not meet, those whose minutes are late. */
export const ONLY = ["all", "notMet", "minutesLate"] as const;

export interface Filter {
  readonly search: string;
  readonly only: (typeof ONLY)[number];
}

/** Whether a cell is shown under a filter; names are found without marks. */
export function matches(row: BoardRow, { search, only }: Filter): boolean {
  if (!fold(row.organisation.name).includes(fold(search))) return false;
  return isOnly(row, only);
}

function isOnly(row: BoardRow, only: Filter["only"]): boolean {
  if (only === "notMet") return row.state === "missed" || row.state === "notYet";
  if (only === "minutesLate") return row.minutes.late > 0;
  return true;
}

/** Narrows the board; each choice says how many cells it would show. */
export function BoardFilter({
  rows,
  filter,
  onChange,
}: {
  readonly rows: readonly BoardRow[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const { t } = useWords();
  return (
    <Group justify="space-between" gap="sm">
      <Chip.Group
        value={filter.only}
        onChange={(value) => {
          const only = ONLY.find((each) => each === value);
          if (only !== undefined) onChange({ ...filter, only });
        }}
      >
        <Group role="radiogroup" aria-label={t("analytics.filter")} gap="xs">
          {ONLY.map((only) => (
            <Chip key={only} value={only} size="md" radius="sm">
              {t(`analytics.only.${only}`, {
                count: rows.filter((row) => isOnly(row, only)).length,
              })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <TextInput
        aria-label={t("analytics.search")}
        placeholder={t("analytics.search")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
    </Group>
  );
}
