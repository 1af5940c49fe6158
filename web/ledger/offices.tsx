import { Badge, Group, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import { FactList } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Line, Mark } from "./mark.tsx";

type Trust = Reply<typeof viewTrust>;
type Office = Trust["offices"][number];

/** Who confirms the logs: when last, and who does not and since when. */
export function Offices({ needed, offices }: Pick<Trust, "needed" | "offices">) {
  const { t, number } = useWords();
  const asked = offices.filter((office) => office.asked).length;
  const lead =
    asked === 0
      ? undefined
      : t("ledger.trust.needed", { needed: number(needed), asked: number(asked) });
  return (
    <Section title={t("ledger.trust.offices")} lead={lead}>
      {asked === 0 && (
        <EmptyState title={t("ledger.trust.nobody")} hint={t("ledger.trust.nobody_hint")} />
      )}
      <Stack gap="xl">
        {offices.map((office) => (
          <OneOffice key={office.vkey} office={office} />
        ))}
      </Stack>
    </Section>
  );
}

function OneOffice({ office }: { readonly office: Office }) {
  const { t, dateTime, number } = useWords();
  const { name, vkey, fingerprint, logs, confirmedAt, trouble, since } = office;
  const confirmed =
    confirmedAt === null
      ? t("ledger.trust.never")
      : t("ledger.trust.confirmed_at", { at: dateTime(confirmedAt), logs: number(logs) });
  const facts = [
    { label: t("ledger.trust.confirmed"), value: confirmed },
    ...(trouble === null || since === null
      ? []
      : [
          {
            label: t("ledger.trust.trouble"),
            value: t(`ledger.trust.trouble_${trouble}`, { at: dateTime(since) }),
          },
        ]),
    { label: t("ledger.trust.mark"), value: <Mark>{fingerprint}</Mark> },
    { label: t("ledger.trust.office_key"), value: <Line>{vkey}</Line> },
  ];
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <State office={office} />
      </Group>
      <FactList facts={facts} />
    </Stack>
  );
}

function State({ office: { asked, trouble, confirmedAt } }: { readonly office: Office }) {
  const { t } = useWords();
  if (!asked)
    return (
      <Badge variant="light" color="gray">
        {t("ledger.trust.former")}
      </Badge>
    );
  if (trouble === "split" || trouble === "rollback")
    return <Badge color="red">{t("ledger.trust.refuses")}</Badge>;
  if (trouble !== null || confirmedAt === null)
    return (
      <Badge variant="light" color="yellow">
        {t("ledger.trust.silent")}
      </Badge>
    );
  return (
    <Badge variant="light" color="green">
      {t("ledger.trust.confirms")}
    </Badge>
  );
}
