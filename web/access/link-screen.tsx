import { Button, Stack, Text, TextInput } from "@mantine/core";
import { openLink, setPasswordByLink } from "@chiboso/domain/access/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../platform/ask.ts";
import { useRouteForm } from "../platform/form.ts";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Entrance } from "./entrance.tsx";
import { NewPassword } from "./new-password.tsx";
import { useEntry } from "./session.ts";

type Link = Reply<typeof openLink>;

/** Behind a one-time link: says for whom it is and sets the first password. */
export function LinkScreen() {
  const { t } = useWords();
  // After `#` the token stays in the browser; no server log, proxy or history of addresses has it.
  const [token] = useState(() => window.location.hash.slice(1));
  const query = useQuery({
    queryKey: [openLink.name, token],
    queryFn: ({ signal }) => ask(openLink, { body: { token: token.padEnd(20, "-") } }, signal),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <Entrance title={t("access.link.title")}>
      <Loaded query={query} shape="facts">
        {(link) => <PasswordForm link={link} token={token} />}
      </Loaded>
      {query.error !== null && (
        <LinkButton to="/log-in" variant="default">
          {t("access.link.to_log_in")}
        </LinkButton>
      )}
    </Entrance>
  );
}

function PasswordForm({ link, token }: { readonly link: Link; readonly token: string }) {
  const { t, dateTime } = useWords();
  const enter = useEntry();
  const navigate = useNavigate();
  const { fields, command, submit } = useRouteForm(setPasswordByLink, {
    initial: { password: "", repeat: "" },
    toIntent: ({ password }) => ({ body: { token, password } }),
    check: ({ password, repeat }) => ({
      ...(password === "" && { password: "access.log_in.required" }),
      ...(password !== repeat && { repeat: "access.link.differs" }),
    }),
    onDone: async ({ me }) => {
      enter(me);
      await navigate({ to: "/", replace: true });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Text fw={600}>{t("access.link.for", { name: link.name })}</Text>
          {link.purpose === "firstAdministrator" && (
            <Text size="sm">{t("access.link.first_administrator")}</Text>
          )}
          <Text size="sm" c="dimmed">
            {t("access.link.expires", { until: dateTime(link.expiresAt) })}
          </Text>
        </div>
        <TextInput
          label={t("access.link.username")}
          value={link.username}
          readOnly
          autoComplete="username"
          dir="ltr"
        />
        <NewPassword
          least={link.minimumPasswordLength}
          next={fields.getInputProps("password")}
          repeat={fields.getInputProps("repeat")}
        />
        <RefusalAlert failure={command.failure} />
        <Button type="submit" size="md" loading={command.pending}>
          {t("access.link.submit")}
        </Button>
      </Stack>
    </form>
  );
}
