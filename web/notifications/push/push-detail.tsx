import { Select, Stack } from "@mantine/core";
import {
  chooseChannels,
  viewPush,
  type OwnPush,
} from "@chiboso/domain/notifications/push/contract.ts";
import { PUSH_DETAILS } from "@chiboso/domain/notifications/push/rules.ts";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";

/** How much of a notice stands on a locked screen. */
export function PushDetailChoice({ own }: { readonly own: OwnPush }) {
  const { t } = useWords();
  const choose = useCommand(chooseChannels, {
    onDone: (next, cache) => cache.put(viewPush, {}, next),
  });
  return (
    <Stack gap="xs">
      <Select
        label={t("notifications.device.detail")}
        description={t("notifications.device.detail_hint")}
        allowDeselect={false}
        disabled={choose.pending}
        value={own.detail}
        data={PUSH_DETAILS.toReversed().map((detail) => ({
          value: detail,
          label: t(`notifications.device.detail.${detail}`),
        }))}
        onChange={(detail) =>
          detail !== null && void choose.run({ body: { detail, choices: own.choices } })
        }
      />
      <RefusalAlert failure={choose.failure} />
    </Stack>
  );
}
