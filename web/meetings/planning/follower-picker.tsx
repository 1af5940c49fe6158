import { Group, Select, Text } from "@mantine/core";
import {
  nameFollower,
  viewFollower,
} from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";

/** Who of the committee above follows the cell and is told of every meeting (MEET-07). */
export function FollowerPicker({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const params = { organisationId };
  const { data } = useAsk(viewFollower, { params });
  const command = useCommand(nameFollower, {
    onDone: (_reply, cache) => cache.refresh(viewFollower),
  });
  if (data === undefined || data.superiorName === null) return null;
  if (data.candidates.length === 0)
    return <Text c="dimmed">{t("meetings.follower.nobody", { name: data.superiorName })}</Text>;
  return (
    <Group>
      <Select
        label={t("meetings.follower.label", { name: data.superiorName })}
        description={t("meetings.follower.hint")}
        placeholder={t("meetings.follower.none")}
        clearable
        disabled={command.pending}
        data={data.candidates.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        value={data.follower?.memberId ?? null}
        onChange={(memberId) => void command.run({ params, body: { memberId } })}
      />
      <RefusalAlert failure={command.failure} />
    </Group>
  );
}
