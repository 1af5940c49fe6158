import { Alert, Button, Stack } from "@mantine/core";
import { changePassword, listSessions } from "@chiboso/domain/access/contract.ts";
import { viewPush } from "@chiboso/domain/notifications/push/contract.ts";
import { MINIMUM_PASSWORD_LENGTH } from "@chiboso/domain/access/password.ts";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { useRouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { NewPassword } from "./new-password.tsx";
import { PasswordField } from "../platform/password-field.tsx";

/** Changing one's own password; all other sessions end with it. */
export function PasswordForm() {
  const { t } = useWords();
  const { username } = useActor();
  const [ended, setEnded] = useState<number | null>(null);
  const { fields, command, submit } = useRouteForm(changePassword, {
    initial: { current: "", next: "", repeat: "" },
    toIntent: ({ current, next }) => ({ body: { current, next } }),
    check: ({ current, next, repeat }) => ({
      ...(current === "" && { current: "access.log_in.required" }),
      ...(next === "" && { next: "access.log_in.required" }),
      ...(next !== repeat && { repeat: "access.link.differs" }),
    }),
    onDone: async ({ endedSessions }, cache) => {
      setEnded(endedSessions);
      fields.reset();
      await cache.refresh(listSessions, viewPush);
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <input type="text" hidden readOnly autoComplete="username" value={username} />
        <PasswordField
          label={t("access.settings.current")}
          autoComplete="current-password"
          key={fields.key("current")}
          {...fields.getInputProps("current")}
        />
        <NewPassword
          least={MINIMUM_PASSWORD_LENGTH}
          next={fields.getInputProps("next")}
          repeat={fields.getInputProps("repeat")}
        />
        <RefusalAlert failure={command.failure} />
        {ended !== null && command.failure === null && (
          <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />}>
            {t("access.settings.changed", { count: ended })}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={command.pending}>
            {t("access.settings.change")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
