import { Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { useState, type ReactNode } from "react";
import { useAsk } from "../platform/ask.ts";
import { useWords } from "../platform/words.tsx";

/** Picks an organisation by typing part of its name or code; each is shown with what it lies in. */
export function OrganisationPicker({
  label,
  value,
  error,
  required = true,
  except,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Cannot be picked: the organisation itself. */
  readonly except: string;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<{ readonly value: string; readonly label: string } | null>(
    null,
  );
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const query = useAsk(
    searchTree,
    { query: { search: wanted } },
    { enabled: wanted !== "" && wanted !== picked?.label, keepPrevious: true },
  );
  const found = (query.data?.found ?? []).filter(({ id }) => id !== except);
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  const known = options.some((each) => each.value === picked?.value);
  return (
    <Select
      label={label}
      placeholder={t("organisations.pick_hint")}
      required={required}
      clearable={!required}
      searchable
      error={error}
      data={picked === null || known ? options : [picked, ...options]}
      // The server has searched, without regard to marks.
      filter={({ options: all }) => all}
      nothingFoundMessage={t(
        wanted === "" ? "organisations.pick_hint" : "organisations.none_found",
      )}
      renderOption={({ option }) => (
        <Option label={option.label} above={found.find(({ id }) => id === option.value)?.above} />
      )}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={(id) => {
        setPicked(options.find((each) => each.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}

function Option({
  label,
  above = [],
}: {
  readonly label: string;
  readonly above?: readonly { readonly name: string }[] | undefined;
}) {
  return (
    <span>
      {label}
      <Text size="sm" c="dimmed" component="span" display="block">
        {above.map(({ name }) => name).join(" › ")}
      </Text>
    </span>
  );
}
