import { ActionIcon, TextInput } from "@mantine/core";
import { isLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState, type ReactNode } from "react";
import { useWords } from "./words.tsx";
import classes from "./day-field.module.css";
import { impossibleDay, parseDay, writeDay } from "./day-text.ts";

/**
 * A day typed as day/month/year, or picked from the device's own calendar. Below it stands the
 * weekday, so that a slip is noticed. Gives "" while what is typed is not a day; such a text is
 * called wrong once the field is left, and `CommandForm` does not send it as if nothing stood there.
 */
export function DayField({
  label,
  value,
  error,
  required = true,
  hint,
  onChange,
}: {
  readonly label: string;
  readonly value: LocalDate;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Stands below while the field is empty, instead of how a day is typed. */
  readonly hint?: string;
  readonly onChange: (day: LocalDate) => void;
}) {
  const { t, longDate } = useWords();
  const faultOf = useDayFault();
  const [text, setText] = useState(writeDay(value));
  const [left, setLeft] = useState(false);
  if (isOther(text, value)) setText(writeDay(value));
  const unread = value === "" && text.trim() !== "";
  return (
    <div className={classes["field"]}>
      <TextInput
        label={label}
        description={isLocalDate(value) ? longDate(value) : (hint ?? t("platform.day_hint"))}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required={required}
        inputMode="numeric"
        autoComplete="off"
        placeholder="31/12/2026"
        value={text}
        error={faultOf(text, { error, told: unread && left })}
        data-unread-day={unread || undefined}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setLeft(false);
          setText(event.currentTarget.value);
          onChange(parseDay(event.currentTarget.value) ?? "");
        }}
        rightSection={<DeviceCalendar value={value} onChange={onChange} />}
      />
    </div>
  );
}

/** Whether the value was changed from outside, be it to nothing: what is typed in full gives its day at once. */
function isOther(text: string, value: LocalDate): boolean {
  const typed = parseDay(text);
  return typed === undefined ? value !== "" : typed !== value;
}

/** What is wrong with a day as typed: a day that does not exist is told as such, also where the form only misses one. */
function useDayFault() {
  const { t } = useWords();
  return (text: string, { error, told }: { readonly error: ReactNode; readonly told: boolean }) => {
    const impossible = impossibleDay(text);
    if (impossible === undefined) return error ?? (told ? t("kernel.day_missing") : undefined);
    return told || error ? t("kernel.impossible_date", { text: impossible }) : undefined;
  };
}

/** The device's own calendar, behind a button in the field. */
function DeviceCalendar({
  value,
  onChange,
}: {
  readonly value: LocalDate;
  readonly onChange: (day: LocalDate) => void;
}) {
  const { t } = useWords();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("platform.day_calendar")}
        onClick={() => calendar.current?.showPicker()}
      >
        <IconCalendar size={20} aria-hidden />
      </ActionIcon>
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
    </>
  );
}
