import { ActionIcon, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { appointOfficers, listGuests } from "@chiboso/domain/meetings/during/roles-contract.ts";
import { proposeMeeting } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { ChairDesk, ClerkDesk, LockDesk } from "./during/chair-desk.tsx";
import { Observers } from "./during/observers.tsx";
import { MemberPicker } from "./member-picker.tsx";

interface Props {
  readonly meeting: MeetingView;
}

/** Who else takes part: another chair or clerk when one is absent, and the guests. */
export function PeopleDesk({ meeting }: Props) {
  const { t } = useWords();
  const officers = `${meeting.chair.memberId} ${meeting.clerk.memberId}`;
  return (
    <Section title={t("meetings.people.title")}>
      <Stack gap="lg">
        {/* Officers whom somebody else has appointed meanwhile are what the form starts from. */}
        {meeting.may.prepare && meeting.state !== "open" && (
          <Officers key={officers} meeting={meeting} />
        )}
        {meeting.state === "open" && <WhileOpen key={officers} meeting={meeting} />}
      </Stack>
    </Section>
  );
}

function WhileOpen({ meeting }: Props) {
  return (
    <>
      <ChairDesk meeting={meeting} />
      {meeting.may.prepare && <ClerkDesk meeting={meeting} />}
      <LockDesk meeting={meeting} />
      <Observers meeting={meeting} />
      <Guests meeting={meeting} />
    </>
  );
}

function Officers({ meeting }: Props) {
  const { t } = useWords();
  const [chairId, setChair] = useState<string | null>(meeting.chair.memberId);
  const [clerkId, setClerk] = useState<string | null>(meeting.clerk.memberId);
  const command = useMeetingCommand(appointOfficers, meeting.id);
  const query = useAsk(proposeMeeting, {
    params: { organisationId: meeting.organisation.id },
    query: { kind: meeting.kind },
  });
  const same = chairId === meeting.chair.memberId && clerkId === meeting.clerk.memberId;
  const appoint = async () => {
    if (chairId === null || clerkId === null) return;
    await command.run({
      params: { meetingId: meeting.id },
      body: { chairId, clerkId, expectedVersion: meeting.version },
    });
  };
  return (
    <Loaded query={query} shape="facts">
      {({ members }) => (
        <CommandForm
          submit={t("meetings.officers.save")}
          quiet
          pending={command.pending}
          disabled={same || chairId === null || clerkId === null}
          failure={command.failure}
          hint={t("meetings.officers.hint")}
          onSubmit={() => void appoint()}
        >
          <MemberPicker
            label={t("meetings.facts.chair")}
            members={members}
            value={chairId}
            onChange={setChair}
          />
          <MemberPicker
            label={t("meetings.facts.clerk")}
            members={members}
            value={clerkId}
            onChange={setClerk}
          />
        </CommandForm>
      )}
    </Loaded>
  );
}

const NOBODY = { name: "", title: "" };

function Guests({ meeting }: Props) {
  const { t } = useWords();
  const [guest, setGuest] = useState(NOBODY);
  const command = useMeetingCommand(listGuests, meeting.id);
  const ready = guest.name.trim() !== "" && guest.title.trim() !== "";
  const write = (guests: MeetingView["guests"]) =>
    command.run({
      params: { meetingId: meeting.id },
      body: { guests, expectedVersion: meeting.version },
    });
  const add = async () => {
    const outcome = await write([...meeting.guests, guest]);
    if (outcome.kind === "done") setGuest(NOBODY);
  };
  return (
    <Stack gap="sm">
      <Title order={3}>{t("meetings.guests.title")}</Title>
      {meeting.guests.length === 0 && <Text c="dimmed">{t("meetings.guests.none")}</Text>}
      {meeting.guests.map((each, index) => (
        <Group key={`${each.name} ${each.title}`} justify="space-between" wrap="nowrap">
          <Text>{t("meetings.guests.line", each)}</Text>
          <ActionIcon
            variant="subtle"
            color="flag"
            size="lg"
            disabled={command.pending}
            aria-label={t("meetings.guests.remove", each)}
            onClick={() => void write(meeting.guests.toSpliced(index, 1))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <CommandForm
        submit={t("meetings.guests.add")}
        quiet
        pending={command.pending}
        disabled={!ready}
        failure={command.failure}
        {...(!ready && { hint: t("meetings.guests.first") })}
        onSubmit={() => void add()}
      >
        <TextInput
          label={t("meetings.guests.name")}
          required
          maxLength={120}
          value={guest.name}
          onChange={(event) => setGuest({ ...guest, name: event.currentTarget.value })}
        />
        <TextInput
          label={t("meetings.guests.post")}
          required
          maxLength={200}
          value={guest.title}
          onChange={(event) => setGuest({ ...guest, title: event.currentTarget.value })}
        />
      </CommandForm>
    </Stack>
  );
}
