import { Select, Textarea, TextInput } from "@mantine/core";
import { specOf, type FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FactField } from "@chiboso/domain/members/sheet/fields.ts";
import type { ReactNode } from "react";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import { boxLabel, optionText } from "./fact-text.ts";

/** The boxes of a kind of fact as fields of a form, made from the catalogue. */
export function FactBoxes({
  kind,
  values,
  errors,
  onChange,
}: {
  readonly kind: FactKind;
  readonly values: Readonly<Record<string, string>>;
  /** By the name that a refusal has: `value.place`. */
  readonly errors: Readonly<Record<string, ReactNode>>;
  readonly onChange: (box: string, text: string) => void;
}) {
  return Object.entries(specOf(kind).fields).map(([box, field]) => (
    <Box
      key={`${kind}.${box}`}
      box={box}
      field={field}
      value={values[box] ?? ""}
      error={errors[`value.${box}`]}
      onChange={(text) => onChange(box, text)}
    />
  ));
}

function Box({
  box,
  field,
  value,
  error,
  onChange,
}: {
  readonly box: string;
  readonly field: FactField;
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (text: string) => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const common = { label: boxLabel(box, speech), required: field.required, error, value };
  if (field.type === "choice") {
    return (
      <Select
        {...common}
        value={value === "" ? null : value}
        data={field.options.map((option) => ({ value: option, label: optionText(option, speech) }))}
        clearable={!field.required}
        onChange={(option) => onChange(option ?? "")}
      />
    );
  }
  const typed = (event: { readonly currentTarget: { readonly value: string } }) =>
    onChange(event.currentTarget.value);
  if (field.type === "lines")
    return <Textarea {...common} autosize minRows={3} maxLength={field.max} onChange={typed} />;
  if (field.type === "day") return <DayField {...common} onChange={onChange} />;
  if (field.type === "partialDay") {
    return (
      <TextInput
        {...common}
        value={shownDay(value)}
        description={t("members.sheet.partial_hint")}
        placeholder="03/02/1970"
        maxLength={10}
        inputMode="numeric"
        onChange={(event) => onChange(readDay(event.currentTarget.value))}
      />
    );
  }
  if (field.type === "digits") {
    const most = Math.max(...field.lengths);
    return <TextInput {...common} inputMode="numeric" maxLength={most} onChange={typed} />;
  }
  if (field.type === "phone")
    return <TextInput {...common} type="tel" maxLength={field.max} onChange={typed} />;
  if (field.type === "email") return <TextInput {...common} type="email" onChange={typed} />;
  return <TextInput {...common} maxLength={field.max} onChange={typed} />;
}

/** `1970-02-03` as people here write it. */
function shownDay(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split("-").toReversed().join("/") : day;
}

/** What was typed as a day when it is one in full, else as it stands for the rules to judge. */
function readDay(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (match === null) return text.trim();
  const [, day = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
