import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import type { Me, PendingLogIn } from "@chiboso/domain/access/contract.ts";
import { beginPasskeyStep, takePasskeyStep } from "@chiboso/domain/access/passkey-contract.ts";
import { takeCodeStep } from "@chiboso/domain/access/second-step-contract.ts";
import { IconFingerprint } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../platform/command.ts";
import { useRouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { askDevice, knowsPasskeys } from "./passkey-device.ts";

/** After the right password: a code of the app, a passkey, or a recovery code. */
export function SecondStepForm({
  waiting,
  onEntered,
  onBack,
}: {
  readonly waiting: PendingLogIn;
  readonly onEntered: (me: Me) => void;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const codes = waiting.ways.includes("code");
  const passkey = waiting.ways.includes("passkey") && knowsPasskeys();
  const [recovering, setRecovering] = useState(!codes && !passkey);
  const typed = recovering || codes;
  const { pending } = waiting;
  return (
    <Stack gap="md">
      {passkey && !recovering && <PasskeyStep pending={pending} onEntered={onEntered} />}
      {typed && (
        <CodeForm
          key={String(recovering)}
          pending={pending}
          way={recovering ? "recoveryCode" : "code"}
          onEntered={onEntered}
        />
      )}
      {(codes || passkey) && (
        <Button variant="subtle" onClick={() => setRecovering(!recovering)}>
          {t(recovering ? "access.step.other_way" : "access.step.lost")}
        </Button>
      )}
      <Button variant="default" onClick={onBack}>
        {t("access.step.back")}
      </Button>
    </Stack>
  );
}

function CodeForm({
  pending,
  way,
  onEntered,
}: {
  readonly pending: string;
  readonly way: "code" | "recoveryCode";
  readonly onEntered: (me: Me) => void;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(takeCodeStep, {
    initial: { code: "" },
    toIntent: ({ code }) => ({ body: { pending, way, code } }),
    check: ({ code }) => ({ ...(code.trim() === "" && { code: "access.log_in.required" }) }),
    onDone: ({ me }) => onEntered(me),
  });
  const recovering = way === "recoveryCode";
  // The field takes the place of the one that had the focus.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t(recovering ? "access.step.recovery_code" : "access.step.code")}
          description={t(recovering ? "access.step.recovery_hint" : "access.step.code_hint")}
          autoComplete="one-time-code"
          inputMode={recovering ? "text" : "numeric"}
          autoCapitalize="characters"
          spellCheck={false}
          ref={field}
          dir="ltr"
          key={fields.key("code")}
          {...fields.getInputProps("code")}
        />
        <RefusalAlert failure={command.failure} />
        <Button type="submit" size="md" loading={command.pending}>
          {t("access.step.submit")}
        </Button>
      </Stack>
    </form>
  );
}

function PasskeyStep({
  pending,
  onEntered,
}: {
  readonly pending: string;
  readonly onEntered: (me: Me) => void;
}) {
  const { t } = useWords();
  const [cancelled, setCancelled] = useState(false);
  const begin = useCommand(beginPasskeyStep);
  const finish = useCommand(takePasskeyStep, { onDone: ({ me }) => onEntered(me) });
  const act = async () => {
    setCancelled(false);
    finish.reset();
    const begun = await begin.run({ body: { pending } });
    if (begun.kind !== "done") return;
    const asked = await askDevice(begun.value.options);
    if (asked.kind !== "done") return setCancelled(true);
    const { challengeId } = begun.value;
    await finish.run({ body: { pending, challengeId, answer: asked.value } });
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("access.step.passkey_hint")}</Text>
      <Button
        size="md"
        leftSection={<IconFingerprint size={20} aria-hidden />}
        loading={begin.pending || finish.pending}
        onClick={() => void act()}
      >
        {t("access.step.by_passkey")}
      </Button>
      {cancelled && (
        <Alert color="gold" role="status">
          {t("access.passkey.cancelled")}
        </Alert>
      )}
      <RefusalAlert failure={begin.failure ?? finish.failure} />
    </Stack>
  );
}
