import { Button, Group, Select, Stack, Text, Title } from "@mantine/core";
import { limitSpeeches, stepSpeech } from "@chiboso/domain/meetings/during/contract.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import { isSpeaking, isWaiting, secondsOf } from "@chiboso/domain/meetings/during/speeches.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { Disclosure } from "../../voting/public.ts";
import { useMeetingCommand } from "../api.ts";
import { minutesAndSeconds } from "../clock.ts";
import { AddSpeaker } from "./add-speaker.tsx";
import classes from "./floor.module.css";
import { SpeechClock } from "./speech-clock.tsx";

interface Props {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}

/** Who speaks and who waits under an item: one press gives the floor, one ends it. */
export function FloorDesk({ meeting, item }: Props) {
  const { t } = useWords();
  const command = useMeetingCommand(stepSpeech, meeting.id);
  const own = meeting.speeches.filter((each) => each.itemId === item.id);
  const speaking = own.find(isSpeaking);
  const waiting = own.filter(isWaiting);
  const step = (speech: Speech, which: "begin" | "end" | "passOver" | "withdraw") =>
    void command.run({
      params: { meetingId: meeting.id, speechId: speech.id },
      body: { step: which },
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Title order={3}>{t("meetings.floor.title")}</Title>
        {item.running && <Limit meeting={meeting} item={item} />}
      </Group>
      {speaking !== undefined && (
        <div className={classes["now"]}>
          <div className={classes["who"]}>
            <Text size="sm" c="dimmed">
              {t(speaking.kind === "normal" ? "meetings.floor.now" : "meetings.floor.order_now")}
            </Text>
            <Text className={classes["name"]}>{speaking.name}</Text>
            <SpeechClock speech={speaking} serverNow={meeting.serverNow} />
          </div>
          <Button
            size="md"
            disabled={command.pending}
            aria-label={t("meetings.floor.end_of", { name: speaking.name })}
            onClick={() => step(speaking, "end")}
          >
            {t("meetings.floor.end")}
          </Button>
        </div>
      )}
      <RefusalAlert failure={command.failure} />
      <Queue
        waiting={waiting}
        busy={speaking !== undefined}
        pending={command.pending}
        onStep={step}
      />
      {item.running && <AddSpeaker meeting={meeting} item={item} />}
      <Spoken spoken={own.filter((each) => each.endedAt !== null)} now={meeting.serverNow} />
    </Stack>
  );
}

function Queue({
  waiting,
  busy,
  pending,
  onStep,
}: {
  readonly waiting: readonly Speech[];
  /** Somebody speaks, so nobody else is given the floor. */
  readonly busy: boolean;
  readonly pending: boolean;
  readonly onStep: (speech: Speech, step: "begin" | "passOver" | "withdraw") => void;
}) {
  const { t } = useWords();
  if (waiting.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("meetings.floor.queue_empty")}
      </Text>
    );
  }
  const acts = [
    { step: "begin", word: "meetings.floor.begin", of: "meetings.floor.begin_of" },
    { step: "passOver", word: "meetings.floor.pass", of: "meetings.floor.pass_of" },
    { step: "withdraw", word: "meetings.floor.strike", of: "meetings.floor.strike_of" },
  ] as const;
  return (
    <div>
      <Text fw={600}>{t("meetings.floor.queue", { count: waiting.length })}</Text>
      <ol className={classes["queue"]}>
        {waiting.map((speech, index) => (
          <li key={speech.id}>
            <div className={classes["who"]}>
              <Text fw={600}>
                {t("meetings.floor.queue_line", { place: index + 1, name: speech.name })}
              </Text>
              <Notes speech={speech} />
            </div>
            <Group gap={6}>
              {acts.map(({ step, word, of }) => (
                <Button
                  key={step}
                  variant={step === "begin" && index === 0 && !busy ? "filled" : "default"}
                  disabled={pending || (step === "begin" && busy)}
                  aria-label={t(of, { name: speech.name })}
                  onClick={() => onStep(speech, step)}
                >
                  {t(word)}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Notes({ speech }: { readonly speech: Speech }) {
  const { t } = useWords();
  const notes = [
    ...(speech.kind === "pointOfOrder" ? [t("meetings.floor.order")] : []),
    ...(speech.how === "helper" ? [t("meetings.floor.by_helper")] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {notes.join(" · ")}
    </Text>
  );
}

const CHOICES = [2, 3, 5, 7, 10, 15];

function Limit({ meeting, item }: Props) {
  const { t } = useWords();
  const command = useMeetingCommand(limitSpeeches, meeting.id);
  const { speechMinutes } = item;
  const choices = [...new Set([...CHOICES, ...(speechMinutes === null ? [] : [speechMinutes])])];
  return (
    <div>
      <Select
        aria-label={t("meetings.floor.limit")}
        w={200}
        disabled={command.pending}
        value={String(speechMinutes ?? "")}
        data={[
          { value: "", label: t("meetings.floor.limit_none") },
          ...choices
            .toSorted((a, b) => a - b)
            .map((minutes) => ({
              value: String(minutes),
              label: `${t("meetings.floor.limit")}: ${t("meetings.floor.limit_minutes", { minutes })}`,
            })),
        ]}
        onChange={(value) =>
          void command.run({
            params: { meetingId: meeting.id, itemId: item.id },
            body: {
              minutes: value === null || value === "" ? null : Number(value),
              expectedVersion: meeting.version,
            },
          })
        }
      />
      <RefusalAlert failure={command.failure} />
    </div>
  );
}

/** In the order of speaking: the times are for the minutes, nobody is compared. */
function Spoken({ spoken, now }: { readonly spoken: readonly Speech[]; readonly now: string }) {
  const { t } = useWords();
  if (spoken.length === 0) return null;
  return (
    <Disclosure label={t("meetings.floor.spoken", { count: spoken.length })}>
      <ul className={classes["queue"]}>
        {spoken.map((speech) => (
          <li key={speech.id}>
            {t("meetings.floor.spoken_line", {
              name: speech.name,
              length: minutesAndSeconds(secondsOf(speech, now) * 1000),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
