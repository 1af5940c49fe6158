import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import {
  subscribePush,
  testPush,
  unsubscribePush,
  viewPush,
  type OwnPush,
} from "@chiboso/domain/notifications/push/contract.ts";
import { IconBell, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { StatusBadge, type Tone } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { stateOf, thisDevice, type BrowserSide, type DeviceState } from "./device-state.ts";
import { subscribeHere, unsubscribeHere } from "./push-browser.ts";

const TONES: Readonly<Record<DeviceState, Tone>> = {
  on: "good",
  off: "none",
  failing: "bad",
  denied: "warning",
  unsupported: "none",
  site_off: "none",
};

interface Given {
  readonly own: OwnPush;
  readonly browser: BrowserSide;
  readonly onChanged: () => Promise<void>;
}

/** Whether this very device is told, why not when it is not, and the button that changes it. */
export function ThisDevice({ own, browser, onChanged }: Given) {
  const { t, dateTime } = useWords();
  const state = stateOf(own, browser);
  const since = thisDevice(own, browser)?.failing?.since;
  return (
    <Stack gap="sm" data-push={state}>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{t("notifications.device.this")}</Text>
        <StatusBadge tone={TONES[state]} label={t(`notifications.device.state.${state}`)} />
      </Group>
      <Text>
        {state === "failing"
          ? t("notifications.device.hint.failing", { since: dateTime(since ?? "") })
          : t(`notifications.device.hint.${state}`)}
      </Text>
      {state === "off" && <TurnOn own={own} onChanged={onChanged} />}
      {(state === "on" || state === "failing") && (
        <TurnOff own={own} browser={browser} onChanged={onChanged} />
      )}
    </Stack>
  );
}

function TurnOn({ own, onChanged }: Pick<Given, "own" | "onChanged">) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [silent, setSilent] = useState(false);
  const subscribe = useCommand(subscribePush, {
    onDone: async (next, cache) => {
      await onChanged();
      cache.put(viewPush, {}, next);
    },
  });
  const turnOn = async () => {
    setAsking(true);
    setSilent(false);
    try {
      const made = await subscribeHere(own.key ?? "");
      if (made === "denied") await onChanged();
      else await subscribe.run({ body: made });
    } catch {
      setSilent(true);
    }
    setAsking(false);
  };
  return (
    <>
      {silent && (
        <Alert color="gold" role="alert">
          {t("notifications.device.turn_on_failed")}
        </Alert>
      )}
      <RefusalAlert failure={subscribe.failure} />
      <Group>
        <Button
          leftSection={<IconBell size={18} aria-hidden />}
          loading={asking}
          onClick={() => void turnOn()}
        >
          {t("notifications.device.turn_on")}
        </Button>
      </Group>
    </>
  );
}

function TurnOff({ own, browser, onChanged }: Given) {
  const { t } = useWords();
  const [sent, setSent] = useState(false);
  const deviceId = thisDevice(own, browser)?.deviceId ?? "";
  const attempt = useCommand(testPush, { onDone: () => setSent(true) });
  const unsubscribe = useCommand(unsubscribePush, {
    onDone: async (next, cache) => {
      await unsubscribeHere().catch(() => undefined);
      await onChanged();
      cache.put(viewPush, {}, next);
    },
  });
  return (
    <>
      {sent && attempt.failure === null && (
        <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />}>
          {t("notifications.device.test_sent")}
        </Alert>
      )}
      <RefusalAlert failure={attempt.failure ?? unsubscribe.failure} />
      <Group gap="sm">
        <Button
          variant="default"
          loading={attempt.pending}
          onClick={() => void attempt.run({ params: { deviceId } })}
        >
          {t("notifications.device.test")}
        </Button>
        <Button
          variant="default"
          loading={unsubscribe.pending}
          onClick={() => void unsubscribe.run({ params: { deviceId } })}
        >
          {t("notifications.device.turn_off")}
        </Button>
      </Group>
    </>
  );
}
