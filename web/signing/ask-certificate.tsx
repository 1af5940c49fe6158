import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import {
  ownCertificates,
  requestCertificate,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { IconDeviceMobilePlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { forgetSigner } from "../keys/signer.ts";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { makeRequest, type MadeRequest } from "./device-request.ts";

/** Makes a key on this device and asks for its certificate. */
export function AskCertificate() {
  const { t } = useWords();
  const { memberId } = useActor();
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState(false);
  // After a lost answer the same request is sent again, not another key made.
  const made = useRef<MadeRequest | null>(null);
  const command = useCommand(requestCertificate, {
    onDone: (_, cache) => cache.refresh(ownCertificates),
  });
  const ask = async () => {
    setMaking(true);
    setFailed(false);
    try {
      made.current ??= await makeRequest(memberId ?? "");
      const { certificateId } = made.current;
      const outcome = await command.run({ body: made.current });
      if (outcome.kind === "refused") await forgetSigner(certificateId);
      if (outcome.kind !== "failed") made.current = null;
    } catch {
      setFailed(true);
    }
    setMaking(false);
  };
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
