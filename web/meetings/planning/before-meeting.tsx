import { Text } from "@mantine/core";
import { countAhead } from "@chiboso/domain/meetings/planning/ahead.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../../platform/words.tsx";
import { Clashes } from "./before-panel.tsx";
import { PapersClock } from "./papers-clock.tsx";
import { useBefore } from "./use-before.ts";

/** On the page of a meeting: the clock of its papers for who prepares, and how many have written ahead. */
export function BeforeMeeting({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const due = useBefore(meeting).data?.papersDue ?? null;
  const ahead = countAhead(meeting);
  return (
    <>
      {due !== null && meeting.may.prepare && <PapersClock meeting={meeting} due={due} />}
      {ahead.opinions > 0 && (
        <Text>
          {t("meetings.ahead.count", {
            opinions: ahead.opinions,
            members: ahead.members,
            away: ahead.awayOpinions,
          })}
        </Text>
      )}
    </>
  );
}

/** Other meetings to which the one who answers is called at the same time. */
export function OwnClashes({ meeting }: { readonly meeting: MeetingView }) {
  const clashes = useBefore(meeting).data?.clashes ?? [];
  const own = clashes.filter((clash) => clash.names.includes(meeting.mine?.name ?? ""));
  return <Clashes clashes={own} meeting={meeting} />;
}
