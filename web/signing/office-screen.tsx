import { Stack, Text } from "@mantine/core";
import {
  listCertificates,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { IconCertificate } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { DataTable } from "../platform/data-table.tsx";
import { deviceOf } from "../platform/device-name.ts";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords } from "../platform/words.tsx";
import { DecideRequest } from "./decide-request.tsx";
import { OrganisationKeys } from "./organisation-keys.tsx";
import { RevokeButton } from "./revoke-button.tsx";
import { StandingBadge } from "./standing-badge.tsx";

/** The office's desk for certificates: who waits with a request, and what was issued. */
export function CertificatesScreen() {
  const { t } = useWords();
  const query = useAsk(listCertificates, {});
  return (
    <Page>
      <PageHeader title={t("signing.office.title")} lead={t("signing.office.lead")} />
      <Loaded query={query} shape="page">
        {({ certificates, more }) => (
          <>
            <Requests rows={certificates.filter(({ standing }) => standing === "requested")} />
            <OrganisationKeys />
            <Issued rows={certificates.filter(({ standing }) => standing !== "requested")} />
            {more && <Text c="dimmed">{t("signing.office.more")}</Text>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Requests({ rows }: { readonly rows: readonly CertificateRow[] }) {
  const { t } = useWords();
  return (
    <Section title={t("signing.office.waiting")} lead={t("signing.office.waiting_lead")}>
      {rows.length === 0 ? (
        <EmptyState
          icon={IconCertificate}
          title={t("signing.office.none_waiting")}
          hint={t("signing.office.none_waiting_hint")}
        />
      ) : (
        <Stack gap="xl">
          {rows.map((row) => (
            <DecideRequest key={row.certificateId} row={row} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function Issued({ rows }: { readonly rows: readonly CertificateRow[] }) {
  const { t } = useWords();
  const columns = useColumns();
  if (rows.length === 0) return null;
  return (
    <Section title={t("signing.office.all")} flush>
      <DataTable
        label={t("signing.office.all")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.certificateId}
      />
    </Section>
  );
}

function useColumns(): Column<CertificateRow>[] {
  const { t, dateTime } = useWords();
  return [
    { key: "name", heading: t("signing.office.name"), onPhone: "title", cell: (row) => row.name },
    {
      key: "place",
      heading: t("signing.place"),
      cell: (row) =>
        row.holder === "person"
          ? row.organisationName
          : t("signing.seal.of_office", { name: row.heldBy ?? "" }),
    },
    {
      key: "standing",
      heading: t("signing.office.standing"),
      cell: (row) => <StandingBadge standing={row.standing} />,
    },
    {
      key: "device",
      heading: t("signing.office.device"),
      onPhone: "hidden",
      cell: (row) => deviceOf(row.device) ?? t("signing.own.unknown_device"),
    },
    {
      key: "until",
      heading: t("signing.until"),
      cell: (row) => (row.notAfter === null ? "–" : dateTime(row.notAfter)),
    },
    {
      key: "why",
      heading: t("signing.why"),
      cell: (row) => row.note ?? (row.reason === null ? "–" : t(`signing.reason.${row.reason}`)),
    },
    {
      key: "act",
      heading: t("signing.office.act"),
      cell: (row) =>
        row.standing === "issued" || row.standing === "ending" ? <RevokeButton row={row} /> : "–",
    },
  ];
}
