import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useMeeting } from "./api.ts";
import { Hall } from "./during/hall.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/screen");

/** For the screen in the room: what is now, who speaks, who is here, the vote, and the QR code. */
export function ProjectorScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  return (
    <Page width="wide">
      <Loaded query={meeting} shape="page">
        {(value) => <Hall meeting={value} />}
      </Loaded>
    </Page>
  );
}
