import { Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getOrganisation, Organisation } from "@chiboso/domain/organisations/contract.ts";
import { membershipKindOf } from "@chiboso/domain/organisations/kinds.ts";
import { OrganisationWork } from "../members/public.ts";
import { useMay } from "../platform/actor.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { OwnWarnings, WarningsBelow } from "./warnings.tsx";

/** A province has thousands directly below it: the tree shows them page by page. */
const SHOWN = 50;

/** What an organisation is, what the rules say of its strength, and what stands directly below it. */
export function OverviewTab({ found }: { readonly found: Reply<typeof getOrganisation> }) {
  const { t } = useWords();
  const { organisation, children } = found;
  const mayWarnings = useMay("organisations.viewWarnings", organisation.path);
  return (
    <Stack gap="lg">
      {mayWarnings && organisation.dissolvedOn === null && (
        <OwnWarnings organisation={organisation} />
      )}
      <Facts organisation={organisation} />
      {membershipKindOf(organisation.kind) === "party" && (
        <OrganisationWork organisationId={organisation.id} />
      )}
      {children.length > 0 && (
        <Section title={t("organisations.children")}>
          <Stack gap="xs">
            {children.slice(0, SHOWN).map(({ id, name, kind }) => (
              <div key={id}>
                <TextLink to="/organisations/$organisationId" params={{ organisationId: id }}>
                  {name}
                </TextLink>{" "}
                <Text span size="sm" c="dimmed">
                  {t(`organisations.kind.${kind}`)}
                </Text>
              </div>
            ))}
            {children.length > SHOWN && (
              <TextLink to="/organisations">
                {t("organisations.children_more", { count: children.length - SHOWN })}
              </TextLink>
            )}
          </Stack>
        </Section>
      )}
      {mayWarnings && children.length > 0 && <WarningsBelow organisation={organisation} />}
    </Stack>
  );
}

function Facts({ organisation }: { readonly organisation: Organisation }) {
  const { t, date } = useWords();
  const { kind, code, seat, foundedOn, dissolvedOn } = organisation;
  return (
    <Section title={t("organisations.facts")}>
      <FactList
        facts={[
          { label: t("organisations.kind_label"), value: t(`organisations.kind.${kind}`) },
          { label: t("organisations.code"), value: code && <bdi dir="ltr">{code}</bdi> },
          { label: t("organisations.seat"), value: seat },
          { label: t("organisations.founded"), value: foundedOn && date(foundedOn) },
          ...(dissolvedOn === null
            ? []
            : [{ label: t("organisations.dissolved"), value: date(dissolvedOn) }]),
        ]}
      />
    </Section>
  );
}
