import { Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { listClosedVotes } from "@chiboso/domain/members/cases/contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { decision as decisionSchema } from "@chiboso/domain/rules/decisions.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { useWords } from "../../platform/words.tsx";

interface Labelled {
  readonly label: string;
  readonly required: boolean;
  readonly description?: string;
  readonly error?: string;
}

interface Naming extends Labelled {
  readonly value: string;
  /** Name of who or what stands in the field from the beginning. */
  readonly known: string | undefined;
}

const FOUND = 50;

/** Somebody of the organisation, found by typing a part of the name. */
export function MemberField({
  organisationId,
  value,
  known,
  onChange,
  ...labelled
}: Naming & {
  readonly organisationId: string;
  readonly onChange: (memberId: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<{ readonly value: string; readonly label: string } | null>(
    value === "" || known === undefined ? null : { value, label: known },
  );
  const [wanted] = useDebouncedValue(text === picked?.label ? "" : text.trim(), 250);
  const { data } = useAsk(
    searchMembers,
    {
      body: { organisationId, kind: "party", limit: FOUND, ...(wanted !== "" && { text: wanted }) },
    },
    { keepPrevious: true },
  );
  const options = (data?.members ?? []).map((each) => ({
    value: each.memberId,
    label:
      each.standing === null
        ? each.name
        : `${each.name} · ${t(`members.standing.${each.standing}`)}`,
  }));
  const listed = options.some((each) => each.value === picked?.value);
  return (
    <Select
      {...labelled}
      searchable
      clearable
      placeholder={t("members.cases.choose_member")}
      nothingFoundMessage={t("members.cases.nobody_found")}
      data={picked === null || listed ? options : [picked, ...options]}
      // The server has searched, without regard to marks.
      filter={({ options: all }) => all}
      searchValue={text}
      onSearchChange={setText}
      value={value === "" ? null : value}
      onChange={(chosen) => {
        setPicked(options.find((each) => each.value === chosen) ?? null);
        onChange(chosen ?? "");
      }}
    />
  );
}

/** An organisation of the system, found by its name. */
export function OrganisationField({
  value,
  known,
  onChange,
  ...labelled
}: Naming & { readonly onChange: (organisationId: string) => void }) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const { data } = useAsk(
    listOrganisations,
    { query: { limit: 50, ...(wanted !== "" && { search: wanted }) } },
    { keepPrevious: true },
  );
  const found = (data?.organisations ?? []).map((each) => ({ value: each.id, label: each.name }));
  const listed = value === "" || found.some((each) => each.value === value);
  return (
    <Select
      {...labelled}
      searchable
      clearable
      placeholder={t("members.cases.choose_organisation")}
      nothingFoundMessage={t("members.cases.nobody_found")}
      searchValue={search}
      onSearchChange={setSearch}
      // What was found is shown as it is: the server has filtered already.
      filter={({ options }) => options}
      data={listed || known === undefined ? found : [{ value, label: known }, ...found]}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}

type Vote = Reply<typeof listClosedVotes>["votes"][number];

/** A vote that was held and closed in the product; choosing it fills in its figures and its day. */
export function PollField({
  organisationId,
  decision,
  value,
  onChange,
  ...labelled
}: Labelled & {
  readonly organisationId: string;
  readonly decision: string;
  readonly value: string;
  readonly onChange: (vote: Vote | null) => void;
}) {
  const { t, date } = useWords();
  const asked = decisionSchema.parse(decision);
  const { data } = useAsk(listClosedVotes, {
    params: { organisationId },
    query: { decision: asked },
  });
  const votes = data?.votes ?? [];
  if (data !== undefined && votes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("members.cases.no_polls")}
      </Text>
    );
  }
  return (
    <Select
      {...labelled}
      clearable
      placeholder={t("members.cases.choose_poll")}
      data={votes.map((vote) => ({
        value: vote.pollId,
        label: `${date(vote.closedOn)} · ${t("members.cases.poll_text", { question: vote.question, yes: vote.yes, base: vote.base })}`,
      }))}
      value={value === "" ? null : value}
      onChange={(chosen) => onChange(votes.find((vote) => vote.pollId === chosen) ?? null)}
    />
  );
}
