import { Group } from "@mantine/core";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { useOwnPlaces } from "./own-places.ts";

const MOST = 5;

/** Beside the imports: the ways to find what is wrong in the register. */
export function CleaningLinks() {
  const { t } = useWords();
  const places = useOwnPlaces("members.merge");
  return (
    <Section title={t("members.cleaning.title")}>
      <Group gap="sm">
        <LinkButton variant="default" to="/reconciliations">
          {t("members.cleaning.reconcile")}
        </LinkButton>
        {places.slice(0, MOST).map(({ id, name }) => (
          <LinkButton
            key={id}
            variant="default"
            to="/organisations/$organisationId/duplicates"
            params={{ organisationId: id }}
          >
            {t("members.cleaning.duplicates", { name })}
          </LinkButton>
        ))}
      </Group>
    </Section>
  );
}
