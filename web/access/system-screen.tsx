import { Code, Stack, Text } from "@mantine/core";
import { viewSettings } from "@chiboso/domain/access/settings-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useAsk } from "../platform/ask.ts";
import { FactList } from "../platform/fact-list.tsx";
import { LinkButton } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";

/** The state of the installation, for whoever runs it; it shows nothing about persons. */
export function SystemScreen() {
  const { t, number, bytes } = useWords();
  const query = useAsk(viewSettings, {});
  return (
    <Page>
      <PageHeader title={t("access.system.title")} actions={<TrustLink />} />
      <Loaded query={query} shape="page">
        {(state) => (
          <>
            <Section>
              <FactList
                facts={[
                  { label: t("access.system.site"), value: <bdi>{state.siteName}</bdi> },
                  { label: t("access.system.address"), value: <bdi>{state.publicUrl}</bdi> },
                  {
                    label: t("access.system.demo"),
                    value: t(state.demo ? "access.system.yes" : "access.system.no"),
                  },
                  {
                    label: t("access.system.mail"),
                    value: state.mail.configured
                      ? t("access.system.mail_on", { from: state.mail.from ?? "" })
                      : t("access.system.mail_off"),
                  },
                  {
                    label: t("access.system.versions"),
                    value: <bdi dir="ltr">{t("access.system.programs", state.versions)}</bdi>,
                  },
                  {
                    label: t("access.system.migration"),
                    value: <bdi dir="ltr">{state.versions.migration}</bdi>,
                  },
                  { label: t("access.system.size"), value: bytes(state.databaseBytes) },
                  { label: t("access.system.accounts"), value: number(state.accounts) },
                  { label: t("access.system.sessions"), value: number(state.openSessions) },
                  {
                    label: t("access.system.log_check"),
                    value: <LogCheck check={state.logCheck} />,
                  },
                  {
                    label: t("access.system.signing"),
                    value: <Signing signing={state.signing} />,
                  },
                  {
                    label: t("access.system.anchor"),
                    value: <Anchor anchor={state.anchor} />,
                  },
                ]}
              />
            </Section>
            <LogKeys keys={state.logKeys} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function TrustLink() {
  const { t } = useWords();
  return (
    <LinkButton to="/logs" variant="default">
      {t("access.system.trust")}
    </LinkButton>
  );
}

function LogCheck({ check }: { readonly check: Reply<typeof viewSettings>["logCheck"] }) {
  const { t, dateTime } = useWords();
  if (check === null) return t("access.system.log_none");
  const at = dateTime(check.endedAt);
  if (check.faults === 0) return t("access.system.log_sound", { ...check, at });
  return (
    <Text component="span" c="red" fw={600}>
      {t("access.system.log_faults", { ...check, at })}
    </Text>
  );
}

function Signing({ signing }: { readonly signing: Reply<typeof viewSettings>["signing"] }) {
  const { t, dateTime } = useWords();
  const { signerAway, unsigned } = signing;
  if (signerAway === null && unsigned === 0) return t("access.system.signing_sound");
  return (
    <Text component="span" c="red" fw={600}>
      {signerAway === null
        ? t("access.system.signing_stopped", { unsigned })
        : t("access.system.signing_away", { at: dateTime(signerAway) })}
    </Text>
  );
}

function Anchor({ anchor }: { readonly anchor: Reply<typeof viewSettings>["anchor"] }) {
  const { t, dateTime } = useWords();
  if (anchor === null) return t("access.system.anchor_off");
  if (anchor.code !== null)
    return (
      <Text component="span" c="red" fw={600}>
        {t(anchor.code, anchor.params)}
      </Text>
    );
  if (anchor.kept === null) return t("access.system.anchor_none");
  return t("access.system.anchor_kept", { ...anchor.kept, at: dateTime(anchor.kept.at) });
}

function LogKeys({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useWords();
  return (
    <Section title={t("access.system.keys")} lead={t("access.system.keys_lead")}>
      {keys.length === 0 ? (
        <EmptyState title={t("access.system.no_keys")} />
      ) : (
        <Stack gap="xs">
          {keys.map((key) => (
            <Code
              key={key}
              block
              dir="ltr"
              styles={{ root: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } }}
            >
              {key}
            </Code>
          ))}
        </Stack>
      )}
    </Section>
  );
}
