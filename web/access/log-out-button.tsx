import { Button } from "@mantine/core";
import { logOut } from "@chiboso/domain/access/contract.ts";
import { IconLogout } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "../platform/command.ts";
import { useWords } from "../platform/words.tsx";
import { enter } from "./session.ts";

/** The way out: ends the session and forgets everything that was loaded. */
export function LogOutButton() {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useCommand(logOut, {
    onDone: async () => {
      enter(queries, null);
      await navigate({ to: "/log-in" });
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<IconLogout size={18} aria-hidden />}
      loading={leave.pending}
      onClick={() => void leave.run({})}
    >
      {t("access.account.log_out")}
    </Button>
  );
}
