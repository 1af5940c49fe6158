import { Avatar, Menu, UnstyledButton } from "@mantine/core";
import { logOut } from "@chiboso/domain/access/contract.ts";
import { IconLogout, IconSettings } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { useWords } from "../platform/words.tsx";
import { initialsOf } from "./initials.ts";
import { enter } from "./session.ts";

/** The person's own corner in the head: settings and the way out. */
export function AccountMenu() {
  const { t } = useWords();
  const { name } = useActor();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useCommand(logOut, {
    onDone: async () => {
      await navigate({ to: "/log-in" });
      enter(queries, null);
    },
  });
  return (
    <Menu position="bottom-end" width={230} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t("access.account.open", { name })}>
          <Avatar color="flag" radius="xl" size={36} variant="light">
            {initialsOf(name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item
          leftSection={<IconSettings size={18} aria-hidden />}
          onClick={() => void navigate({ to: "/settings" })}
        >
          {t("access.account.settings")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => void leave.run({})}
        >
          {t("access.account.log_out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
