import { MultiSelect, type ComboboxItem, type OptionsFilter } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { useState } from "react";
import { useWords } from "../platform/words.tsx";

export interface Someone {
  readonly memberId: Id;
  readonly name: string;
}

/** Found also without marks. */
const byName: OptionsFilter = ({ options, search }) =>
  options.filter((option) => fold((option as ComboboxItem).label).includes(fold(search)));

/** Some of these people, found by name. */
export function People({
  label,
  people,
  most,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly people: readonly Someone[];
  readonly most: number;
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}) {
  const { t } = useWords();
  // An open list would lie over the button that comes next; typing or a tap opens it again.
  const [opened, setOpened] = useState(false);
  return (
    <MultiSelect
      size="md"
      label={label}
      searchable
      maxValues={most}
      selectFirstOptionOnChange
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onOptionSubmit={() => setOpened(false)}
      nothingFoundMessage={t("voting.nobody")}
      data={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      filter={byName}
      value={[...chosen]}
      onChange={onChange}
    />
  );
}
