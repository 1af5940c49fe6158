import { List, Text } from "@mantine/core";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { Section } from "../../../platform/page.tsx";
import { useWords } from "../../../platform/words.tsx";

const MOVES = ["strength", "file", "posts", "access", "cases"] as const;

/** Before a cell takes somebody in: what moves along and what ends, so that nobody is surprised afterwards. */
export function ComesAlong({ found }: { readonly found: CaseView }) {
  const { t } = useWords();
  const inside = found.input["origin"] === "inside";
  if (found.kind !== "transferIn" || found.state !== "open" || !inside) return null;
  return (
    <Section title={t("members.transfer.along_title")}>
      <Text>{t("members.transfer.along_lead", { name: found.memberName })}</Text>
      <List mt="xs" spacing={4}>
        {MOVES.map((each) => (
          <List.Item key={each}>{t(`members.transfer.along_${each}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
