import { Fieldset, Group } from "@mantine/core";
import { VOTE_CHOICES } from "@chiboso/domain/voting/outcome.ts";
import type { Hands } from "@chiboso/domain/voting/paper/prepare.ts";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "./figure.tsx";

/** Hands as they were counted in the room. */
export function HandsFields({
  legend,
  hands,
  onChange,
}: {
  readonly legend: string;
  readonly hands: Hands;
  readonly onChange: (hands: Hands) => void;
}) {
  const { t } = useWords();
  return (
    <Fieldset legend={legend}>
      <Group align="flex-end">
        {VOTE_CHOICES.map((choice) => (
          <Figure
            key={choice}
            label={t(`voting.choice.${choice}`)}
            value={hands[choice]}
            onChange={(value) => onChange({ ...hands, [choice]: value })}
          />
        ))}
      </Group>
    </Fieldset>
  );
}
