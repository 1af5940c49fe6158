import { Stack, Text } from "@mantine/core";
import { useActor } from "../platform/actor.tsx";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";

/** The organisations in which the person holds roles, each with its roles. */
export function Places() {
  const { t, list } = useWords();
  const { grants } = useActor();
  const places = new Map<string, { name: string; path: string; roles: Set<string> }>();
  for (const grant of grants) {
    const place = places.get(grant.organisationId) ?? {
      name: grant.organisationName,
      path: grant.path,
      roles: new Set<string>(),
    };
    // A role may be held twice: by a post and by a grant, or by two meetings.
    place.roles.add(t(`access.role.${grant.role}`));
    places.set(grant.organisationId, place);
  }
  return (
    <Section title={t("home.places")}>
      <Stack gap="sm">
        {[...places].map(([id, place]) => (
          <div key={id}>
            {/* A role over the whole site stands at no organisation that one could open. */}
            {place.path === "/" ? (
              <Text>{t("access.whole_tree")}</Text>
            ) : (
              <TextLink to="/organisations/$organisationId" params={{ organisationId: id }}>
                {place.name}
              </TextLink>
            )}
            <Text size="sm" c="dimmed">
              {list([...place.roles])}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
