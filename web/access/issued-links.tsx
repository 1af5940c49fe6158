import { Button, CopyButton, Group, Text } from "@mantine/core";
import type { issueAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconCopy, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { save } from "../platform/files.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./issued-links.module.css";
import { QrPicture } from "./qr-picture.tsx";

type Issued = Reply<typeof issueAccounts>["issued"][number];

/** The links that were just made, to hand over: with a code to scan, to copy, or as slips on paper. */
export function IssuedLinks({
  issued,
  slips,
}: {
  readonly issued: readonly Issued[];
  /** A PDF in base64; null when the browser must print by itself. */
  readonly slips: string | null;
}) {
  const { t } = useWords();
  return (
    <div className={classes["issued"]}>
      <Section
        title={t("access.accounts.issued")}
        lead={t("access.accounts.issued_lead")}
        actions={
          <Group gap="sm">
            {slips !== null && (
              <Button
                leftSection={<IconFileTypePdf size={18} aria-hidden />}
                onClick={() => save(pdfOf(slips), t("access.accounts.slips_name"))}
              >
                {t("access.accounts.slips")}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t("access.accounts.print")}
            </Button>
          </Group>
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
    </div>
  );
}

function pdfOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: "application/pdf" });
}

function LinkCode({ account }: { readonly account: Issued }) {
  const { t, dateTime } = useWords();
  const host = new URL(account.link).host;
  return (
    <>
      <Group gap="md" wrap="nowrap" align="flex-start">
        <QrPicture
          text={account.link}
          width={128}
          label={t("access.accounts.qr", { name: account.name })}
        />
        <div className={classes["text"]}>
          <Text size="sm" className={classes["paper"] ?? ""}>
            {t("access.slip.title")}
          </Text>
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
                className={classes["screen"] ?? ""}
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={copy}
              >
                {t(copied ? "access.accounts.copied" : "access.accounts.copy")}
              </Button>
            )}
          </CopyButton>
        </div>
      </Group>
      <div className={classes["paper"]}>
        <ol className={classes["steps"]}>
          <li>{t("access.slip.scan")}</li>
          <li>{t("access.slip.choose")}</li>
          <li>{t("access.slip.after", { host })}</li>
        </ol>
        <p className={classes["care"]}>{t("access.slip.care")}</p>
      </div>
    </>
  );
}
