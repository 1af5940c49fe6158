import { Alert, Stack, Text } from "@mantine/core";
import { linkProvider, logInByProvider } from "@chiboso/domain/access/provider-contract.ts";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useCommand } from "../platform/command.ts";
import { LinkButton } from "../platform/links.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { LoadingState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { Entrance } from "./entrance.tsx";
import { forgetTicket, readTicket } from "./provider-ticket.ts";
import { safeReturn } from "./return-path.ts";
import { useEntry } from "./session.ts";

/** Where the site's own identity provider sends people back: finishes what was begun in this tab. */
export function ReturnScreen() {
  const { t } = useWords();
  const enter = useEntry();
  const { history } = useRouter();
  const [kept] = useState(readTicket);
  const begun = useRef(false);
  const enterBy = useCommand(logInByProvider, {
    onDone: ({ me }) => {
      enter(me);
      history.replace(safeReturn(kept?.next));
    },
  });
  const link = useCommand(linkProvider, { onDone: () => history.replace("/settings") });
  const run = kept?.purpose === "link" ? link.run : enterBy.run;
  useEffect(() => {
    if (kept === null || begun.current) return;
    begun.current = true;
    forgetTicket();
    // A code in the address is used once and has no place in the history of addresses.
    const returned = window.location.search.slice(1);
    window.history.replaceState(null, "", window.location.pathname);
    void run({ body: { ticket: kept.ticket, returned } });
  }, [kept, run]);
  const failure = enterBy.failure ?? link.failure;
  const over = kept === null || failure !== null;
  const back = kept?.purpose === "link" ? "/settings" : "/log-in";
  return (
    <Entrance title={t(over ? "access.return.over" : "access.return.title")}>
      {kept === null && (
        <Alert color="gold" role="alert">
          {t("access.provider_request_over")}
        </Alert>
      )}
      {kept !== null && failure === null && (
        <Stack gap="md">
          <Text>{t("access.return.wait")}</Text>
          <LoadingState shape="facts" />
        </Stack>
      )}
      <RefusalAlert failure={failure} />
      {over && (
        <LinkButton to={back} variant="default">
          {t(back === "/settings" ? "access.return.to_settings" : "access.link.to_log_in")}
        </LinkButton>
      )}
    </Entrance>
  );
}
