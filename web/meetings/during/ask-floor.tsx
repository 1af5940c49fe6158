import { Button, Group, Stack, Text } from "@mantine/core";
import { askForFloor, stepBack } from "@chiboso/domain/meetings/during/contract.ts";
import type { SpeechKind } from "@chiboso/domain/meetings/during/speech.ts";
import { isSpeaking, isWaiting } from "@chiboso/domain/meetings/during/speeches.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { SpeechClock } from "./speech-clock.tsx";

/** Who speaks now, and the way for whoever is here to ask for the floor on their own device. */
export function AskFloor({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const item = meeting.items.find((each) => each.running);
  if (meeting.state !== "open" || item === undefined || item.secret) return null;
  const own = meeting.speeches.filter((each) => each.itemId === item.id);
  const speaking = own.find(isSpeaking);
  const { mine } = meeting;
  const isMine = speaking?.memberId === mine?.memberId && mine !== null;
  return (
    <Section title={t("meetings.floor.title")}>
      <Stack gap="sm">
        <div role="status">
          {speaking === undefined ? (
            <Text c="dimmed">{t("meetings.floor.nobody")}</Text>
          ) : (
            <Text size="lg" fw={600}>
              {isMine ? t("meetings.floor.yours") : speaking.name}
            </Text>
          )}
        </div>
        {speaking !== undefined && <SpeechClock speech={speaking} serverNow={meeting.serverNow} />}
        {mine?.presentNow === true && meeting.may.attend && (
          <Mine meeting={meeting} itemId={item.id} />
        )}
      </Stack>
    </Section>
  );
}

function Mine({ meeting, itemId }: { readonly meeting: MeetingView; readonly itemId: string }) {
  const { t } = useWords();
  const [ids, setIds] = useState(() => ({ normal: uuidv7(), pointOfOrder: uuidv7() }));
  const ask = useMeetingCommand(askForFloor, meeting.id);
  const back = useMeetingCommand(stepBack, meeting.id);
  const queue = meeting.speeches.filter((each) => each.itemId === itemId && isWaiting(each));
  const placeOf = (kind: SpeechKind) =>
    queue.findIndex((each) => each.kind === kind && each.memberId === meeting.mine?.memberId);
  const send = async (kind: SpeechKind) => {
    const outcome = await ask.run({
      params: { meetingId: meeting.id },
      body: { speechId: ids[kind], itemId, kind },
    });
    if (outcome.kind === "done") setIds({ ...ids, [kind]: uuidv7() });
  };
  const takeBack = (place: number) =>
    void back.run({ params: { meetingId: meeting.id, speechId: queue[place]?.id ?? "" } });
  const kinds = [
    {
      kind: "normal",
      ask: "meetings.floor.ask",
      waiting: "meetings.floor.waiting",
      back: "meetings.floor.take_back",
    },
    {
      kind: "pointOfOrder",
      ask: "meetings.floor.ask_order",
      waiting: "meetings.floor.waiting_order",
      back: "meetings.floor.take_back_order",
    },
  ] as const;
  return (
    <Stack gap="xs">
      {kinds.map(({ kind, waiting }) =>
        placeOf(kind) < 0 ? null : (
          <Text key={kind} role="status">
            {t(waiting, { place: placeOf(kind) + 1 })}
          </Text>
        ),
      )}
      <Group gap="sm">
        {kinds.map((each) => {
          const place = placeOf(each.kind);
          return (
            <Button
              key={each.kind}
              size="md"
              variant={place < 0 && each.kind === "normal" ? "filled" : "default"}
              loading={ask.pending || back.pending}
              onClick={() => (place < 0 ? void send(each.kind) : takeBack(place))}
            >
              {t(place < 0 ? each.ask : each.back)}
            </Button>
          );
        })}
      </Group>
      <RefusalAlert failure={ask.failure ?? back.failure} />
    </Stack>
  );
}
