import { NumberInput } from "@mantine/core";

/** A count that people type: whole, never negative; empty is zero. */
export function Figure({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** True, or what is wrong with it in words. */
  readonly error?: boolean | string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={99_999}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      inputMode="numeric"
      w={{ base: "100%", xs: "10rem" }}
      error={error ?? false}
      value={value}
      onChange={(next) => onChange(Number(next) || 0)}
    />
  );
}
