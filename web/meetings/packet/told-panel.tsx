import { Badge, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import {
  handOver,
  listTold,
  MOST_PACKETS,
  printPacket,
  type ToldList,
} from "@chiboso/domain/meetings/packet/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import type { Refused } from "../../platform/call.ts";
import { useCommand } from "../../platform/command.ts";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { download } from "../../platform/files.ts";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { topicOf } from "../api.ts";
import { FollowerPicker } from "../planning/follower-picker.tsx";
import { SlipForm } from "./slip-form.tsx";
import classes from "./told-panel.module.css";

type Person = ToldList["people"][number];

/** Who was told and how; prints invitations for those without a phone and takes in what comes back on paper. */
export function ToldPanel({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const params = { meetingId: meeting.id };
  const query = useAsk(
    listTold,
    { params },
    { topics: [topicOf(meeting.id)], enabled: meeting.state === "invited" },
  );
  return (
    <Section title={t("meetings.told.title")} lead={t("meetings.told.lead")}>
      <Stack gap="lg">
        <FollowerPicker organisationId={meeting.organisation.id} />
        {meeting.state === "invited" && (
          <Loaded query={query}>{(told) => <People meeting={meeting} told={told} />}</Loaded>
        )}
      </Stack>
    </Section>
  );
}

function People({ meeting, told }: { readonly meeting: MeetingView; readonly told: ToldList }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const onRoll = told.people.filter((person) => person.slip !== null);
  const toggle = (memberId: string) => {
    const next = new Set(chosen);
    if (!next.delete(memberId)) next.add(memberId);
    setChosen(next);
  };
  const ids = onRoll.map((each) => each.memberId).filter((each) => chosen.has(each));
  const all = ids.length === onRoll.length;
  return (
    <Stack gap="md">
      <Checkbox
        label={t("meetings.told.all", { count: onRoll.length })}
        checked={all}
        indeterminate={ids.length > 0 && !all}
        onChange={() => setChosen(new Set(all ? [] : onRoll.map((each) => each.memberId)))}
      />
      <ul className={classes["people"]}>
        {told.people.map((person) => (
          <li key={person.memberId}>
            {person.slip === null ? (
              <Text fw={600}>{person.name}</Text>
            ) : (
              <Checkbox
                label={t("meetings.told.person", { number: person.slip, name: person.name })}
                checked={chosen.has(person.memberId)}
                onChange={() => toggle(person.memberId)}
              />
            )}
            <Ways person={person} meeting={meeting} mailSetUp={told.mailSetUp} />
          </li>
        ))}
      </ul>
      <Printing meetingId={meeting.id} ids={ids} />
      <SlipForm meeting={meeting} people={onRoll} />
    </Stack>
  );
}

/** Every way in which somebody was told, in words. */
function Ways({
  person,
  meeting,
  mailSetUp,
}: {
  readonly person: Person;
  readonly meeting: MeetingView;
  readonly mailSetUp: boolean;
}) {
  const { t, dateTime } = useWords();
  const { app, mail, paper, signsIn } = person;
  const inApp = () => {
    if (app !== null && app.readAt !== null)
      return t("meetings.told.read", { time: dateTime(app.readAt, meeting.zone) });
    if (!signsIn) return t("meetings.told.no_account");
    return t(app === null ? "meetings.told.not_in_app" : "meetings.told.in_app");
  };
  return (
    <Group gap="xs">
      {person.why !== "summoned" && (
        <Badge variant="light" color="gray" tt="none">
          {t(`meetings.told.why_${person.why}`)}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {[
          inApp(),
          ...(mailSetUp ? [t(`meetings.told.mail_${mail}`)] : []),
          ...(paper === null
            ? []
            : [
                t("meetings.told.paper", {
                  name: paper.by,
                  time: dateTime(paper.at, meeting.zone),
                }),
              ]),
          ...(person.answeredBy === null
            ? []
            : [t("meetings.told.answered_by", { name: person.answeredBy })]),
        ].join(" · ")}
      </Text>
    </Group>
  );
}

function Printing({
  meetingId,
  ids,
}: {
  readonly meetingId: string;
  readonly ids: readonly string[];
}) {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [printing, setPrinting] = useState(false);
  const hand = useCommand(handOver, { onDone: (_reply, cache) => cache.refresh(listTold) });
  const params = { meetingId };
  const print = async () => {
    setFailure(null);
    setPrinting(true);
    try {
      const members = ids.slice(0, MOST_PACKETS).join(",");
      const answer = await download(printPacket, { params, query: { members } });
      if (!answer.ok) setFailure({ kind: "refused", refusal: answer.refusal as Refused });
    } catch (error) {
      setFailure(failureOf(error));
    }
    setPrinting(false);
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={ids.length === 0}
          loading={printing}
          onClick={() => void print()}
        >
          {t("meetings.told.print", { count: ids.length })}
        </Button>
        <Button
          variant="default"
          disabled={ids.length === 0}
          loading={hand.pending}
          onClick={() => void hand.run({ params, body: { memberIds: [...ids] } })}
        >
          {t("meetings.told.hand_over")}
        </Button>
        {ids.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("meetings.told.choose")}
          </Text>
        )}
      </Group>
      <RefusalAlert failure={failure} />
      <RefusalAlert failure={hand.failure} />
    </Stack>
  );
}
