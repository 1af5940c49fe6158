import { Button, Collapse, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { STANDINGS } from "@chiboso/domain/members/standing.ts";
import { IconAdjustmentsHorizontal, IconSearch } from "@tabler/icons-react";
import { useId } from "react";
import { useWords } from "../../platform/words.tsx";
import { countFolded, noFilter, type FilterValues } from "./filter-values.ts";
import { FoldedFields } from "./folded-fields.tsx";

/** Search box and standing in one line, everything else behind a button, so that it fits a phone. */
export function FilterForm({
  values,
  onChange,
  picksPlace,
  places,
  kind,
}: {
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
  /** Whether the organisation is chosen here, too. */
  readonly picksPlace: boolean;
  /** Where is searched, for which filters may be asked. */
  readonly places: readonly string[];
  /** The kind of membership that the list is of. */
  readonly kind: NonNullable<FilterValues["kind"]>;
}) {
  const { t } = useWords();
  const [opened, { toggle }] = useDisclosure(countFolded(values, kind) > 0);
  const folded = useId();
  const count = countFolded(values, kind);
  return (
    <Stack px="md" pb="sm" gap="sm" role="search">
      <Group gap="sm" align="flex-end">
        <Foremost values={values} onChange={onChange} />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
          aria-controls={folded}
        >
          {count === 0 ? t("members.find.filters") : t("members.find.filters_set", { count })}
        </Button>
      </Group>
      <Collapse expanded={opened} id={folded}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
          <FoldedFields
            values={values}
            onChange={onChange}
            picksPlace={picksPlace}
            places={places}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed" mt="xs">
          {t("members.find.on_hint")}
        </Text>
        {count > 0 && (
          <Button
            variant="subtle"
            mt="sm"
            onClick={() =>
              onChange({ ...noFilter(kind), text: values.text, standing: values.standing })
            }
          >
            {t("members.find.clear")}
          </Button>
        )}
      </Collapse>
    </Stack>
  );
}

/** What is asked most often: who, and in which standing. */
function Foremost({
  values,
  onChange,
}: {
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        type="search"
        label={t("members.find.text")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={values.text}
        maxLength={200}
        onChange={(event) => onChange({ ...values, text: event.currentTarget.value })}
        flex="2 1 16rem"
      />
      <Select
        label={t("members.standing_label")}
        value={values.standing ?? "any"}
        onChange={(chosen) =>
          onChange({ ...values, standing: STANDINGS.find((each) => each === chosen) ?? null })
        }
        data={[
          { value: "any", label: t("members.find.in_strength") },
          ...STANDINGS.map((each) => ({ value: each, label: t(`members.standing.${each}`) })),
        ]}
        allowDeselect={false}
        flex="1 1 13rem"
      />
    </>
  );
}
