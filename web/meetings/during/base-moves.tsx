import { List, Stack, Text } from "@mantine/core";
import { baseMoves } from "@chiboso/domain/meetings/during/base-moves.ts";
import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../../platform/words.tsx";
import { NamedTrust, useRulesAt } from "../../rules/public.ts";

/** Why the whole of those who are counted moves during a meeting: who came into it and who left it, when and why. */
export function BaseMoves({ meeting }: { readonly meeting: MeetingView }) {
  const { t, time } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  const { kind, zone, roll, openedAt } = meeting;
  const moves = openedAt === null ? [] : baseMoves({ pack, kind, zone, roll, at: openedAt });
  const { exempt } = countPresent(roll, (each) => each.presentNow);
  return (
    <Stack gap="xs">
      <Text size="sm">{t("meetings.quorum.base_moves", { exempt })}</Text>
      {moves.length > 0 && (
        <List size="sm">
          {moves.map(({ at, memberId, name, entered, reason, ruleId: rule }) => (
            <List.Item key={memberId + at}>
              {t(entered ? "meetings.quorum.entered_base" : "meetings.quorum.left_base", {
                time: time(at, zone),
                name,
                reason: t(`voting.exclusion.${reason}`),
                rule,
              })}{" "}
              <NamedTrust ruleId={rule} />
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
