import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCloudUp, IconWifiOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useWords } from "../platform/words.tsx";
import { dismiss, useWaitingCommands } from "./outbox.tsx";

/** Tells of a missing network, of what has not been sent yet, and of what was refused when it was. */
export function OutboxNotice() {
  const { t, refusalText, dateTime } = useWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const commands = useWaitingCommands();
  const waiting = commands.filter((command) => command.refused === null).length;
  const refused = commands.filter((command) => command.refused !== null);
  if (online && commands.length === 0) return null;
  return (
    <Stack gap="xs" role="status">
      {!online && (
        <Alert color="gold" icon={<IconWifiOff aria-hidden />}>
          {t("platform.offline_now")}
        </Alert>
      )}
      {waiting > 0 && (
        <Alert color="gold" icon={<IconCloudUp aria-hidden />}>
          {t("outbox.waiting", { count: waiting })}
        </Alert>
      )}
      {refused.map((command) => (
        <Alert key={command.commandId} color="flag" title={t("outbox.refused")}>
          <Group justify="space-between">
            <Text size="sm">
              {dateTime(command.at)} · {refusalText({ code: command.refused ?? "" })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void dismiss(command.commandId)}
            >
              {t("outbox.dismiss")}
            </Button>
          </Group>
        </Alert>
      ))}
    </Stack>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
