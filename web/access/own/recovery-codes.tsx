import { Alert, Button, CopyButton, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { save } from "../../platform/files.ts";
import { useWords } from "../../platform/words.tsx";

/** The recovery codes that were just made: to copy, to keep as a file; they are not shown again. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t } = useWords();
  const text = `${t("access.step.codes_file")}\n\n${codes.join("\n")}\n`;
  return (
    <Stack gap="md">
      <Alert color="gold" role="status" title={t("access.step.codes_title")}>
        {t("access.step.codes_text")}
      </Alert>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {codes.map((code) => (
          <Text key={code} ff="monospace" fw={600} dir="ltr">
            {code}
          </Text>
        ))}
      </SimpleGrid>
      <Group gap="sm">
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? "access.accounts.copied" : "access.step.codes_copy")}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() =>
            save(new Blob([text], { type: "text/plain" }), t("access.step.codes_name"))
          }
        >
          {t("access.step.codes_save")}
        </Button>
        <Button onClick={onKept}>{t("access.step.codes_kept")}</Button>
      </Group>
    </Stack>
  );
}
