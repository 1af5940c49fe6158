import { Button, Stack, Text, Title } from "@mantine/core";
import { confirmOwnPassword } from "@chiboso/domain/access/contract.ts";
import { useState } from "react";
import { LogOutButton } from "../../access/public.ts";
import { useActor } from "../../platform/actor.tsx";
import { useCommand } from "../../platform/command.ts";
import { takeBack } from "../../platform/handed-device.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { Stage } from "./stage.tsx";
import { PasswordField } from "../../platform/password-field.tsx";

/** The helper takes the device back by the password, or leaves it by logging out. */
export function TakeBack({
  onBack,
  onStay,
}: {
  readonly onBack: () => void;
  readonly onStay: () => void;
}) {
  const { t } = useWords();
  const { name, username } = useActor();
  const [password, setPassword] = useState("");
  const command = useCommand(confirmOwnPassword);
  const send = async () => {
    const outcome = await command.run({ body: { password } });
    setPassword("");
    if (outcome.kind !== "done") return;
    takeBack();
    onBack();
  };
  return (
    <Stage key="leave" label={t("meetings.helper.end")}>
      <Title order={1}>{t("meetings.helper.end")}</Title>
      <Text size="lg">{t("meetings.helper.leave_lead", { name })}</Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "") void send();
        }}
      >
        <Stack gap="md">
          <input type="text" hidden readOnly autoComplete="username" value={username} />
          <PasswordField
            size="lg"
            label={t("meetings.helper.password")}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <RefusalAlert failure={command.failure} />
          <Button type="submit" size="xl" loading={command.pending}>
            {t("meetings.helper.leave")}
          </Button>
          <Button variant="default" size="md" onClick={onStay}>
            {t("platform.cancel")}
          </Button>
        </Stack>
      </form>
      <Text c="dimmed">{t("meetings.helper.log_out")}</Text>
      <LogOutButton />
    </Stage>
  );
}
