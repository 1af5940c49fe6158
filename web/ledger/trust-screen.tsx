import { Button, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import { IconPrinter } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { FactList } from "../platform/fact-list.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Offices } from "./offices.tsx";
import { SiteKeys } from "./site-keys.tsx";

type Trust = Reply<typeof viewTrust>;

/** Who signs the logs, who confirms them, and what the last look found: for inspectors, and as a sheet for other offices. */
export function TrustScreen() {
  const { t } = useWords();
  const query = useAsk(viewTrust, {});
  const print = (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => window.print()}
    >
      {t("ledger.trust.print")}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t("ledger.trust.title")}
        lead={t("ledger.trust.lead")}
        actions={query.data === undefined ? undefined : print}
      />
      <Loaded query={query} shape="page">
        {(trust) => (
          <>
            <State trust={trust} />
            <SiteKeys siteName={trust.siteName} keys={trust.keys} />
            <Offices needed={trust.needed} offices={trust.offices} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function State({ trust }: { readonly trust: Trust }) {
  const { t, dateTime, number } = useWords();
  const { signing, anchored } = trust;
  return (
    <Section title={t("ledger.trust.state")}>
      <FactList
        facts={[
          { label: t("ledger.trust.site"), value: <bdi>{trust.siteName}</bdi> },
          { label: t("ledger.trust.check"), value: <Check trust={trust} /> },
          { label: t("ledger.trust.signing"), value: <Signing signing={signing} /> },
          {
            label: t("ledger.trust.signed"),
            value:
              signing.signedAt === null
                ? null
                : t("ledger.trust.signed_at", {
                    at: dateTime(signing.signedAt),
                    logs: number(signing.logs),
                  }),
          },
          {
            label: t("ledger.trust.given"),
            value:
              signing.waiting > 0
                ? t("ledger.trust.waiting", { waiting: number(signing.waiting) })
                : signing.givenOutAt && dateTime(signing.givenOutAt),
          },
          {
            label: t("ledger.trust.chain"),
            value:
              anchored === null
                ? t("ledger.trust.chain_none")
                : t("ledger.trust.chain_at", {
                    at: dateTime(anchored.at),
                    block: number(anchored.block),
                  }),
          },
        ]}
      />
    </Section>
  );
}

function Bad({ children }: { readonly children: string }) {
  return (
    <Text component="span" c="red" fw={600}>
      {children}
    </Text>
  );
}

function Check({ trust: { check, overdue } }: { readonly trust: Trust }) {
  const { t, dateTime, number } = useWords();
  if (check === null)
    return overdue ? <Bad>{t("ledger.trust.check_overdue")}</Bad> : t("ledger.trust.check_none");
  const at = dateTime(check.endedAt);
  const [logs, entries, faults] = [check.logs, check.entries, check.faults].map((each) =>
    number(each),
  );
  if (check.faults > 0) return <Bad>{t("ledger.trust.check_faults", { at, faults })}</Bad>;
  const sound = t("ledger.trust.check_sound", { at, logs, entries });
  return overdue ? <Bad>{`${sound} ${t("ledger.trust.check_overdue")}`}</Bad> : sound;
}

function Signing({ signing }: { readonly signing: Trust["signing"] }) {
  const { t, dateTime, number } = useWords();
  if (signing.signerAway !== null)
    return <Bad>{t("ledger.trust.signer_away", { at: dateTime(signing.signerAway) })}</Bad>;
  if (signing.stopped > 0)
    return <Bad>{t("ledger.trust.stopped", { stopped: number(signing.stopped) })}</Bad>;
  return t("ledger.trust.signing_sound");
}
