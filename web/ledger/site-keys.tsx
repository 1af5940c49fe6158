import { Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { viewTrust } from "@chiboso/domain/ledger/trust/contract.ts";
import { FactList } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Line, Mark } from "./mark.tsx";

const COMMAND = "npm run witness -- --name inspection.example/w1";

type Trust = Reply<typeof viewTrust>;

/** The keys that sign, each with its mark, and what an office that is to confirm the logs needs of them. */
export function SiteKeys({ siteName, keys }: Pick<Trust, "siteName" | "keys">) {
  const { t, dateTime } = useWords();
  return (
    <Section title={t("ledger.trust.keys")} lead={t("ledger.trust.keys_lead")}>
      {keys.length === 0 ? (
        <EmptyState title={t("ledger.trust.no_keys")} />
      ) : (
        <Stack gap="xl">
          {keys.map(({ vkey, fingerprint, since, until }) => (
            <FactList
              key={vkey}
              facts={[
                {
                  label: t(until === null ? "ledger.trust.key" : "ledger.trust.old_key"),
                  value:
                    until === null
                      ? t("ledger.trust.key_since", { since: dateTime(since) })
                      : t("ledger.trust.key_until", {
                          since: dateTime(since),
                          until: dateTime(until),
                        }),
                },
                { label: t("ledger.trust.mark"), value: <Mark>{fingerprint}</Mark> },
                {
                  label: t("ledger.trust.line"),
                  value: <Line>{`log ${vkey} ${window.location.origin}/so`}</Line>,
                },
              ]}
            />
          ))}
          <Stack gap="xs">
            <Text>{t("ledger.trust.how")}</Text>
            <ol>
              <li>
                {t("ledger.trust.how_start")}
                <Line>{COMMAND}</Line>
              </li>
              <li>{t("ledger.trust.how_compare", { siteName })}</li>
              <li>{t("ledger.trust.how_enter")}</li>
              <li>{t("ledger.trust.how_answer")}</li>
            </ol>
          </Stack>
        </Stack>
      )}
    </Section>
  );
}
