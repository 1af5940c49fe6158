import { Group, Text } from "@mantine/core";
import { listPrivacyRequests } from "@chiboso/domain/members/privacy/contract.ts";
import { useMayAnywhere } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { privacyDue } from "./privacy-due.ts";

/** How many requests about personal data wait for this person's decision; nothing when there are none. */
export function PrivacyToDo() {
  return useMayAnywhere("members.decidePrivacy") ? <Waiting /> : null;
}

function Waiting() {
  const { t } = useWords();
  const { data } = useAsk(listPrivacyRequests, { query: { open: "yes" } });
  if (!data) return null;
  const { waiting, late } = privacyDue(data.requests, data.today);
  if (waiting === 0) return null;
  return (
    <Section title={t("home.privacy_waiting")}>
      <Group gap="sm">
        <Text span>
          <TextLink to="/privacy">{t("home.privacy_open", { count: waiting })}</TextLink>
        </Text>
        {late > 0 && <StatusBadge tone="bad" label={t("home.privacy_late", { count: late })} />}
      </Group>
    </Section>
  );
}
