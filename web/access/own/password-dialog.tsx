import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import type { ReactNode } from "react";
import { useActor } from "../../platform/actor.tsx";
import type { Cache } from "../../platform/cache.ts";
import type { Intent } from "../../platform/command.ts";
import { useRouteForm } from "../../platform/form.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { PasswordField } from "../../platform/password-field.tsx";

interface Props<R extends Route> {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  /** The verb of the act. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly route: R;
  readonly toIntent: (password: string) => Intent<R>;
  readonly onDone: (value: Reply<R>, cache: Cache) => void | Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for the password once more before anything about log-in is changed. */
export function PasswordDialog<R extends Route>(props: Props<R>) {
  const { t } = useWords();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <PasswordAsk {...props} />
    </Modal>
  );
}

/** Mounted with the dialog, so that no password stays in it. */
function PasswordAsk<R extends Route>(props: Props<R>) {
  const { t } = useWords();
  const { username } = useActor();
  const { fields, command, submit } = useRouteForm<R, { password: string }>(props.route, {
    initial: { password: "" },
    toIntent: ({ password }) => props.toIntent(password),
    check: ({ password }) => ({ ...(password === "" && { password: "access.log_in.required" }) }),
    onDone: props.onDone,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{props.text}</Text>
        {props.children}
        <input type="text" hidden readOnly autoComplete="username" value={username} />
        <PasswordField
          label={t("access.settings.current")}
          autoComplete="current-password"
          data-autofocus
          key={fields.key("password")}
          {...fields.getInputProps("password")}
        />
        <RefusalAlert failure={command.failure} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} disabled={command.pending}>
            {t("platform.cancel")}
          </Button>
          <Button
            type="submit"
            color={props.danger === true ? "red.9" : "flag"}
            loading={command.pending}
          >
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
