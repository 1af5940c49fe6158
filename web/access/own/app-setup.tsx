import { Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { beginCodes, confirmCodes } from "@chiboso/domain/access/second-step-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconDeviceMobile } from "@tabler/icons-react";
import { useState } from "react";
import { useRouteForm } from "../../platform/form.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { QrPicture } from "../qr-picture.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { keepSecondStep } from "./second-step-cache.ts";

type Key = Reply<typeof beginCodes>;

/** Setting up an authenticator app: the password, the key to scan or type, then a first code. */
export function AppSetup({ onFresh }: { readonly onFresh: (codes: readonly string[]) => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState<Key | null>(null);
  if (key !== null)
    return <ConfirmApp appKey={key} onFresh={onFresh} onCancel={() => setKey(null)} />;
  return (
    <div>
      <Button
        leftSection={<IconDeviceMobile size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("access.step.set_up_app")}
      </Button>
      <PasswordDialog
        opened={asking}
        title={t("access.step.set_up_app")}
        text={t("access.step.set_up_text")}
        confirm={t("access.step.set_up_next")}
        route={beginCodes}
        toIntent={(password) => ({ body: { password } })}
        onDone={(made) => {
          setAsking(false);
          setKey(made);
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function ConfirmApp({
  appKey,
  onFresh,
  onCancel,
}: {
  readonly appKey: Key;
  readonly onFresh: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(confirmCodes, {
    initial: { code: "" },
    toIntent: ({ code }) => ({ body: { code } }),
    check: ({ code }) => ({ ...(code.trim() === "" && { code: "access.log_in.required" }) }),
    onDone: async ({ recoveryCodes, state }, cache) => {
      onFresh(recoveryCodes);
      await keepSecondStep(cache, state);
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t("access.step.scan")}</Text>
        <Group gap="lg" align="flex-start">
          <QrPicture text={appKey.uri} label={t("access.step.scan_label")} width={200} />
          <Stack gap={4} maw="20rem">
            <Text size="sm" c="dimmed">
              {t("access.step.type_key")}
            </Text>
            <Code dir="ltr" fz="md" style={{ overflowWrap: "anywhere" }}>
              {(appKey.key.match(/.{1,4}/g) ?? []).join(" ")}
            </Code>
          </Stack>
        </Group>
        <TextInput
          label={t("access.step.code")}
          description={t("access.step.first_code_hint")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maw="20rem"
          dir="ltr"
          key={fields.key("code")}
          {...fields.getInputProps("code")}
        />
        <RefusalAlert failure={command.failure} />
        <Group gap="sm">
          <Button type="submit" loading={command.pending}>
            {t("access.step.turn_on")}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t("platform.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
