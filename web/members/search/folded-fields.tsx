import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { MEMBERSHIP_KINDS } from "@chiboso/domain/members/search/contract.ts";
import { seesClass } from "@chiboso/domain/members/search/rules.ts";
import { POSTS } from "@chiboso/domain/members/standing.ts";
import { OrganisationPicker } from "../../organisations/public.ts";
import { useActor } from "../../platform/actor.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import type { FilterValues } from "./filter-values.ts";

interface Props {
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
}

const SEXES = ["male", "female"] as const;

/** The fields that are seldom needed; those that ask what the person may not see are not there. */
export function FoldedFields({
  values,
  onChange,
  picksPlace,
  places,
}: Props & { readonly picksPlace: boolean; readonly places: readonly string[] }) {
  const { t } = useWords();
  const actor = useActor();
  const sees = (told: "basic" | "sheet") => places.every((path) => seesClass(actor, told, path));
  return (
    <>
      {picksPlace && (
        <OrganisationPicker
          label={t("members.find.within")}
          value={values.within}
          required={false}
          except=""
          onChange={(within) => onChange({ ...values, within })}
        />
      )}
      <DayField
        label={t("members.find.on")}
        required={false}
        value={values.on}
        onChange={(on) => onChange({ ...values, on })}
      />
      <Choices values={values} onChange={onChange} />
      {sees("sheet") && <Backgrounds values={values} onChange={onChange} />}
      {sees("basic") && (
        <Years values={values} onChange={onChange} from="ageFrom" to="ageTo" words="age" />
      )}
      <Years
        values={values}
        onChange={onChange}
        from="partyYearsFrom"
        to="partyYearsTo"
        words="years"
      />
    </>
  );
}

function Choices({ values, onChange }: Props) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t("members.find.kind")}
        placeholder={t("members.find.any")}
        clearable
        data={MEMBERSHIP_KINDS.map((each) => ({ value: each, label: t(`members.place.${each}`) }))}
        value={values.kind}
        onChange={(kind) => onChange({ ...values, kind: oneOf(MEMBERSHIP_KINDS, kind) })}
      />
      <Select
        label={t("members.file.sex")}
        placeholder={t("members.find.any")}
        clearable
        data={SEXES.map((each) => ({ value: each, label: t(`members.sex.${each}`) }))}
        value={values.sex}
        onChange={(sex) => onChange({ ...values, sex: oneOf(SEXES, sex) })}
      />
      <Select
        label={t("members.posts_label")}
        placeholder={t("members.find.any")}
        clearable
        data={POSTS.map((each) => ({ value: each, label: t(`members.post.${each}`) }))}
        value={values.post}
        onChange={(post) => onChange({ ...values, post: oneOf(POSTS, post) })}
      />
    </>
  );
}

function Backgrounds({ values, onChange }: Props) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t("members.find.ethnicity")}
        maxLength={60}
        value={values.ethnicity}
        onChange={(event) => onChange({ ...values, ethnicity: event.currentTarget.value })}
      />
      <TextInput
        label={t("members.find.education")}
        maxLength={60}
        value={values.education}
        onChange={(event) => onChange({ ...values, education: event.currentTarget.value })}
      />
    </>
  );
}

function Years({
  values,
  onChange,
  from,
  to,
  words,
}: Props & {
  readonly from: "ageFrom" | "partyYearsFrom";
  readonly to: "ageTo" | "partyYearsTo";
  readonly words: "age" | "years";
}) {
  const { t } = useWords();
  const field = (name: typeof from | typeof to, label: string, error?: string) => (
    <NumberInput
      label={label}
      min={0}
      max={150}
      allowDecimal={false}
      hideControls
      error={error}
      value={values[name] ?? ""}
      onChange={(given) =>
        onChange({ ...values, [name]: typeof given === "number" ? given : null })
      }
    />
  );
  const reversed = (values[from] ?? 0) > (values[to] ?? Infinity);
  return (
    <Group grow gap="xs" align="flex-end" wrap="nowrap">
      {field(from, t(`members.find.${words}_from`))}
      {field(
        to,
        t(`members.find.${words}_to`),
        reversed ? t("members.filter_range_reversed") : undefined,
      )}
    </Group>
  );
}

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((each) => each === value) ?? null;
}
