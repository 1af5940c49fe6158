import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useActor } from "../platform/actor.tsx";
import { addressOf, type Given } from "../platform/address.ts";
import { CommandKeeperContext, type CommandKeeper } from "../platform/command.ts";
import { flush } from "./flush.ts";
import { commandsOnDevice, followCommands, storeWanted, type WaitingCommand } from "./store.ts";

/** How often a device with waiting commands tries again; the `online` event is not always told. */
const TRY_AGAIN_MS = 20_000;

/** Keeps commands that may wait and sends them when the app starts and when the network returns. */
export function Outbox({ children }: { readonly children: ReactNode }) {
  const { accountId } = useActor();
  const queries = useQueryClient();
  const keeper = useMemo(() => keeperFor(accountId), [accountId]);
  useEffect(() => {
    const sendAll = async () => {
      await storeWanted();
      const answered = await flush(accountId);
      // What was sent late changed things behind the screens that are open.
      if (answered > 0) await queries.invalidateQueries();
    };
    // A browser without IndexedDB keeps nothing, so there is nothing to send.
    const send = () => void sendAll().catch(() => undefined);
    send();
    window.addEventListener("online", send);
    const timer = setInterval(send, TRY_AGAIN_MS);
    return () => {
      window.removeEventListener("online", send);
      clearInterval(timer);
    };
  }, [accountId, queries]);
  return <CommandKeeperContext value={keeper}>{children}</CommandKeeperContext>;
}

function keeperFor(accountId: string): CommandKeeper {
  return {
    keep: async ({ commandId, route, request }) => {
      await (
        await commandsOnDevice()
      ).put({
        commandId,
        accountId,
        route: route.name,
        method: route.method === "PUT" ? "PUT" : "POST",
        address: addressOf(route, request as Given),
        body: JSON.stringify(request.body),
        at: new Date().toISOString(),
        refused: null,
      });
    },
    answered: async (commandId) => {
      await (await commandsOnDevice()).delete(commandId);
    },
  };
}

/** The person's commands that wait or were refused late; draws anew whenever they change, in any tab. */
export function useWaitingCommands(): readonly WaitingCommand[] {
  const { accountId } = useActor();
  const [waiting, setWaiting] = useState<readonly WaitingCommand[]>([]);
  useEffect(() => {
    let stop = () => {};
    let current = true;
    const follow = async () => {
      await storeWanted();
      if (!current) return;
      const unsubscribe = await followCommands(accountId, setWaiting);
      if (current) stop = unsubscribe;
      else unsubscribe();
    };
    // Without IndexedDB (a browser's policy) nothing can wait, so there is nothing to show.
    void follow().catch(() => undefined);
    return () => {
      current = false;
      stop();
    };
  }, [accountId]);
  return waiting;
}

/** Takes a refused command off the list, once the person has read why. */
export async function dismiss(commandId: string): Promise<void> {
  await (await commandsOnDevice()).delete(commandId);
}
