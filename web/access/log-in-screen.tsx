import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { logIn } from "@chiboso/domain/access/contract.ts";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useRouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { Entrance } from "./entrance.tsx";
import { safeReturn } from "./return-path.ts";
import { useEntry } from "./session.ts";

/** Signing in with user name and password; leads back to where the person wanted to go. */
export function LogInScreen() {
  const { t } = useWords();
  const enter = useEntry();
  const router = useRouter();
  const search: { next?: string } = useSearch({ strict: false });
  const { fields, command, submit } = useRouteForm(logIn, {
    initial: { username: "", password: "" },
    toIntent: (values) => ({ body: values }),
    check: ({ username, password }) => ({
      ...(username.trim() === "" && { username: "access.log_in.required" }),
      ...(password === "" && { password: "access.log_in.required" }),
    }),
    onDone: ({ me }) => {
      enter(me);
      router.history.push(safeReturn(search.next));
    },
  });
  return (
    <Entrance title={t("access.log_in.title")}>
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
          <PasswordInput
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
    </Entrance>
  );
}
