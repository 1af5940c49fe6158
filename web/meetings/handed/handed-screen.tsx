import { Button, Group, Text } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { handedPath, handOver } from "../../platform/handed-device.ts";
import { Page, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeeting } from "../api.ts";
import { MeetingHeader } from "../meeting-head.tsx";
import { HandedDevice } from "./handed-device.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/helper");

/** Where a helper begins to pass a device round; once begun, only the helper's password ends it. */
export function HelperScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  const own = `/meetings/${meetingId}/helper`;
  const [handed, setHanded] = useState(() => handedPath() === own);
  return (
    <Loaded query={meeting} shape="page">
      {(value) =>
        handed ? (
          <HandedDevice meeting={value} onBack={() => setHanded(false)} />
        ) : (
          <Beginning meeting={value} onBegin={() => handOver(own) && (setHanded(true), true)} />
        )
      }
    </Loaded>
  );
}

function Beginning({
  meeting,
  onBegin,
}: {
  readonly meeting: MeetingView;
  /** Says whether the device could be kept here. */
  readonly onBegin: () => boolean;
}) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const obstacle = !meeting.may.run
    ? t("meetings.helper.not_yours")
    : meeting.state === "open"
      ? null
      : t("meetings.helper.not_open");
  return (
    <Page width="narrow">
      <MeetingHeader meeting={meeting} title={t("meetings.helper.title")} />
      <Section>
        {obstacle !== null ? (
          <EmptyState title={obstacle} />
        ) : (
          <>
            <Text size="lg">{t("meetings.helper.lead")}</Text>
            <Text my="md">{t("meetings.helper.lock")}</Text>
            {failed && <Text role="alert">{t("meetings.helper.cannot")}</Text>}
            <Group>
              <Button size="xl" onClick={() => setFailed(!onBegin())}>
                {t("meetings.helper.begin")}
              </Button>
            </Group>
          </>
        )}
      </Section>
    </Page>
  );
}
