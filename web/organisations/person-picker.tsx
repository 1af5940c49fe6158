import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { MemberLine } from "@chiboso/domain/members/search/contract.ts";
import { useState, type ReactNode } from "react";
import { useWords } from "../platform/words.tsx";
import { usePeople } from "./use-people.ts";

const SHOWN = 30;

/** Picks somebody by typing part of the name. A person who belongs to two organisations is shown once. */
export function PersonPicker({
  label,
  organisationId,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  /** Within this organisation; anywhere within reach when absent. */
  readonly organisationId?: string;
  readonly value: string | null;
  readonly error?: ReactNode;
  readonly onChange: (memberId: string | null) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const search = wanted.split(" · ")[0] ?? "";
  const query = usePeople(
    {
      ...(organisationId !== undefined && { organisationId }),
      ...(search !== "" && { text: search }),
    },
    SHOWN,
  );
  return (
    <Select
      label={label}
      placeholder={t("organisations.person_hint")}
      required
      searchable
      error={error}
      data={once(query.data?.members ?? [])}
      filter={({ options }) => options}
      nothingFoundMessage={t("organisations.nobody_found")}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={onChange}
    />
  );
}

function once(members: readonly MemberLine[]) {
  const seen = new Map<string, { value: string; label: string }>();
  for (const { memberId, name, organisationName } of members) {
    if (!seen.has(memberId)) {
      seen.set(memberId, { value: memberId, label: `${name} · ${organisationName}` });
    }
  }
  return [...seen.values()];
}
