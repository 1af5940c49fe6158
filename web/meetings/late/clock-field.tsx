import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useWords } from "../../platform/words.tsx";
import { clockOf } from "../clock-text.ts";

/** A time of day as it stands on the paper. */
export function ClockField({
  label,
  value,
  error,
  required = false,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      value={text ?? value}
      error={error}
      required={required}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      maxLength={16}
      placeholder={t("meetings.late.clock_form")}
      w="7.5rem"
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = clockOf(typed);
        onChange(read.slice(0, 5));
      }}
      onBlur={() => setText(null)}
    />
  );
}
