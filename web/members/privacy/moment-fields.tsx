import { Group, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";

/** A day and an hour of Viet Nam's time, written alike on every device; the value is as `toLocal` gives it. */
export function MomentFields({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error?: ReactNode;
  readonly onChange: (moment: string) => void;
}) {
  const { t } = useWords();
  const [day = "", clock = ""] = value.split("T");
  return (
    <Group align="flex-start">
      <DayField
        label={label}
        value={day}
        error={error}
        onChange={(next) => onChange(`${next}T${clock}`)}
      />
      <TextInput
        label={t("members.breach.hour")}
        required
        dir="ltr"
        w="7rem"
        inputMode="text"
        autoComplete="off"
        placeholder="14:30"
        value={clock}
        onChange={(event) => onChange(`${day}T${event.currentTarget.value}`)}
      />
    </Group>
  );
}
