import type { ItemKind } from "@chiboso/domain/meetings/record.ts";
import { vi as named } from "@chiboso/domain/quality/words/vi.ts";
import type { QualitySheet } from "@chiboso/domain/rules/quality-sheet.ts";
import { useWords } from "../platform/words.tsx";

type Named = keyof typeof named;

function isNamed(key: string): key is Named {
  return Object.hasOwn(named, key);
}

/** Names parts and criteria: in the committee's own words where its sheet has them. */
export function useNames(sheet: QualitySheet) {
  const { t, language } = useWords();
  const nameOf = (kind: "part" | "criterion", id: string): string => {
    const own = sheet.titles.find((title) => title.id === id);
    if (own !== undefined) return own[language] ?? own.vi;
    const key = `quality.${kind}.${id}`;
    return isNamed(key) ? t(key) : id;
  };
  return {
    part: (id: string) => nameOf("part", id),
    criterion: (id: string) => nameOf("criterion", id),
  };
}

/** What lies behind points, as a sentence with its numbers and its moment. */
export function useEvidenceText() {
  const { t, dateTime, list } = useWords();
  return (evidence: {
    readonly code: string;
    readonly numbers: Readonly<Record<string, number>>;
    readonly steps?: readonly ItemKind[] | undefined;
    readonly at: string | null;
  }): string => {
    const key = `quality.evidence.${evidence.code}`;
    const at = evidence.at === null ? "" : dateTime(evidence.at);
    const steps = list((evidence.steps ?? []).map((kind) => t(`meetings.item.${kind}`)));
    return isNamed(key) ? t(key, { ...evidence.numbers, steps, at }) : evidence.code;
  };
}
