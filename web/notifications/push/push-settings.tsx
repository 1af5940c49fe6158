import { Stack } from "@mantine/core";
import { viewPush, type OwnPush } from "@chiboso/domain/notifications/push/contract.ts";
import { useEffect, useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { Section } from "../../platform/page.tsx";
import { EmptyState, Loaded, LoadingState } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { ChannelTable } from "./channel-table.tsx";
import type { BrowserSide } from "./device-state.ts";
import { DeviceTable } from "./device-table.tsx";
import { lookAtBrowser } from "./push-browser.ts";
import { PushDetailChoice } from "./push-detail.tsx";
import { ThisDevice } from "./this-device.tsx";

/** How one is told: this device, one's other devices, and what comes by which way. */
export function PushSettings() {
  const { t } = useWords();
  const query = useAsk(viewPush, {});
  const { memberId } = useActor();
  if (memberId === null)
    return (
      <Section title={t("notifications.device.title")}>
        <EmptyState title={t("notifications.device.no_member")} />
      </Section>
    );
  return (
    <>
      <Section title={t("notifications.device.title")} lead={t("notifications.device.lead")}>
        <Loaded query={query}>{(own) => <Devices own={own} />}</Loaded>
      </Section>
      <Section
        title={t("notifications.device.channels")}
        lead={t("notifications.device.channels_lead")}
        flush
      >
        <Loaded query={query}>{(own) => <ChannelTable own={own} />}</Loaded>
      </Section>
    </>
  );
}

function Devices({ own }: { readonly own: OwnPush }) {
  const [browser, look] = useBrowser();
  if (browser === null) return <LoadingState />;
  return (
    <Stack gap="lg">
      <ThisDevice own={own} browser={browser} onChanged={look} />
      {own.devices.length > 0 && <DeviceTable own={own} browser={browser} onRemoved={look} />}
      {own.key !== null && <PushDetailChoice own={own} />}
    </Stack>
  );
}

/** How this browser stands; looked at again after every change. */
function useBrowser(): [BrowserSide | null, () => Promise<void>] {
  const [browser, setBrowser] = useState<BrowserSide | null>(null);
  useEffect(() => void seenBrowser().then(setBrowser), []);
  return [browser, async () => setBrowser(await seenBrowser())];
}

/** A browser that keeps its service workers from pages, as some do in private windows, knows no pushes. */
function seenBrowser(): Promise<BrowserSide> {
  return lookAtBrowser().catch(() => ({ support: "unsupported", digest: null }));
}
