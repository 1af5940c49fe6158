import { Progress, Text } from "@mantine/core";
import { PUBLIC_OPINION_SLOT, slotPhase, spentOn } from "@chiboso/domain/meetings/during/clocks.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import { IconListDetails } from "@tabler/icons-react";
import { useWords } from "../../platform/words.tsx";
import { useServerClock } from "../clock.ts";
import classes from "../cockpit-bar.module.css";

/** The time that the running item has taken; that for public opinion stands against its slot. */
export function ItemClock({
  item,
  serverNow,
}: {
  readonly item: ItemView;
  readonly serverNow: string;
}) {
  const { t, length } = useWords();
  const gone = spentOn(item, useServerClock(serverNow));
  const slot = item.kind === "publicOpinion";
  const wanted = slot ? PUBLIC_OPINION_SLOT.least : item.minutes;
  return (
    <div className={classes["part"]}>
      <IconListDetails size={28} stroke={1.5} aria-hidden />
      <div className={classes["grow"]}>
        <ClockFigure
          label={t("meetings.clock.item", { number: item.position })}
          length={length(gone, "second")}
        />
        <Text size="sm" c="dimmed">
          {slot
            ? t(`meetings.clock.slot_${slotPhase(gone)}`, PUBLIC_OPINION_SLOT)
            : item.minutes === null
              ? t("meetings.clock.no_plan")
              : t("meetings.clock.of_planned", { minutes: item.minutes })}
        </Text>
        {wanted !== null && (
          <Progress
            value={Math.min(100, (gone / (wanted * 60_000)) * 100)}
            color={slot && slotPhase(gone) === "over" ? "red" : ""}
            aria-label={t("meetings.clock.item", { number: item.position })}
          />
        )}
      </div>
    </div>
  );
}

/** What a clock measures, and the length of time with its units: two clocks side by side are not taken for one. */
export function ClockFigure({
  label,
  length,
}: {
  readonly label: string;
  readonly length: string;
}) {
  return (
    <div className={classes["clock"]}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text fw={600} className={classes["figure"]} role="timer" aria-live="off" aria-label={label}>
        {length}
      </Text>
    </div>
  );
}
