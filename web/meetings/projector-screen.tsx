import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { Page, PageHeader } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ProjectedVote } from "../voting/public.ts";
import { useMeeting } from "./api.ts";
import classes from "./projector-screen.module.css";
import { RotatingCode } from "./qr-panel.tsx";
import { isolated } from "./isolate.ts";

const here = getRouteApi("/signedIn/meetings/$meetingId/screen");

/** For the screen in the room: what is now, who is here, the QR code, and the vote. */
export function ProjectorScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  return (
    <Page width="wide">
      <Loaded query={meeting} shape="page">
        {(value) => <Projected meeting={value} />}
      </Loaded>
    </Page>
  );
}

function Projected({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const running = meeting.items.find((item) => item.running);
  const called = meeting.roll.filter((each) => each.summoned);
  return (
    <>
      <PageHeader title={meeting.title} lead={meeting.organisation.name} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" className={classes["room"] ?? ""}>
        <Stack gap="xl">
          {running && (
            <div>
              <Text c="dimmed">{t("meetings.item.running")}</Text>
              <Title order={2} className={classes["large"]}>
                {isolated(`${running.position}. ${running.title}`)}
              </Title>
            </div>
          )}
          <Text className={classes["large"]} role="status">
            {t("meetings.roll.counted", {
              present: called.filter((each) => each.presentNow).length,
              summoned: called.length,
            })}
          </Text>
          {meeting.state === "open" && <ProjectedVote meetingId={meeting.id} zone={meeting.zone} />}
        </Stack>
        {(meeting.state === "open" || meeting.state === "invited") && meeting.may.run && (
          <RotatingCode meetingId={meeting.id} />
        )}
      </SimpleGrid>
    </>
  );
}
