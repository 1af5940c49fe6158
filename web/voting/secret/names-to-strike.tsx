import { Button, Group, Stack, Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import type { Failure } from "../../platform/failure.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";

type Taker = NonNullable<SecretView["taking"]["roll"]>[number];

/** Names that a press takes off the list of those who take part; where it cannot be undone it asks once more. */
export function NamesToStrike({
  people,
  lead,
  text,
  labelOf,
  asks,
  pending,
  failure,
  onStrike,
}: {
  readonly people: readonly Taker[];
  readonly lead: string;
  /** What the question says. */
  readonly text: string;
  readonly labelOf: (name: string) => string;
  readonly asks: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onStrike: (memberId: string) => Promise<boolean>;
}) {
  const [asked, setAsked] = useState<Taker | null>(null);
  if (people.length === 0) return null;
  const label = labelOf(asked?.name ?? "");
  const strike = async (memberId: string) => {
    if (await onStrike(memberId)) setAsked(null);
  };
  return (
    <Stack gap="xs">
      <ConfirmDialog
        opened={asked !== null}
        title={label}
        text={text}
        confirm={label}
        pending={pending}
        failure={failure}
        onConfirm={() => asked !== null && void strike(asked.memberId)}
        onClose={() => setAsked(null)}
      />
      <Text c="dimmed">{lead}</Text>
      {asked === null && <RefusalAlert failure={failure} />}
      <Group gap="xs">
        {people.map((each) => (
          <Button
            key={each.memberId}
            variant="default"
            size="compact-md"
            aria-label={labelOf(each.name)}
            onClick={() => (asks ? setAsked(each) : void strike(each.memberId))}
          >
            {each.name} ×
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
