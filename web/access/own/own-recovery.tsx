import { Alert, Button, Stack, Text } from "@mantine/core";
import { ownRecovery, refuseRecovery } from "@chiboso/domain/access/recovery-contract.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";

/** Somebody has asked to recover this account: said to its owner, who may know nothing of it. */
export function OwnRecovery() {
  const { t, dateTime } = useWords();
  const { data } = useAsk(ownRecovery, {});
  const refuse = useCommand(refuseRecovery, {
    onDone: (_reply, cache) => cache.put(ownRecovery, {}, { recovery: null }),
  });
  if (data === undefined || data.recovery === null) return null;
  const { by, at, reason, expiresAt } = data.recovery;
  return (
    <Alert
      color="flag"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("access.recovery.own_title")}
    >
      <Stack gap="sm">
        <Text>{t("access.recovery.own_text", { by, at: dateTime(at), reason })}</Text>
        <Text>{t("access.recovery.own_hint", { until: dateTime(expiresAt) })}</Text>
        <RefusalAlert failure={refuse.failure} />
        <div>
          <Button color="red.9" loading={refuse.pending} onClick={() => void refuse.run({})}>
            {t("access.recovery.own_refuse")}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
