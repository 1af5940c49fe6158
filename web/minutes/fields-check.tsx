import { fieldsOf } from "@chiboso/domain/minutes/completeness.ts";
import type { MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { Group } from "@mantine/core";
import { Section } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { NamedRule } from "../rules/public.ts";

/** Every field of rule MIN-01 with how far it is filled, so that nothing is found missing after the approval. */
export function FieldsCheck({ document }: { readonly document: Pick<MinutesDocument, "blocks"> }) {
  const { t } = useWords();
  const fields = fieldsOf(document);
  const missing = fields.filter((each) => each.state === "missing").length;
  return (
    <Section
      title={t("minutes.fields.title")}
      lead={
        <>
          {t("minutes.fields.lead", { missing })} <NamedRule ruleId="MIN-01" />
        </>
      }
    >
      <Group gap="xs">
        {fields.map(({ field, state }) => (
          <StatusBadge
            key={field}
            tone={state === "there" ? "good" : state === "none" ? "none" : "warning"}
            label={t(`minutes.fields.${state}`, { field: t(`minutes.field.${field}`) })}
          />
        ))}
      </Group>
    </Section>
  );
}
