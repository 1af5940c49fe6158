import { Button, Group, Stack, Text } from "@mantine/core";
import {
  beginProviderLink,
  unlinkProvider,
  viewProviderLink,
} from "@chiboso/domain/access/provider-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { Section } from "../../platform/page.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { keepTicket } from "../provider-ticket.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** The link between one's account and the site's own identity provider; nothing where there is none. */
export function ProviderLink() {
  const { t } = useWords();
  const query = useAsk(viewProviderLink, {});
  if (query.data !== undefined && query.data.name === null && query.data.link === null) return null;
  return (
    <Section title={t("access.provider.title")} lead={t("access.provider.lead")}>
      <Loaded query={query} shape="facts">
        {(own) => <OwnLink {...own} />}
      </Loaded>
    </Section>
  );
}

function OwnLink({ name, link }: Reply<typeof viewProviderLink>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Stack gap="md">
      {link === null ? (
        <Text c="dimmed">{t("access.provider.none")}</Text>
      ) : (
        <LinkFacts link={link} />
      )}
      <Group>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(link === null ? "access.provider.link" : "access.provider.unlink")}
        </Button>
      </Group>
      {link === null ? (
        <PasswordDialog
          opened={asking}
          title={t("access.provider.link")}
          text={t("access.provider.link_text", { name: name ?? "" })}
          confirm={t("access.provider.link_next")}
          route={beginProviderLink}
          toIntent={(password) => ({ body: { password } })}
          onDone={({ ticket, address }) => {
            keepTicket({ purpose: "link", ticket, next: "/settings" });
            window.location.assign(address);
          }}
          onClose={() => setAsking(false)}
        />
      ) : (
        <PasswordDialog
          opened={asking}
          title={t("access.provider.unlink")}
          text={t("access.provider.unlink_text")}
          confirm={t("access.provider.unlink")}
          danger
          route={unlinkProvider}
          toIntent={(password) => ({ body: { password } })}
          onDone={(next, cache) => {
            setAsking(false);
            cache.put(viewProviderLink, {}, next);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}

function LinkFacts({
  link,
}: {
  readonly link: NonNullable<Reply<typeof viewProviderLink>["link"]>;
}) {
  const { t, dateTime } = useWords();
  return (
    <FactList
      facts={[
        { label: t("access.provider.who"), value: <bdi>{link.label}</bdi> },
        { label: t("access.provider.since"), value: dateTime(link.linkedAt) },
        {
          label: t("access.settings.last_seen"),
          value: link.lastUsedAt === null ? t("access.passkey.never") : dateTime(link.lastUsedAt),
        },
      ]}
    />
  );
}
