import { Group, Stack, Text, Title } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { LinkButton } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { OpenVote } from "../../voting/public.ts";
import { useMeeting } from "../api.ts";
import { AskFloor } from "../during/ask-floor.tsx";
import { useItemTitle } from "../during/item-title.ts";
import { isolated } from "../isolate.ts";
import { MyStep } from "../my-step.tsx";

/** The meeting that runs now, as a member needs it: check in, vote, what is being spoken about and by whom. */
export function MeetingNow({ meetingId }: { readonly meetingId: Id }) {
  const query = useMeeting(meetingId);
  return (
    <Loaded query={query} shape="facts">
      {(meeting) => <Now meeting={meeting} />}
    </Loaded>
  );
}

function Now({ meeting }: { readonly meeting: MeetingView }) {
  const present = meeting.mine?.presentNow === true;
  return (
    <>
      {present && (
        <OpenVote
          meetingId={meeting.id}
          zone={meeting.zone}
          mayVote={meeting.may.vote}
          present={present}
        />
      )}
      {!present && <MyStep meeting={meeting} />}
      <Course meeting={meeting} />
      <AskFloor meeting={meeting} />
      {present && <MyStep meeting={meeting} />}
    </>
  );
}

/** Where the meeting has come to: the item that runs, or the one that comes. */
function Course({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const itemTitle = useItemTitle();
  const running = meeting.items.find((item) => item.running);
  const next = meeting.items.find((item) => item.startedAt === null);
  const item = running ?? next;
  return (
    <Section title={isolated(meeting.title)} lead={isolated(meeting.organisation.name)}>
      <Stack gap="sm">
        {item !== undefined && (
          <div role="status">
            <Text size="sm" c="dimmed" fw={600}>
              {t(running === undefined ? "meetings.own.item_next" : "meetings.own.item_now", {
                number: meeting.items.indexOf(item) + 1,
                count: meeting.items.length,
              })}
            </Text>
            <Title order={3}>{itemTitle(item)}</Title>
          </div>
        )}
        <Group>
          <LinkButton
            to="/meetings/$meetingId"
            params={{ meetingId: meeting.id }}
            size="md"
            variant="default"
          >
            {t("meetings.own.whole")}
          </LinkButton>
        </Group>
      </Stack>
    </Section>
  );
}
