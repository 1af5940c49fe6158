import { Alert, Stack, Text } from "@mantine/core";
import type { Advice } from "@chiboso/domain/meetings/view.ts";
import { explainLeast } from "@chiboso/domain/rules/explain.ts";
import { IconInfoCircle } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";
import { WhyPanel } from "../rules/public.ts";
import { Disclosure } from "../voting/public.ts";

/** What the rules say about a preparation. It stops nobody; each says where it comes from. */
export function AdviceList({ advice }: { readonly advice: readonly Advice[] }) {
  const { t, refusalText } = useWords();
  return (
    <Alert
      color="gold"
      role="status"
      icon={<IconInfoCircle aria-hidden />}
      title={t("meetings.advice.title")}
    >
      <Stack gap="xs">
        {advice.map((each) => (
          <div key={each.code + JSON.stringify(each.params)}>
            <Text>{refusalText(each as never)}</Text>
            <Disclosure label={t("voting.why.title")}>
              <WhyPanel
                title={t("meetings.advice.rule")}
                citation={each.citation}
                {...arithmeticOf(each)}
              />
            </Disclosure>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

/** The comparison behind an advice about the length; the others name days in their text. */
function arithmeticOf({ params }: Advice) {
  const { minutes, least } = params;
  if (typeof minutes !== "number" || typeof least !== "number") return {};
  return { arithmetic: explainLeast(minutes, least) };
}
