import { Group, Select, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listMembers, type MemberLine } from "@chiboso/domain/members/contract.ts";
import { STANDINGS, type Standing } from "@chiboso/domain/members/standing.ts";
import { IconSearch } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useMay } from "../platform/actor.tsx";
import { useAskPages, useJoined } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { StandingBadge } from "./standing-badge.tsx";

const PAGE = 200;

const membersOf = (page: Reply<typeof listMembers>) => page.members;

/** The members of an organisation and of everything below it, with search by name and by standing. */
export function MemberList({
  organisationId,
  path,
}: {
  readonly organisationId: string;
  /** Place in the tree, for the right to open files. */
  readonly path: string;
}) {
  const { t, number } = useWords();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const [standing, setStanding] = useState<Standing | null>(null);
  const asked = {
    limit: PAGE,
    ...(wanted !== "" && { search: wanted }),
    ...(standing !== null && { standing }),
  };
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listMembers,
    { params: { organisationId }, query: asked },
    (last, all) => {
      const offset = all.length * PAGE;
      return offset >= last.total
        ? null
        : { params: { organisationId }, query: { ...asked, on: last.on, offset } };
    },
    { keepPrevious: true },
  );
  const members = useJoined(pages, membersOf);
  const total = pages?.[0]?.total ?? 0;
  const columns = useColumns(path, members);
  const fetchMore = useCallback(() => {
    if (hasMore && !fetchingMore) void more();
  }, [hasMore, fetchingMore, more]);
  const filtered = wanted !== "" || standing !== null;
  return (
    <Section title={`${t("organisations.members")}${pages ? ` · ${number(total)}` : ""}`} flush>
      <Filters search={search} onSearch={setSearch} standing={standing} onStanding={setStanding} />
      <Loaded query={query}>
        {() =>
          members.length === 0 ? (
            <EmptyState
              title={t(filtered ? "members.none_found" : "members.none")}
              hint={t(filtered ? "members.none_found_hint" : "members.none_hint")}
            />
          ) : (
            <DataTable
              label={t("members.list")}
              columns={columns}
              rows={members}
              rowKey={(member) => `${member.memberId} ${member.organisationId}`}
              total={total}
              onEnd={hasMore ? fetchMore : undefined}
              fetchingMore={fetchingMore}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Filters({
  search,
  onSearch,
  standing,
  onStanding,
}: {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly standing: Standing | null;
  readonly onStanding: (standing: Standing | null) => void;
}) {
  const { t } = useWords();
  return (
    <Group px="md" pb="sm" gap="sm">
      <TextInput
        type="search"
        aria-label={t("members.search")}
        placeholder={t("members.search")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        flex="1 1 14rem"
      />
      <Select
        aria-label={t("members.standing_label")}
        value={standing ?? "any"}
        onChange={(value) => onStanding(STANDINGS.find((each) => each === value) ?? null)}
        data={[
          { value: "any", label: t("members.any_standing") },
          ...STANDINGS.map((each) => ({ value: each, label: t(`members.standing.${each}`) })),
        ]}
        flex="1 1 14rem"
      />
    </Group>
  );
}

function useColumns(path: string, members: readonly MemberLine[]): Column<MemberLine>[] {
  const { t, date } = useWords();
  const mayOpen = useMay("members.viewFile", path);
  const severalPlaces = members.some((each) => each.organisationId !== members[0]?.organisationId);
  return [
    {
      key: "name",
      heading: t("members.name"),
      width: "minmax(11rem, 2fr)",
      onPhone: "title",
      cell: (member) =>
        mayOpen ? (
          <TextLink to="/members/$memberId" params={{ memberId: member.memberId }}>
            {member.name}
          </TextLink>
        ) : (
          member.name
        ),
    },
    {
      key: "posts",
      heading: t("members.posts_label"),
      width: "minmax(8rem, 1.3fr)",
      cell: (member) => member.posts.map((post) => t(`members.post.${post}`)).join(", ") || "–",
    },
    {
      key: "standing",
      heading: t("members.standing_label"),
      width: "minmax(13rem, 1.6fr)",
      cell: (member) => <StandingBadge standing={member.standing} />,
    },
    ...(severalPlaces
      ? [
          {
            key: "organisation",
            heading: t("members.organisation"),
            width: "minmax(9rem, 2fr)",
            cell: (member: MemberLine) => <Text size="sm">{member.organisationName}</Text>,
          },
        ]
      : []),
    {
      key: "official",
      heading: t("members.official"),
      width: "8rem",
      cell: (member) => (member.officialOn === null ? "–" : date(member.officialOn)),
    },
  ];
}
