import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { addPasskey, beginPasskey } from "@chiboso/domain/access/passkey-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords, type WordKey } from "../../platform/words.tsx";
import { deviceOf } from "../../platform/device-name.ts";
import { makePasskey } from "../passkey-device.ts";
import { keepPasskeys } from "./passkey-cache.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** The password, then the device, then the name under which the passkey is kept. */
export function AddPasskey() {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState(
    () => deviceOf(navigator.userAgent) ?? t("access.settings.unknown_device"),
  );
  const [fault, setFault] = useState<WordKey | null>(null);
  const add = useCommand(addPasskey, {
    onDone: ({ passkeys }, cache) => keepPasskeys(cache, passkeys),
  });
  const make = async ({ challengeId, options }: Reply<typeof beginPasskey>) => {
    setAsking(false);
    const asked = await makePasskey(options);
    if (asked.kind === "cancelled") return setFault("access.passkey.cancelled");
    if (asked.kind === "known") return setFault("access.passkey_known");
    await add.run({ body: { challengeId, name, made: asked.value } });
  };
  return (
    <Stack gap="sm">
      {fault !== null && (
        <Alert color="gold" role="status">
          {t(fault)}
        </Alert>
      )}
      <RefusalAlert failure={add.failure} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={add.pending}
          onClick={() => {
            setFault(null);
            add.reset();
            setAsking(true);
          }}
        >
          {t("access.passkey.add")}
        </Button>
      </Group>
      <AskPassword
        opened={asking}
        name={name}
        onName={setName}
        onBegun={(begun) => void make(begun)}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}

function AskPassword({
  opened,
  name,
  onName,
  onBegun,
  onClose,
}: {
  readonly opened: boolean;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onBegun: (begun: Reply<typeof beginPasskey>) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <PasswordDialog
      opened={opened}
      title={t("access.passkey.add")}
      text={t("access.passkey.add_text")}
      confirm={t("access.passkey.add_next")}
      route={beginPasskey}
      toIntent={(password) => ({ body: { password } })}
      onDone={onBegun}
      onClose={onClose}
    >
      <TextInput
        label={t("access.passkey.name")}
        description={t("access.passkey.name_hint")}
        maxLength={60}
        required
        error={name.trim() === "" && t("access.log_in.required")}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
    </PasswordDialog>
  );
}
