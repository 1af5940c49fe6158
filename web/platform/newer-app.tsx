import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useWords } from "./words.tsx";

/** Stands where a part of an older app should: its code is no longer to be had, the page must be loaded anew. */
export function NewerApp() {
  const { t } = useWords();
  return (
    <Alert color="yellow" variant="light" title={t("platform.newer_title")} role="status">
      <Stack gap="sm" align="flex-start">
        <Text>{t("platform.newer")}</Text>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.75} aria-hidden />}
          onClick={() => window.location.reload()}
        >
          {t("platform.reload")}
        </Button>
      </Stack>
    </Alert>
  );
}
