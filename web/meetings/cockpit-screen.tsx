import { Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { LinkButton } from "../platform/links.tsx";
import { Page, Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeeting } from "./api.ts";
import { AgendaDesk } from "./agenda-desk.tsx";
import classes from "./cockpit-screen.module.css";
import { CockpitBar } from "./cockpit-bar.tsx";
import { CockpitNext } from "./cockpit-next.tsx";
import { ItemDesk } from "./item-desk.tsx";
import { MeetingHeader } from "./meeting-head.tsx";
import { QrPanel } from "./qr-panel.tsx";
import { RollDesk } from "./roll-desk.tsx";

const here = getRouteApi("/signedIn/meetings/$meetingId/run");

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
  const shown =
    meeting.items.find((item) => item.id === chosen) ??
    meeting.items.find((item) => item.running) ??
    meeting.items.find((item) => item.startedAt === null) ??
    meeting.items.at(-1);
  const parts = {
    agenda: <AgendaDesk meeting={meeting} shownId={shown?.id} onShow={setChosen} />,
    // Another item starts with empty forms.
    item: shown && <ItemDesk key={shown.id} meeting={meeting} item={shown} />,
    roll: <RollDesk meeting={meeting} />,
    qr: <QrPanel meeting={meeting} />,
  };
  const arrivals = meeting.state === "open" || meeting.state === "invited";
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        title={t("meetings.run.title")}
        actions={
          arrivals && (
            <LinkButton
              to="/meetings/$meetingId/screen"
              params={{ meetingId: meeting.id }}
              target="_blank"
              variant="default"
              size="md"
            >
              {t("meetings.run.projector")}
            </LinkButton>
          )
        }
      />
      <CockpitBar meeting={meeting} />
      <CockpitNext meeting={meeting} onBegin={() => setChosen(null)} />
      {desk ? (
        <div className={classes["desk"]}>
          <Section title={t("meetings.agenda.title")}>{parts.agenda}</Section>
          <div className={classes["middle"]}>{parts.item}</div>
          <div className={classes["side"]}>
            {parts.roll}
            {arrivals && parts.qr}
          </div>
        </div>
      ) : (
        <Phone parts={parts} meeting={meeting} />
      )}
    </>
  );
}

function Phone({
  parts,
  meeting,
}: {
  readonly parts: Readonly<Record<"agenda" | "item" | "roll" | "qr", ReactNode>>;
  readonly meeting: MeetingView;
}) {
  const { t } = useWords();
  const atRoll = meeting.rollCalledAt === null;
  return (
    <Tabs defaultValue={atRoll ? "roll" : "item"} keepMounted>
      <Tabs.List grow>
        <Tabs.Tab value="item">{t("meetings.run.tab_item")}</Tabs.Tab>
        <Tabs.Tab value="roll">{t("meetings.run.tab_roll")}</Tabs.Tab>
        <Tabs.Tab value="agenda">{t("meetings.run.tab_agenda")}</Tabs.Tab>
        <Tabs.Tab value="qr">{t("meetings.run.tab_qr")}</Tabs.Tab>
      </Tabs.List>
      {(["item", "roll", "agenda", "qr"] as const).map((each) => (
        <Tabs.Panel key={each} value={each} pt="md">
          {each === "agenda" ? <Section>{parts.agenda}</Section> : parts[each]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
