import { Chip, Group, Text } from "@mantine/core";
import {
  KEY_WORDS,
  keyWord,
  pressed,
  type KeyWord,
} from "@chiboso/domain/meetings/during/key-words.ts";
import { useId } from "react";
import { useWords } from "../../platform/words.tsx";

/** What is said most often, each one press; several may go together. */
export function KeyWordChoice({
  value,
  onChange,
}: {
  readonly value: readonly KeyWord[];
  readonly onChange: (value: readonly KeyWord[]) => void;
}) {
  const { t } = useWords();
  const label = useId();
  return (
    <div role="group" aria-labelledby={label}>
      <Text fw={500} mb={4} id={label}>
        {t("meetings.opinion.key_words")}
      </Text>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen) =>
          onChange(
            pressed(
              value,
              chosen.flatMap((each) => keyWord.safeParse(each).data ?? []),
            ),
          )
        }
      >
        <Group gap={6}>
          {KEY_WORDS.map((word) => (
            <Chip key={word} value={word} size="md" radius="sm">
              {t(`meetings.key_word.${word}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
