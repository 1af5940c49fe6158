import { Stack, Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ComponentProps, type ReactNode } from "react";
import { later } from "../platform/later.tsx";
import { LinkButton } from "../platform/links.tsx";
import { useMovableParts } from "../platform/movable-parts.tsx";
import { useOpenedParts } from "../platform/opened-parts.ts";
import { Page, Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeeting } from "./api.ts";
import { AgendaDesk } from "./agenda-desk.tsx";
import { CloseEarly } from "./close-step.tsx";
import classes from "./cockpit-screen.module.css";
import { AddItem } from "./during/add-item.tsx";
import { UnsentNotice } from "./during/unsent-notice.tsx";
import { CockpitBar } from "./cockpit-bar.tsx";
import { CockpitNext } from "./cockpit-next.tsx";
import { ItemDesk } from "./item-desk.tsx";
import { MeetingHeader } from "./meeting-head.tsx";
import { RollDesk } from "./roll-desk.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/run");

const PeopleDesk = later(async () => (await import("./people-desk.tsx")).PeopleDesk, "facts");
const QrPanel = later(async () => (await import("./qr-panel.tsx")).QrPanel, "facts");

/** The secretary's cockpit: everything of a running meeting on one screen, on a phone in tabs. */
export function CockpitScreen() {
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  return (
    <Page width="wide">
      <Loaded query={meeting} shape="page">
        {(value) => <Cockpit meeting={value} />}
      </Loaded>
    </Page>
  );
}

function Cockpit({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const desk = useMediaQuery("(min-width: 62em)", window.innerWidth >= 992, {
    getInitialValueInEffect: false,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = shownItem(meeting, chosen);
  const arrivals = meeting.state === "open" || meeting.state === "invited";
  // Turned over, a tablet shows them at other places.
  const { drawn, place } = useMovableParts<Part>({
    // Each item has its own forms; what is written in them is kept beyond the screen.
    item: shown && <ItemDesk key={shown.id} meeting={meeting} item={shown} inTabs={desk} />,
    roll: (
      <Stack gap="md">
        <RollDesk meeting={meeting} />
        <PeopleDesk meeting={meeting} />
      </Stack>
    ),
    agenda: <Agenda meeting={meeting} shownId={shown?.id} onShow={setChosen} />,
    qr: arrivals && <QrPanel meeting={meeting} />,
  });
  if (meeting.state === "closed" || meeting.state === "cancelled")
    return <Over meeting={meeting} />;
  const code: readonly Part[] = arrivals ? ["qr"] : [];
  // The roll is the first work of a meeting that was opened, and afterwards stands aside.
  const calling = meeting.state === "open" && meeting.rollCalledAt === null;
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        title={t("meetings.run.title")}
        actions={arrivals && <Actions meeting={meeting} />}
      />
      <CockpitBar meeting={meeting} />
      <CockpitNext meeting={meeting} shown={shown} onShow={setChosen} />
      <UnsentNotice meeting={meeting} shownId={shown?.id} onShow={setChosen} />
      {drawn}
      {desk ? (
        <div className={classes["desk"]}>
          <div className={classes["main"]}>{place(calling ? "roll" : "item")}</div>
          <PartTabs
            key={String(calling)}
            place={place}
            shown={calling ? [...code, "agenda"] : ["agenda", "roll", ...code]}
          />
        </div>
      ) : (
        <PartTabs
          key={String(calling)}
          place={place}
          shown={
            calling ? ["roll", ...code, "agenda", "item"] : ["item", "roll", "agenda", ...code]
          }
        />
      )}
    </>
  );
}

/** After the meeting nothing is written here any more; what was not sent can still be read. */
function Over({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <>
      <MeetingHeader meeting={meeting} title={t("meetings.run.title")} />
      <CockpitNext meeting={meeting} onShow={() => undefined} />
      <UnsentNotice meeting={meeting} shownId={undefined} over />
    </>
  );
}

function Agenda(props: ComponentProps<typeof AgendaDesk>) {
  const { t } = useWords();
  return (
    <Section title={t("meetings.agenda.title")}>
      <AgendaDesk {...props} />
      <AddItem meeting={props.meeting} />
    </Section>
  );
}

/** The item that was chosen, else the one that runs, else the next one. */
function shownItem({ items }: MeetingView, chosen: string | null) {
  return (
    items.find((item) => item.id === chosen) ??
    items.find((item) => item.running) ??
    items.find((item) => item.startedAt === null) ??
    items.at(-1)
  );
}

type Part = "item" | "roll" | "agenda" | "qr";

/** Parts of the desk one at a time, the first one open. */
function PartTabs({
  place,
  shown,
}: {
  readonly place: (part: Part) => ReactNode;
  readonly shown: readonly Part[];
}) {
  const { t } = useWords();
  const { isOpened, open } = useOpenedParts(shown[0] ?? null);
  return (
    <Tabs defaultValue={shown[0] ?? null} onChange={open} className={classes["tabs"] ?? ""}>
      <Tabs.List grow>
        {shown.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`meetings.run.tab_${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map((part) => (
        <Tabs.Panel key={part} value={part} pt="sm">
          {isOpened(part) && place(part)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Actions({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  return (
    <>
      <CloseEarly meeting={meeting} />
      <LinkButton
        to="/meetings/$meetingId/screen"
        params={{ meetingId: meeting.id }}
        target="_blank"
        variant="default"
        size="md"
      >
        {t("meetings.run.projector")}
      </LinkButton>
    </>
  );
}
