import { Text } from "@mantine/core";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../why.tsx";

const LIMITS = ["coercion", "phone", "small", "code"] as const;

/** What no cryptography can promise, said where it matters. */
export function NotGuaranteed() {
  const { t } = useWords();
  return (
    <Disclosure label={t("voting.secret.limits")}>
      {LIMITS.map((each) => (
        <Text key={each}>{t(`voting.secret.limit.${each}`)}</Text>
      ))}
    </Disclosure>
  );
}
