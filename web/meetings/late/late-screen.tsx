import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { missingOn } from "@chiboso/domain/meetings/late/missing.ts";
import type { LateMeeting } from "@chiboso/domain/meetings/late/meeting.ts";
import { readLate } from "@chiboso/domain/meetings/late/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useAsk } from "../../platform/ask.ts";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { Page, Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { useRulesAt } from "../../rules/public.ts";
import { topicOf, useMeeting } from "../api.ts";
import { MeetingHeader } from "../meeting-head.tsx";
import { BeginLate } from "./begin-late.tsx";
import { EnteredNote } from "./late-note.tsx";
import { LateItems } from "./late-items.tsx";
import { LateRoll } from "./late-roll.tsx";
import { LateScans } from "./late-scans.tsx";
import { LateTimes } from "./late-times.tsx";
import classes from "./late.module.css";
import { useSheet, type SheetHandle } from "./use-sheet.ts";

const here = getRouteApi("/signedIn/meetings/$meetingId/late");

/** A meeting that was held on paper, or went on there, typed from the signed paper into the system. */
export function LateScreen() {
  const { t } = useWords();
  const { meetingId } = here.useParams();
  const meeting = useMeeting(meetingId);
  const late = useAsk(readLate, { params: { meetingId } }, { topics: [topicOf(meetingId)] });
  return (
    <Page>
      <Loaded query={meeting} shape="page">
        {(value) => (
          <>
            <MeetingHeader meeting={value} title={t("meetings.late.title")} />
            <Loaded query={late} shape="page">
              {(found) =>
                found.late === null ? (
                  <Section title={t("meetings.late.begin_title")}>
                    <BeginLate meeting={value} />
                  </Section>
                ) : found.late.enteredAt !== null ? (
                  <Entered meeting={value} view={found.late} />
                ) : (
                  <Sheet key={found.late.meetingId} meeting={value} view={found.late} />
                )
              }
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Entered({ meeting, view }: { readonly meeting: MeetingView; readonly view: LateView }) {
  const { t } = useWords();
  return (
    <>
      <EnteredNote mark={view} />
      <Section title={t("meetings.late.scans")}>
        <LateScans meeting={meeting} view={view} />
      </Section>
    </>
  );
}

function Sheet({ meeting, view }: { readonly meeting: MeetingView; readonly view: LateView }) {
  const { t } = useWords();
  const handle = useSheet(view);
  return (
    <>
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        {t(meeting.openedAt === null ? "meetings.late.lead" : "meetings.late.lead_part")}
      </Alert>
      <LateTimes meeting={meeting} view={view} handle={handle} />
      <LateRoll meeting={meeting} handle={handle} />
      <LateItems meeting={meeting} handle={handle} />
      <Section title={t("meetings.late.scans")} lead={t("meetings.late.scans_lead")}>
        <div data-fault={handle.wrongAt === "scans" || undefined}>
          <LateScans meeting={meeting} view={view} />
        </div>
      </Section>
      <EnterBar meeting={meeting} view={view} handle={handle} />
    </>
  );
}

function EnterBar({
  meeting,
  view,
  handle,
}: {
  readonly meeting: MeetingView;
  readonly view: LateView;
  readonly handle: SheetHandle;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const pack = useRulesAt(meeting.organisation.id);
  const ask = () => {
    const given = { pack, scans: view.scans.length, now: meeting.serverNow };
    const missing = missingOn(asKnown(meeting), handle.sheet, given);
    flushSync(() => handle.lead(missing));
    if (missing === null) setAsking(true);
    else goToFault();
  };
  const enter = async () => {
    const done = await handle.enter();
    setAsking(false);
    if (done) void navigate({ to: "/meetings/$meetingId", params: { meetingId: meeting.id } });
  };
  return (
    <div className={classes["bar"]}>
      <Stack gap="xs">
        <RefusalAlert failure={handle.failure} />
        <WrongPlace handle={handle} />
        {handle.choice !== null && <Choice choice={handle.choice} />}
        <SaveLine handle={handle} onEnter={ask} />
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t("meetings.late.enter")}
        text={t("meetings.late.enter_text")}
        confirm={t("meetings.late.enter")}
        pending={handle.pending}
        onConfirm={() => void enter()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** What is saved, and the two buttons: to save, and to enter for good. */
function SaveLine({
  handle,
  onEnter,
}: {
  readonly handle: SheetHandle;
  readonly onEnter: () => void;
}) {
  const { t } = useWords();
  const waits = handle.choice !== null;
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" role="status" flex={1} miw="12rem">
        {t(stateOf(handle))}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={!handle.dirty || waits}
          onClick={() => void handle.save()}
        >
          {t("meetings.late.save")}
        </Button>
        <Button disabled={waits} onClick={onEnter}>
          {t("meetings.late.enter")}
        </Button>
      </Group>
    </Group>
  );
}

function stateOf({ dirty, dayChanged }: SheetHandle) {
  if (dayChanged) return "meetings.late.day_changed";
  return dirty ? "meetings.late.unsaved" : "meetings.late.saved";
}

/** Somebody else has saved the sheet while one's own was not: both stay until a person has chosen. */
function Choice({ choice }: { readonly choice: NonNullable<SheetHandle["choice"]> }) {
  const { t } = useWords();
  return (
    <Alert color="gold" role="status" icon={<IconInfoCircle aria-hidden />}>
      <Stack gap="xs">
        <Text>{t("meetings.late.other_saved")}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={choice.keepMine}>
            {t("meetings.late.keep_mine")}
          </Button>
          <Button variant="default" onClick={choice.takeStored}>
            {t("meetings.late.take_stored")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** The place on the sheet that a refusal names comes into view, ready to be filled in. */
function goToFault(): void {
  const [place] = document.querySelectorAll<HTMLElement>(
    "[aria-invalid=true], [data-fault] input:not([type=file]), [data-fault] button",
  );
  place?.focus();
  place?.scrollIntoView({ block: "center" });
}

/** The meeting as far as the sheet is judged by it. */
function asKnown(meeting: MeetingView): LateMeeting {
  const withPapers = new Set(meeting.papers.map((paper) => paper.itemId));
  const items = meeting.items.map((item) => ({
    ...item,
    inUse:
      item.startedAt !== null ||
      item.opinions.length + item.assignments.length > 0 ||
      withPapers.has(item.id),
  }));
  return { ...meeting, items };
}

/** Which item of the agenda, or which part of the sheet, the refusal is about. */
function WrongPlace({ handle }: { readonly handle: SheetHandle }) {
  const { t } = useWords();
  const [part = "", index = ""] = handle.wrongAt.split(".");
  const item = part === "items" ? handle.sheet.items[Number(index)] : undefined;
  if (item === undefined || item.title === "") return null;
  return <Text size="sm">{t("meetings.late.wrong_item", { title: item.title })}</Text>;
}
