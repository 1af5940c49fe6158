import { Button, Text, Title, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { countPresent } from "@chiboso/domain/meetings/presence.ts";
import { isSpeaking, isWaiting } from "@chiboso/domain/meetings/during/speeches.ts";
import type { Quorum as Counted } from "@chiboso/domain/meetings/during/quorum.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconArrowsMaximize, IconMoon, IconSun } from "@tabler/icons-react";
import { useEffect } from "react";
import { LinkButton } from "../../platform/links.tsx";
import { useWords } from "../../platform/words.tsx";
import { ProjectedVote } from "../../voting/public.ts";
import { RotatingCode } from "../qr-panel.tsx";
import { agendaWindow } from "./agenda-window.ts";
import classes from "./hall.module.css";
import { useItemTitle } from "./item-title.ts";
import { useQuorum } from "./quorum-sign.tsx";
import { SecretNote } from "./secret-note.tsx";
import { SpeechClock } from "./speech-clock.tsx";

interface Props {
  readonly meeting: MeetingView;
}

/** The hall view: large enough for the last row, in one look without scrolling. */
export function Hall({ meeting }: Props) {
  const { t } = useWords();
  const running = meeting.items.find((item) => item.running);
  const lost = useLost(meeting) !== null;
  const code = (meeting.state === "open" || meeting.state === "invited") && meeting.may.run;
  // Until the roll is called everybody needs the code; afterwards it is for whoever comes late.
  const arriving = meeting.rollCalledAt === null && running === undefined;
  useEffect(() => {
    document.title = `${t("meetings.hall.title")} · Chi Bộ Số`;
  }, [t]);
  return (
    <div className={classes["hall"]}>
      <header className={classes["head"]}>
        <div>
          <Title order={1}>{meeting.title}</Title>
          <span className={classes["quiet"]}>
            {meeting.organisation.name} · {t("meetings.hall.chair", { name: meeting.chair.name })}
          </span>
        </div>
        <Tools meetingId={meeting.id} mayRun={meeting.may.run} />
      </header>
      <div className={classes["body"]}>
        <div className={classes["main"]}>
          <Quorum meeting={meeting} />
          <Now meeting={meeting} running={running} />
          {running?.secret === true && <SecretNote />}
          <Speaker meeting={meeting} />
          {meeting.state === "open" && (
            <ProjectedVote meetingId={meeting.id} itemId={running?.id} goingOn={lost} />
          )}
          {code && arriving && <Code meetingId={meeting.id} large />}
        </div>
        <div className={classes["side"]}>
          <Agenda items={meeting.items} besideCode={code && !arriving} />
          {code && !arriving && <Code meetingId={meeting.id} />}
        </div>
      </div>
    </div>
  );
}

function Code({
  meetingId,
  large = false,
}: {
  readonly meetingId: string;
  readonly large?: boolean;
}) {
  const { t } = useWords();
  return (
    <div className={classes["code"]} data-large={large || undefined}>
      <Text inherit fw={600}>
        {t("meetings.hall.scan")}
      </Text>
      <RotatingCode meetingId={meetingId} />
    </div>
  );
}

/** The quorum while it counts: when the roll was called. */
function useCounting(meeting: MeetingView): Counted | undefined {
  const quorum = useQuorum(meeting);
  return meeting.state === "open" && meeting.rollCalledAt !== null ? quorum : undefined;
}

function useLost(meeting: MeetingView): Counted | null {
  const quorum = useCounting(meeting);
  return quorum === undefined || quorum.reached ? null : quorum;
}

function Quorum({ meeting }: Props) {
  const { t } = useWords();
  const quorum = useCounting(meeting);
  const lost = useLost(meeting);
  const figures = countPresent(meeting.roll, (each) => each.presentNow);
  if (lost !== null) {
    return (
      <div role="alert" className={classes["lost"]}>
        <div>{t("meetings.quorum.lost_room")}</div>
        <div>{t("meetings.quorum.lost_numbers", counts(lost))}</div>
      </div>
    );
  }
  // The same figures are not told twice.
  const same = quorum?.present === figures.present && quorum.base === figures.expected;
  return (
    <div role="status">
      <div className={classes["here"]}>{t("meetings.presence", { ...figures })}</div>
      {quorum !== undefined && (
        <div className={classes["quiet"]}>
          {t(same ? "meetings.hall.quorum_same" : "meetings.hall.quorum", counts(quorum))}
        </div>
      )}
    </div>
  );
}

function counts({ present, base, needed }: Counted) {
  return { present, base, needed };
}

function Now({ meeting, running }: Props & { readonly running: ItemView | undefined }) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  if (running === undefined) {
    const word =
      meeting.state === "open" ? "between" : meeting.state === "invited" ? "before" : "over";
    return <div className={classes["item"]}>{t(`meetings.hall.${word}`)}</div>;
  }
  return (
    <div>
      <div className={classes["quiet"]}>{t("meetings.item.running")}</div>
      <Title order={2} className={classes["item"]}>
        {`${running.position}. ${titleOf(running)}`}
      </Title>
    </div>
  );
}

/** The name of whoever speaks, large, with the clock; below who comes next. */
function Speaker({ meeting }: Props) {
  const { t, list } = useWords();
  const speaking = meeting.speeches.find(isSpeaking);
  const waiting = meeting.speeches.filter(isWaiting).slice(0, 3);
  if (speaking === undefined && waiting.length === 0) return null;
  return (
    <div className={classes["speaker"]}>
      {speaking !== undefined && (
        <div role="status">
          <div className={classes["quiet"]}>
            {t(speaking.kind === "normal" ? "meetings.floor.now" : "meetings.floor.order_now")}
          </div>
          <div className={classes["name"]}>{speaking.name}</div>
        </div>
      )}
      {speaking !== undefined && (
        <div className={classes["time"]}>
          <SpeechClock speech={speaking} serverNow={meeting.serverNow} />
        </div>
      )}
      {waiting.length > 0 && (
        <div className={classes["quiet"]}>
          {t("meetings.hall.next", { names: list(waiting.map((each) => each.name)) })}
        </div>
      )}
    </div>
  );
}

function Agenda({
  items,
  besideCode,
}: {
  readonly items: readonly ItemView[];
  /** Whether the code takes a part of the room. */
  readonly besideCode: boolean;
}) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  const shown = agendaWindow(items);
  const after = items.length - 1 - items.findIndex((item) => item === shown.at(-1));
  return (
    <>
      <div className={classes["quiet"]}>{t("meetings.hall.agenda")}</div>
      <ol className={classes["agenda"]} data-many={(besideCode && shown.length > 6) || undefined}>
        {shown.map((item) => (
          <li
            key={item.id}
            data-running={item.running || undefined}
            data-done={(item.endedAt !== null && !item.running) || undefined}
            aria-current={item.running}
          >
            {`${item.position}. ${titleOf(item)}`}
          </li>
        ))}
      </ol>
      {after > 0 && (
        <div className={classes["quiet"]}>{t("meetings.hall.more", { count: after })}</div>
      )}
    </>
  );
}

function Tools({ meetingId, mayRun }: { readonly meetingId: string; readonly mayRun: boolean }) {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const Sign = dark ? IconSun : IconMoon;
  return (
    <div className={classes["tools"]}>
      <Button
        variant="default"
        leftSection={<Sign size={18} aria-hidden />}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {t(dark ? "meetings.hall.light" : "meetings.hall.dark")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowsMaximize size={18} aria-hidden />}
        onClick={() => void document.documentElement.requestFullscreen()}
      >
        {t("meetings.hall.full")}
      </Button>
      {mayRun && (
        <LinkButton to="/meetings/$meetingId/run" params={{ meetingId }} variant="default">
          {t("meetings.hall.back")}
        </LinkButton>
      )}
    </div>
  );
}
