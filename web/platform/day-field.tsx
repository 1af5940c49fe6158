import { ActionIcon, TextInput } from "@mantine/core";
import { isLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState, type ReactNode } from "react";
import { useWords } from "./words.tsx";
import classes from "./day-field.module.css";
import { parseDay, writeDay } from "./day-text.ts";

/**
 * A day typed as day/month/year, or picked from the device's own calendar. Below it stands the
 * weekday, so that a slip is noticed. Gives "" while what is typed is not a day.
 */
export function DayField({
  label,
  value,
  error,
  required = true,
  onChange,
}: {
  readonly label: string;
  readonly value: LocalDate;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly onChange: (day: LocalDate) => void;
}) {
  const { t, longDate } = useWords();
  const [text, setText] = useState(writeDay(value));
  const calendar = useRef<HTMLInputElement>(null);
  if (value !== "" && parseDay(text) !== value) setText(writeDay(value));
  return (
    <div className={classes["field"]}>
      <TextInput
        label={label}
        description={isLocalDate(value) ? longDate(value) : t("platform.day_hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required={required}
        inputMode="numeric"
        autoComplete="off"
        placeholder="31/12/2026"
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(parseDay(event.currentTarget.value) ?? "");
        }}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("platform.day_calendar")}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={20} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={classes["calendar"]}
        value={value}
        onChange={(event) =>
          event.currentTarget.value !== "" && onChange(event.currentTarget.value)
        }
      />
    </div>
  );
}
