import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { findDestinations } from "@chiboso/domain/members/cases/letters/contract.ts";
import { useState } from "react";
import { useAsk } from "../../../platform/ask.ts";
import { useWords } from "../../../platform/words.tsx";

/** A cell anywhere in the system, found by words of its name or of the body above it. */
export function DestinationField({
  organisationId,
  value,
  onChange,
  ...labelled
}: {
  readonly organisationId: string;
  readonly label: string;
  readonly required: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly value: string;
  readonly onChange: (organisationId: string) => void;
}) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search.trim(), 250);
  // The chosen cell's own label stands in the box; it is no search.
  const { data } = useAsk(
    findDestinations,
    { params: { organisationId }, query: { search: wanted.split(" · ")[0] ?? "" } },
    { keepPrevious: true },
  );
  const cells = data?.cells ?? [];
  return (
    <Select
      {...labelled}
      searchable
      clearable
      placeholder={t("members.transfer.find_cell")}
      nothingFoundMessage={t("members.transfer.no_cell")}
      searchValue={search}
      onSearchChange={setSearch}
      // What was found is shown as it is: the server has filtered already.
      filter={({ options }) => options}
      data={cells.map((cell) => ({
        value: cell.id,
        label: cell.superiorName === null ? cell.name : `${cell.name} · ${cell.superiorName}`,
      }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
