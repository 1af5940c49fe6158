import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import {
  ownCertificates,
  requestCertificate,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { IconDeviceMobilePlus } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useKeyRequest } from "./use-key-request.ts";

/** Makes a key on this device and asks for its certificate. */
export function AskCertificate() {
  const { t } = useWords();
  const { memberId } = useActor();
  const command = useCommand(requestCertificate, {
    onDone: (_, cache) => cache.refresh(ownCertificates),
  });
  const { ask, making, failed } = useKeyRequest(memberId ?? "", (body) => command.run({ body }));
  return (
    <Stack gap="sm">
      <Text>{t("signing.ask.text")}</Text>
      {failed && (
        <Alert color="gold" role="alert">
          {t("signing.ask.failed")}
        </Alert>
      )}
      <RefusalAlert failure={command.failure} />
      <Group>
        <Button
          leftSection={<IconDeviceMobilePlus size="1.2em" aria-hidden />}
          loading={making}
          onClick={() => void ask()}
        >
          {t("signing.ask.submit")}
        </Button>
      </Group>
    </Stack>
  );
}
