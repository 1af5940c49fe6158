import { SegmentedControl } from "@mantine/core";
import { useWords } from "../platform/words.tsx";

export type Place = "room" | "online";

/** In the room or online; only a hybrid meeting asks. */
export function PlaceChoice({
  size = "sm",
  value,
  onChange,
}: {
  readonly size?: "xs" | "sm";
  readonly value: Place;
  readonly onChange: (place: Place) => void;
}) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size={size}
      aria-label={t("meetings.check_in.where")}
      value={value}
      onChange={onChange}
      data={[
        { value: "room", label: t("meetings.place.room") },
        { value: "online", label: t("meetings.place.online") },
      ]}
    />
  );
}
