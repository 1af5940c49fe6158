import { Checkbox, ScrollArea, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { TreeActKind } from "@chiboso/domain/organisations/acts.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { NamedRule } from "../rules/public.ts";
import { kindsFor, type ActValues } from "./act-values.ts";
import { OrganisationPicker } from "./organisation-picker.tsx";
import { usePeople } from "./use-people.ts";

interface FieldsProps {
  readonly act: TreeActKind;
  readonly subject: Organisation | null;
  readonly below: readonly { readonly id: string; readonly name: string }[];
  readonly fields: UseFormReturnType<ActValues>;
}

/** What an act asks beside its day and its document. */
export function ActFields(props: FieldsProps) {
  const { act, subject, fields } = props;
  const { t } = useWords();
  const picker = (field: "superiorId" | "targetId" | "membersTo" | "childrenTo", label: string) => (
    <OrganisationPicker
      label={label}
      except={subject?.id ?? ""}
      required={field === "superiorId" || field === "targetId"}
      value={fields.values.act[field]}
      error={fields.errors[`act.${field}`]}
      onChange={(id) => fields.setFieldValue(`act.${field}`, id)}
    />
  );
  switch (act) {
    case "found":
    case "alter":
      return <NamingFields {...props} />;
    case "move":
      return picker("superiorId", t("organisations.new_superior"));
    case "merge":
      return picker("targetId", t("organisations.merge_into"));
    case "split":
      return (
        <Stack gap="md">
          <NamingFields {...props} />
          <PeopleChoice {...props} />
        </Stack>
      );
    case "dissolve":
      return (
        <Stack gap="md">
          {picker("membersTo", t("organisations.members_to"))}
          {picker("childrenTo", t("organisations.children_to"))}
        </Stack>
      );
  }
}

function NamingFields({ act, subject, fields }: FieldsProps) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <TextInput
        label={t("organisations.name")}
        required
        maxLength={200}
        {...fields.getInputProps("act.as.name")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("organisations.kind_label")}
          required
          allowDeselect={false}
          data={kindsFor(act, subject).map((kind) => ({
            value: kind,
            label: t(`organisations.kind.${kind}`),
          }))}
          value={fields.values.act.as.kind}
          error={fields.errors["act.as.kind"]}
          onChange={(kind) => fields.setFieldValue("act.as.kind", kind)}
        />
        <TextInput
          label={t("organisations.code")}
          description={<CodeHint />}
          inputWrapperOrder={["label", "input", "description", "error"]}
          placeholder="38.168.053.000.001"
          dir="ltr"
          maxLength={30}
          {...fields.getInputProps("act.as.code")}
        />
      </SimpleGrid>
      <TextInput
        label={t("organisations.seat")}
        description={t("organisations.seat_hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        maxLength={100}
        {...fields.getInputProps("act.as.seat")}
      />
    </Stack>
  );
}

/** Who and what goes into the new organisation of a split. */
function PeopleChoice({ subject, below, fields }: FieldsProps) {
  const { t } = useWords();
  const organisationId = subject?.id ?? "";
  const query = usePeople({ organisationId }, 200);
  return (
    <>
      <Loaded query={query} shape="facts">
        {({ members }) => (
          <ChoiceList
            label={t("organisations.who_goes")}
            error={fields.errors["act.memberIds"]}
            options={members
              .filter((member) => member.organisationId === organisationId)
              .map(({ memberId, name }) => ({ id: memberId, name }))}
            value={fields.values.act.memberIds}
            onChange={(ids) => fields.setFieldValue("act.memberIds", ids)}
          />
        )}
      </Loaded>
      {below.length > 0 && (
        <ChoiceList
          label={t("organisations.what_goes")}
          error={fields.errors["act.childIds"]}
          options={below}
          value={fields.values.act.childIds}
          onChange={(ids) => fields.setFieldValue("act.childIds", ids)}
        />
      )}
    </>
  );
}

function ChoiceList({
  label,
  error,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly error: React.ReactNode;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
}) {
  const { t } = useWords();
  if (options.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("organisations.nobody_here")}
      </Text>
    );
  }
  return (
    <Checkbox.Group
      label={label}
      description={t("organisations.chosen", { count: value.length })}
      error={error}
      value={value}
      onChange={onChange}
    >
      <ScrollArea.Autosize mah="18rem" mt="xs" type="auto">
        <Stack gap={6} p={4}>
          {options.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}

/** How a code is built; nobody has read the text that says so. */
function CodeHint() {
  const { t } = useWords();
  return (
    <>
      {t("organisations.code_hint")} <NamedRule ruleId="FILE-07" />
    </>
  );
}
