import { Button, Stack, Text, TextInput } from "@mantine/core";
import { logIn, type Me, type PendingLogIn } from "@chiboso/domain/access/contract.ts";
import { useRouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { PasswordField } from "../platform/password-field.tsx";

/** User name and password; perhaps a second step follows. */
export function PasswordLogIn({
  onEntered,
  onWaiting,
}: {
  readonly onEntered: (me: Me) => void;
  readonly onWaiting: (waiting: PendingLogIn) => void;
}) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(logIn, {
    initial: { username: "", password: "" },
    toIntent: (values) => ({ body: values }),
    check: ({ username, password }) => ({
      ...(username.trim() === "" && { username: "access.log_in.required" }),
      ...(password === "" && { password: "access.log_in.required" }),
    }),
    onDone: ({ me, secondStep }) => {
      if (me !== null) onEntered(me);
      else if (secondStep !== null) onWaiting(secondStep);
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("access.log_in.username")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          key={fields.key("username")}
          {...fields.getInputProps("username")}
        />
        <PasswordField
          label={t("access.log_in.password")}
          autoComplete="current-password"
          key={fields.key("password")}
          {...fields.getInputProps("password")}
        />
        <RefusalAlert failure={command.failure} />
        <Button type="submit" size="md" loading={command.pending}>
          {t("access.log_in.submit")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("access.log_in.help")}
        </Text>
      </Stack>
    </form>
  );
}
