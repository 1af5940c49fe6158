import { useEffect } from "react";

const tabs = new BroadcastChannel("chiboso.kept");
const listeners = new Set<(accountId: string | null) => void>();
tabs.onmessage = ({ data }: MessageEvent<string | null>) => {
  for (const listener of listeners) listener(data);
};

/** Tells the other tabs of this browser who is signed in now; null for nobody. */
export function tellTabs(accountId: string | null): void {
  tabs.postMessage(accountId);
}

/** Hears from other tabs who is signed in now; returns what ends that. */
export function hearTabs(listener: (accountId: string | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Ends what this tab shows as soon as another tab of the browser has signed out or changed the account: it is
 * hidden at once and begins anew with whoever is signed in.
 */
export function useSameAccount(accountId: string | undefined): void {
  useEffect(() => {
    if (accountId === undefined) return undefined;
    return hearTabs((now) => {
      if (now === accountId) return;
      document.body.hidden = true;
      location.reload();
    });
  }, [accountId]);
}
