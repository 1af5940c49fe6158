import { Text } from "@mantine/core";
import { may } from "@chiboso/domain/access/rights.ts";
import type { MemberLine } from "@chiboso/domain/members/search/contract.ts";
import { useActor } from "../../platform/actor.tsx";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { StandingBadge } from "../standing-badge.tsx";

/** The members found, each with the way to the file for whoever may open it. */
export function FoundTable({
  members,
  total,
  onEnd,
  fetchingMore,
}: {
  readonly members: readonly MemberLine[];
  readonly total: number;
  readonly onEnd: (() => void) | undefined;
  readonly fetchingMore: boolean;
}) {
  const { t } = useWords();
  const columns = useColumns(members);
  return (
    <DataTable
      label={t("members.list")}
      columns={columns}
      rows={members}
      rowKey={(member) => member.membershipId}
      total={Math.max(total, members.length)}
      onEnd={onEnd}
      fetchingMore={fetchingMore}
    />
  );
}

function useColumns(members: readonly MemberLine[]): Column<MemberLine>[] {
  const { t, date, list } = useWords();
  const actor = useActor();
  const severalPlaces = members.some((each) => each.organisationId !== members[0]?.organisationId);
  return [
    {
      key: "name",
      heading: t("members.name"),
      width: "minmax(11rem, 2fr)",
      onPhone: "title",
      cell: (member) =>
        may(actor, "members.viewFile", member.path) ? (
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
      cell: (member) => list(member.posts.map((post) => t(`members.post.${post}`))) || "–",
    },
    {
      key: "standing",
      heading: t("members.standing_label"),
      width: "minmax(13rem, 1.6fr)",
      cell: ({ standing }) =>
        standing === null ? (
          <Text size="sm" c="dimmed">
            {t("members.privacy.restricted")}
          </Text>
        ) : (
          <StandingBadge standing={standing} />
        ),
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
