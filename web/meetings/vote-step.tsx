import type { Hold, ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Button, Text } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import { useNextOfVote } from "../voting/public.ts";
import { isolated } from "./isolate.ts";
import { NextStepCard } from "./next-step-card.tsx";

/** What the vote that goes on needs next; whoever looks at another item is led to its own. */
export function VoteStep({
  meeting,
  hold,
  shown,
  onShow,
}: {
  readonly meeting: MeetingView;
  readonly hold: Hold;
  readonly shown: ItemView | undefined;
  readonly onShow: (itemId: string) => void;
}) {
  const { t } = useWords();
  const here = new Set(
    meeting.roll.flatMap(({ memberId, presentNow }) => (presentNow ? [memberId] : [])),
  );
  const named = { id: hold.id, name: isolated(hold.name) };
  const { itemId, title, text } = useNextOfVote(meeting.id, named, here);
  const item = meeting.items.find(({ id }) => id === itemId);
  return (
    <NextStepCard
      stays
      title={title}
      action={
        item !== undefined &&
        item.id !== shown?.id && (
          <Button size="lg" onClick={() => onShow(item.id)}>
            {t("meetings.step.to_item", { number: item.position })}
          </Button>
        )
      }
    >
      {text !== null && <Text role="status">{text}</Text>}
    </NextStepCard>
  );
}
