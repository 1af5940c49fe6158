import { Stack, Text } from "@mantine/core";
import { useActor } from "../platform/actor.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { LogOutButton } from "./log-out-button.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";

/** One's own account: how things look, the password, the devices, and the roles one holds. */
export function SettingsScreen() {
  const { t } = useWords();
  const { name, username, grants } = useActor();
  return (
    <Page width="narrow">
      <PageHeader
        title={t("access.settings.title")}
        lead={`${name} · ${username}`}
        actions={<LogOutButton />}
      />
      <Section title={t("access.settings.display")}>
        <DisplaySettings />
      </Section>
      <Section title={t("access.settings.roles")}>
        {grants.length === 0 ? (
          <EmptyState title={t("access.settings.no_roles")} />
        ) : (
          <Stack gap="xs">
            {grants.map((grant) => (
              <div key={`${grant.role} ${grant.organisationId}`}>
                <Text fw={600}>{t(`access.role.${grant.role}`)}</Text>
                <Text size="sm" c="dimmed">
                  {grant.organisationName}
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </Section>
      <Section title={t("access.settings.password")}>
        <PasswordForm />
      </Section>
      <Section
        title={t("access.settings.sessions")}
        lead={t("access.settings.sessions_lead")}
        flush
      >
        <Sessions />
      </Section>
    </Page>
  );
}
