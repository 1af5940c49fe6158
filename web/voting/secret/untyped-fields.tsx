import { Fieldset, Group, Stack, TextInput } from "@mantine/core";
import type { SecretBallot } from "@chiboso/domain/voting/secret/ballot.ts";
import {
  reasonsFor,
  UNTYPED_REASONS,
  type Envelopes,
  type Untyped,
  type UntypedReason,
} from "@chiboso/domain/voting/secret/envelopes.ts";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";

/** How many envelopes were not typed, by the reason; another one is written out. */
export function UntypedFields({
  ballot,
  untyped,
  said,
  onChange,
  onSaid,
}: {
  readonly ballot: SecretBallot;
  readonly untyped: Untyped;
  readonly said: string;
  readonly onChange: (untyped: Untyped) => void;
  readonly onSaid: (said: string) => void;
}) {
  const { t } = useWords();
  const set = (reason: UntypedReason, count: number) => {
    const { [reason]: _before, ...others } = untyped;
    onChange(count === 0 ? others : { ...others, [reason]: count });
  };
  return (
    <Fieldset legend={t("voting.secret.untyped")}>
      <Stack gap="sm">
        <Group align="flex-end">
          {reasonsFor(ballot).map((reason) => (
            <Figure
              key={reason}
              label={t(`voting.secret.untyped.${reason}`)}
              value={untyped[reason] ?? 0}
              onChange={(count) => set(reason, count)}
            />
          ))}
        </Group>
        {untyped.other !== undefined && (
          <TextInput
            label={t("voting.secret.untyped_said")}
            required
            maxLength={500}
            value={said}
            onChange={(event) => onSaid(event.currentTarget.value)}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

/** One line for each reason that an envelope was not typed for. */
export function useUntypedTold(): (
  envelopes: Pick<Envelopes, "untyped" | "said">,
) => readonly string[] {
  const { t } = useWords();
  return ({ untyped, said }) =>
    UNTYPED_REASONS.flatMap((reason) => {
      const count = untyped[reason];
      if (count === undefined) return [];
      const named = t(`voting.secret.untyped.${reason}`);
      return [
        reason === "other" && said !== null ? `${named} (${said}): ${count}` : `${named}: ${count}`,
      ];
    });
}
