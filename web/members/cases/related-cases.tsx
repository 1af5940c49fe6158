import { Group, Stack, Text } from "@mantine/core";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { STATE_TONES } from "./case-tones.ts";
import { useCaseWords } from "./case-words.ts";

/** The case that this one follows from, and those that follow from it. */
export function RelatedCases({ found }: { readonly found: CaseView }) {
  const { t } = useWords();
  const words = useCaseWords();
  const { follows, followedBy } = found;
  const related = [
    ...(follows ? [{ ...follows, said: "members.cases.follows" as const }] : []),
    ...followedBy.map((each) => ({ ...each, said: "members.cases.followed_by" as const })),
  ];
  if (related.length === 0) return null;
  return (
    <Section title={t("members.cases.related")}>
      <Stack gap="xs">
        {related.map((each) => (
          <Group key={each.caseId} gap="sm">
            <TextLink to="/cases/$caseId" params={{ caseId: each.caseId }}>
              {t(each.said, { kind: words.kind(each.kind) })}
            </TextLink>
            <Text span>
              <StatusBadge tone={STATE_TONES[each.state]} label={words.state(each.state)} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
