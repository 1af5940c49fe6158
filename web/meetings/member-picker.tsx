import { Select, type ComboboxItem } from "@mantine/core";
import { fold } from "@chiboso/domain/kernel/text.ts";
import type { ReactNode } from "react";
import { useWords } from "../platform/words.tsx";

/** Picks a member by typing part of the name, without marks if one likes; all by keyboard. */
export function MemberPicker({
  label,
  members,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly members: readonly { readonly memberId: string; readonly name: string }[];
  readonly value: string | null;
  readonly error?: ReactNode;
  readonly onChange: (memberId: string | null) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      label={label}
      placeholder={t("meetings.picker.hint")}
      searchable
      required
      selectFirstOptionOnChange
      error={error}
      nothingFoundMessage={t("meetings.picker.nobody")}
      data={members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => fold((option as ComboboxItem).label).includes(fold(search)))
      }
      value={value}
      onChange={onChange}
    />
  );
}
