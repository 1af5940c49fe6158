import { whoAmI } from "@chiboso/domain/access/contract.ts";
import { Outlet } from "@tanstack/react-router";
import { AccountLink, ElderSwitch, WorkMeter } from "./access/public.ts";
import { entriesFor } from "./navigation.ts";
import { Bell, KeepDevice } from "./notifications/public.ts";
import { Outbox, OutboxNotice } from "./outbox/public.ts";
import { ActorContext } from "./platform/actor.tsx";
import { useAsk } from "./platform/ask.ts";
import { useSameAccount } from "./platform/other-tabs.ts";
import { ReadAloudBar } from "./platform/read-aloud-bar.tsx";
import { later } from "./platform/later.tsx";
import { RuleMark } from "./platform/refusal-alert.tsx";
import { Shell } from "./platform/shell.tsx";

const NamedRule = later(async () => (await import("./rules/public.ts")).NamedRule);

/** What surrounds every screen for somebody signed in: the person, the outbox, the shell. */
export function Frame() {
  const { data } = useAsk(whoAmI, {});
  useSameAccount(data?.me?.accountId);
  // `routes.tsx` has asked before the first drawing; null only while the way to the log-in is taken.
  if (!data?.me) return null;
  return (
    <ActorContext value={data.me}>
      <WorkMeter />
      <KeepDevice />
      <Outbox>
        <Shell
          entries={entriesFor(data.me)}
          tools={
            <>
              <ElderSwitch />
              <Bell />
              <AccountLink />
            </>
          }
          notices={
            <>
              <ReadAloudBar />
              <OutboxNotice />
            </>
          }
        >
          <RuleMark value={NamedRule}>
            <Outlet />
          </RuleMark>
        </Shell>
      </Outbox>
    </ActorContext>
  );
}
