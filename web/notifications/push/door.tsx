import { lazy, Suspense, useEffect } from "react";
import { useActor } from "../../platform/actor.tsx";
import { LoadingState } from "../../platform/states.tsx";

const Settings = lazy(() =>
  import("./push-settings.tsx").then((file) => ({ default: file.PushSettings })),
);

/** The part of one's own settings about how one is told; fetched where it is shown. */
export function NoticeSettings() {
  return (
    <Suspense fallback={<LoadingState />}>
      <Settings />
    </Suspense>
  );
}

/** Keeps this device told for whoever is signed in; nothing is fetched where no device was ever turned on. */
export function KeepDevice() {
  const { accountId } = useActor();
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    void keepIfRegistered();
  }, [accountId]);
  return null;
}

/** Without a network or a push service the next start does it. */
async function keepIfRegistered(): Promise<void> {
  try {
    if ((await navigator.serviceWorker.getRegistration("/")) === undefined) return;
    const { keepDevice } = await import("./keep-device.ts");
    await keepDevice();
  } catch {
    return;
  }
}
