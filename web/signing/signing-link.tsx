import { Group, Text } from "@mantine/core";
import { IconSignature } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { LinkButton } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";

/** The way from one's own settings to one's certificates; only members sign. */
export function SigningLink() {
  const { t } = useWords();
  const { memberId } = useActor();
  if (memberId === null) return null;
  return (
    <Section title={t("signing.own.title")}>
      <Text mb="sm">{t("signing.own.lead")}</Text>
      <Group>
        <LinkButton
          to="/settings/signing"
          variant="default"
          leftSection={<IconSignature size="1.2em" aria-hidden />}
        >
          {t("signing.own.open")}
        </LinkButton>
      </Group>
    </Section>
  );
}
