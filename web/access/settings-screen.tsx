import { Stack, Text } from "@mantine/core";
import type { Me } from "@chiboso/domain/access/contract.ts";
import { NoticeSettings } from "../notifications/public.ts";
import { useActor } from "../platform/actor.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState } from "../platform/states.tsx";
import { SigningLink } from "../signing/public.ts";
import { useWords } from "../platform/words.tsx";
import { DisplaySettings } from "./display-settings.tsx";
import { LogOutButton } from "./log-out-button.tsx";
import { OwnRecovery } from "./own/own-recovery.tsx";
import { Passkeys } from "./own/passkeys.tsx";
import { ProviderLink } from "./own/provider-link.tsx";
import { SecondStep } from "./own/second-step.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";
import { WorkTimeSettings } from "./work/work-time.tsx";

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
      <OwnRecovery />
      <Section title={t("access.settings.display")}>
        <DisplaySettings />
      </Section>
      <NoticeSettings />
      <Section title={t("access.settings.roles")}>
        {grants.length === 0 ? (
          <EmptyState title={t("access.settings.no_roles")} />
        ) : (
          <Stack gap="xs">
            {[...heldOnce(grants)].map(([key, grant]) => (
              <div key={key}>
                <Text fw={600}>{t(`access.role.${grant.role}`)}</Text>
                <Text size="sm" c="dimmed">
                  {grant.path === "/" ? t("access.whole_tree") : grant.organisationName}
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </Section>
      <WorkTimeSettings />
      <Section title={t("access.settings.password")}>
        <PasswordForm />
      </Section>
      <Section title={t("access.step.own_title")} lead={t("access.step.own_lead")}>
        <SecondStep />
      </Section>
      <Section title={t("access.passkey.title")} lead={t("access.passkey.lead")}>
        <Passkeys />
      </Section>
      <SigningLink />
      <ProviderLink />
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

/** A role that is held by a post and by a grant too is one role to the person. */
function heldOnce(grants: Me["grants"]): ReadonlyMap<string, Me["grants"][number]> {
  return new Map(grants.map((grant) => [`${grant.role} ${grant.organisationId}`, grant]));
}
