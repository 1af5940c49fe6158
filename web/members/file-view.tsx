import { Text } from "@mantine/core";
import type { FieldClass } from "@chiboso/domain/access/fields.ts";
import type { MemberFile } from "@chiboso/domain/members/contract.ts";
import { standingCourse, type StandingSpan } from "@chiboso/domain/members/standing-on.ts";
import type { ReactNode } from "react";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { FactList, type Fact } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { StandingBadge } from "./standing-badge.tsx";

/** A member's file as its sections; the same for the member and for whoever is entitled to read it. */
export function FileView({ file }: { readonly file: MemberFile }) {
  const { t } = useWords();
  return (
    <>
      <Section title={t("members.file.person")}>
        <FactList facts={usePersonFacts(file)} />
      </Section>
      <PartyLife file={file} />
      <Rows
        title={t("members.file.memberships")}
        empty={t("members.file.no_rows")}
        rows={file.memberships}
        first={{
          key: "place",
          heading: t("members.organisation"),
          onPhone: "title",
          cell: (row) => row.organisationName,
        }}
        second={{
          key: "kind",
          heading: t("members.file.membership_kind"),
          cell: (row) => t(`members.place.${row.kind}`),
        }}
      />
      <Rows
        title={t("members.file.posts")}
        empty={t("members.file.no_posts")}
        rows={file.posts}
        first={{
          key: "post",
          heading: t("members.posts_label"),
          onPhone: "title",
          cell: (row) => t(`members.post.${row.post}`),
        }}
        second={{
          key: "place",
          heading: t("members.organisation"),
          cell: (row) => row.organisationName,
        }}
      />
      <Standings file={file} />
    </>
  );
}

function PartyLife({ file }: { readonly file: MemberFile }) {
  const { t, date } = useWords();
  const day = (value: string | null) => (value === null ? null : date(value));
  return (
    <Section title={t("members.file.party")}>
      <FactList
        facts={[
          {
            label: t("members.standing_label"),
            value: file.standing && <StandingBadge standing={file.standing} />,
          },
          { label: t("members.admitted"), value: day(file.admittedOn) },
          { label: t("members.official"), value: day(file.officialOn) },
          { label: t("members.file.card"), value: figures(file.cardNumber) },
          ...(file.oldCardNumber === null
            ? []
            : [{ label: t("members.file.old_card"), value: figures(file.oldCardNumber) }]),
        ]}
      />
    </Section>
  );
}

const standingCell = (row: StandingSpan) => <StandingBadge standing={row.standing} />;

function Standings({ file }: { readonly file: MemberFile }) {
  const { t } = useWords();
  return (
    <Rows
      title={t("members.file.standings")}
      empty={t("members.file.no_rows")}
      rows={standingCourse({ ...file, rows: file.standings })}
      first={{
        key: "standing",
        heading: t("members.standing_label"),
        onPhone: "title",
        cell: standingCell,
      }}
      second={{
        key: "document",
        heading: t("members.file.document"),
        cell: (row) => row.document || "–",
      }}
    />
  );
}

function usePersonFacts(file: MemberFile): readonly Fact[] {
  const { t, partialDate } = useWords();
  const seen = (of: FieldClass, value: ReactNode) =>
    file.classes.includes(of) ? (
      value
    ) : (
      <Text span c="dimmed">
        {t("members.file.identity_hidden")}
      </Text>
    );
  const oldNumber = file.identity?.oldIdentityNumber ?? null;
  return [
    { label: t("members.name"), value: file.name },
    {
      label: t("members.file.sex"),
      value: seen("basic", file.sex && t(`members.sex.${file.sex}`)),
    },
    {
      label: t("members.file.birth"),
      value: seen("basic", file.birthDate && partialDate(file.birthDate)),
    },
    { label: t("members.file.ethnicity"), value: seen("sheet", file.ethnicity) },
    { label: t("members.file.education"), value: seen("sheet", file.education) },
    { label: t("members.file.phone"), value: seen("contact", figures(file.phone)) },
    { label: t("members.file.email"), value: seen("contact", figures(file.email)) },
    {
      label: t("members.file.citizen_id"),
      value: seen("identity", figures(file.identity?.citizenId ?? null)),
    },
    ...(oldNumber === null
      ? []
      : [{ label: t("members.file.old_identity"), value: figures(oldNumber) }]),
  ];
}

/** Numbers and addresses keep their own direction inside Arabic text. */
function figures(text: string | null) {
  return text === null ? null : <bdi dir="ltr">{text}</bdi>;
}

interface Dated {
  readonly since: string | null;
  readonly until: string | null;
}

function Rows<Row extends Dated>({
  title,
  empty,
  rows,
  first,
  second,
}: {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly Row[];
  readonly first: Column<Row>;
  readonly second: Column<Row>;
}) {
  const { t, date } = useWords();
  return (
    <Section title={title} flush>
      {rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <DataTable
          label={title}
          rows={rows}
          rowKey={(row) => rows.indexOf(row)}
          columns={[
            first,
            second,
            {
              key: "since",
              heading: t("members.file.since"),
              cell: (row) => (row.since === null ? "–" : date(row.since)),
            },
            {
              key: "until",
              heading: t("members.file.until"),
              cell: (row) => (row.until === null ? t("members.file.now") : date(row.until)),
            },
          ]}
        />
      )}
    </Section>
  );
}
