import { Button, CopyButton, Group, Text } from "@mantine/core";
import type { issueAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { toDataURL } from "qrcode";
import { useEffect, useState } from "react";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./issued-links.module.css";

type Issued = Reply<typeof issueAccounts>["issued"][number];

/** The links that were just made, to hand over: with a code to scan, to copy, or on paper. */
export function IssuedLinks({ issued }: { readonly issued: readonly Issued[] }) {
  const { t } = useWords();
  return (
    <Section
      title={t("access.accounts.issued")}
      lead={t("access.accounts.issued_lead")}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("access.accounts.print")}
        </Button>
      }
    >
      <ul className={classes["list"]}>
        {issued.map((account) => (
          <li key={account.accountId}>
            <LinkCode account={account} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LinkCode({ account }: { readonly account: Issued }) {
  const { t, dateTime } = useWords();
  const [code, setCode] = useState("");
  useEffect(() => {
    let current = true;
    void toDataURL(account.link, { margin: 1, width: 220 }).then((made) => {
      if (current) setCode(made);
    });
    return () => {
      current = false;
    };
  }, [account.link]);
  return (
    <Group gap="md" wrap="nowrap" align="flex-start">
      {code !== "" && (
        <img
          src={code}
          width={110}
          height={110}
          alt={t("access.accounts.qr", { name: account.name })}
        />
      )}
      <div className={classes["text"]}>
        <Text fw={600}>{account.name}</Text>
        <Text size="sm">
          {t("access.log_in.username")}: <bdi dir="ltr">{account.username}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t("access.link.expires", { until: dateTime(account.expiresAt) })}
        </Text>
        <CopyButton value={account.link}>
          {({ copied, copy }) => (
            <Button
              mt={6}
              size="compact-sm"
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? "access.accounts.copied" : "access.accounts.copy")}
            </Button>
          )}
        </CopyButton>
      </div>
    </Group>
  );
}
