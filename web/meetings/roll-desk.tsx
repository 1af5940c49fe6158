import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useForget } from "../platform/kept.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { PresenceList } from "./presence-list.tsx";
import { RollCall } from "./roll-call.tsx";
import { rollName } from "./unsent.ts";

/** The roll at the desk: called once as a whole, afterwards kept by arrivals and departures. */
export function RollDesk({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const [again, setAgain] = useState(false);
  const forget = useForget();
  // What was put down and never recorded is of an earlier hour, when others were here.
  const callAgain = () => {
    forget(rollName(meeting.id));
    setAgain(true);
  };
  const lead = t("meetings.presence", {
    ...countPresent(meeting.roll, (each) => each.presentNow),
  });
  const calling = meeting.state === "open" && (meeting.rollCalledAt === null || again);
  return (
    <Section title={t("meetings.roll.title")} lead={lead}>
      {meeting.state === "prepared" ? (
        <Text c="dimmed">{t("meetings.roll.nobody")}</Text>
      ) : calling ? (
        <RollCall meeting={meeting} onDone={() => setAgain(false)} />
      ) : (
        <PresenceList meeting={meeting} onCallAgain={callAgain} />
      )}
    </Section>
  );
}
