import { getOrganisation, type Organisation } from "@chiboso/domain/organisations/contract.ts";
import { Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { MemberList } from "../members/public.ts";
import { useMay } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { FactList } from "../platform/fact-list.tsx";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";

/** One organisation: where it stands, what lies below it, and its members for who may see them. */
export function OrganisationScreen() {
  const organisationId = useParam("organisationId");
  const query = useAsk(
    getOrganisation,
    { params: { organisationId } },
    { topics: [`organisation:${organisationId}`] },
  );
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(found) => <Shown key={organisationId} found={found} />}
      </Loaded>
    </Page>
  );
}

function Shown({ found }: { readonly found: Reply<typeof getOrganisation> }) {
  const { t } = useWords();
  const { organisation, ancestors, children } = found;
  const mayList = useMay("members.list", organisation.path);
  const mayAccounts = useMay("access.grantRoles", organisation.path);
  const link = (to: { id: string; name: string }) => (
    <TextLink
      key={to.id}
      to="/organisations/$organisationId"
      params={{ organisationId: to.id }}
      size="sm"
    >
      {to.name}
    </TextLink>
  );
  return (
    <>
      <PageHeader
        title={organisation.name}
        above={[
          <TextLink key="tree" to="/organisations" size="sm">
            {t("organisations.title")}
          </TextLink>,
          ...ancestors.map(link),
        ]}
        lead={t(`organisations.kind.${organisation.kind}`)}
        actions={
          mayAccounts && (
            <LinkButton
              variant="default"
              to="/organisations/$organisationId/accounts"
              params={{ organisationId: organisation.id }}
            >
              {t("organisations.accounts")}
            </LinkButton>
          )
        }
      />
      <Facts organisation={organisation} />
      {children.length > 0 && (
        <Section title={t("organisations.children")}>
          <Stack gap="xs">
            {children.map((child) => (
              <div key={child.id}>
                {link(child)}{" "}
                <Text span size="sm" c="dimmed">
                  {t(`organisations.kind.${child.kind}`)}
                </Text>
              </div>
            ))}
          </Stack>
        </Section>
      )}
      {mayList && <MemberList organisationId={organisation.id} path={organisation.path} />}
    </>
  );
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const { t, date } = useWords();
  return (
    <Section title={t("organisations.facts")}>
      <FactList
        facts={[
          {
            label: t("organisations.kind_label"),
            value: t(`organisations.kind.${organisation.kind}`),
          },
          {
            label: t("organisations.code"),
            value: organisation.code && <bdi dir="ltr">{organisation.code}</bdi>,
          },
          { label: t("organisations.seat"), value: organisation.seat },
          {
            label: t("organisations.founded"),
            value: organisation.foundedOn && date(organisation.foundedOn),
          },
          ...(organisation.dissolvedOn === null
            ? []
            : [{ label: t("organisations.dissolved"), value: date(organisation.dissolvedOn) }]),
        ]}
      />
    </Section>
  );
}
