import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useWords } from "../../platform/words.tsx";

/** Says of a secret item that nothing is kept of it, and what must be put away. */
export function SecretNote() {
  const { t } = useWords();
  return (
    <Alert
      color="gray"
      role="note"
      icon={<IconLock aria-hidden />}
      title={t("meetings.secret.mark")}
    >
      {t("meetings.secret.note")}
    </Alert>
  );
}
