import { Button, Stack, Text, Title } from "@mantine/core";
import { noteOpinion, recordPresence } from "@chiboso/domain/meetings/contract-running.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import type { ItemView, MeetingView, RollView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { HelpedVote } from "../../voting/public.ts";
import { useMeetingCommand } from "../api.ts";
import { useItemTitle } from "../during/item-title.ts";
import { KeyWordChoice } from "../during/key-word-choice.tsx";
import { usualPlace } from "../roll-marks.ts";
import { Stage } from "./stage.tsx";

interface Helped {
  readonly meeting: MeetingView;
  readonly person: RollView;
}

/** What one member does with a helper: attend, vote, say an opinion; each entry is marked as entered. */
export function HelpedPerson({
  meeting,
  person,
  onDone,
}: Helped & { readonly onDone: () => void }) {
  const { t } = useWords();
  const running = meeting.items.find((item) => item.running && !item.secret);
  return (
    <Stage key="help" label={person.name}>
      <Title order={1}>
        {t("meetings.helper.comrade")} <bdi lang="vi">{person.name}</bdi>
      </Title>
      <Section title={t("meetings.helper.attend")}>
        <Attend meeting={meeting} person={person} />
      </Section>
      <Section title={t("voting.helped.title")}>
        <HelpedVote meetingId={meeting.id} memberId={person.memberId} present={person.presentNow} />
      </Section>
      {running !== undefined && person.presentNow && (
        <Opinion key={running.id} meeting={meeting} person={person} item={running} />
      )}
      <Button size="xl" onClick={onDone}>
        {t("meetings.helper.done")}
      </Button>
    </Stage>
  );
}

function Attend({ meeting, person }: Helped) {
  const { t } = useWords();
  const command = useMeetingCommand(recordPresence, meeting.id);
  if (person.presentNow) {
    return (
      <Text size="lg" role="status">
        {t("meetings.helper.is_here")}
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <RefusalAlert failure={command.failure} />
      <Button
        size="xl"
        loading={command.pending}
        onClick={() =>
          void command.run({
            params: { meetingId: meeting.id },
            body: { memberId: person.memberId, move: "arrive", place: usualPlace(meeting.mode) },
          })
        }
      >
        {t("meetings.helper.here")}
      </Button>
    </Stack>
  );
}

function Opinion({ meeting, person, item }: Helped & { readonly item: ItemView }) {
  const { t } = useWords();
  const itemTitle = useItemTitle();
  const [keyWords, setKeyWords] = useState<readonly KeyWord[]>([]);
  const [opinionId, setOpinionId] = useState(() => uuidv7());
  const [sent, setSent] = useState(false);
  const command = useMeetingCommand(noteOpinion, meeting.id);
  const send = async () => {
    const said = { opinionId, itemId: item.id, memberId: person.memberId, text: "" };
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { ...said, keyWords: [...keyWords], byHelper: true },
    });
    if (outcome.kind !== "done") return;
    setSent(true);
    setKeyWords([]);
    setOpinionId(uuidv7());
  };
  return (
    <Section title={t("meetings.helper.opinion")} lead={itemTitle(item)}>
      <Stack gap="md">
        {sent && (
          <Text size="lg" role="status">
            {t("meetings.helper.opinion_sent")}
          </Text>
        )}
        <KeyWordChoice
          value={keyWords}
          onChange={(chosen) => {
            setSent(false);
            setKeyWords(chosen);
          }}
        />
        <RefusalAlert failure={command.failure} />
        <Button
          size="xl"
          variant="default"
          disabled={keyWords.length === 0}
          loading={command.pending}
          onClick={() => void send()}
        >
          {t("meetings.helper.opinion_send")}
        </Button>
      </Stack>
    </Section>
  );
}
