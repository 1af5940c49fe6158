import { Button, Group, Text, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { HelpedPerson } from "./helped-person.tsx";
import classes from "./handed.module.css";
import { PickPerson } from "./pick-person.tsx";
import { Stage } from "./stage.tsx";
import { TakeBack } from "./take-back.tsx";

/** Nobody touched the device this long: it is blank again, in milliseconds. */
const IDLE = 60_000;

type Step =
  | { readonly kind: "blank" | "pick" | "leave" }
  | { readonly kind: "confirm" | "help"; readonly memberId: Id };

/** The device in others' hands: blank, choose the name, confirm it, act, blank again. */
export function HandedDevice({
  meeting,
  onBack,
}: {
  readonly meeting: MeetingView;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ kind: "blank" });
  const blank = () => setStep({ kind: "blank" });
  useBlankWhenIdle(blank);
  useNothingBehind();
  useEffect(() => {
    document.title = `${t("meetings.helper.title")} · Chi Bộ Số`;
  }, [t]);
  const person =
    "memberId" in step ? meeting.roll.find((each) => each.memberId === step.memberId) : undefined;
  return createPortal(
    <main className={classes["ground"]}>
      {step.kind === "leave" ? (
        <TakeBack onBack={onBack} onStay={blank} />
      ) : step.kind === "pick" ? (
        <PickPerson
          meeting={meeting}
          onPick={(memberId) => setStep({ kind: "confirm", memberId })}
          onCancel={blank}
        />
      ) : person === undefined ? (
        <Blank
          meeting={meeting}
          onNext={() => setStep({ kind: "pick" })}
          onLeave={() => setStep({ kind: "leave" })}
        />
      ) : step.kind === "confirm" ? (
        <Confirm
          name={person.name}
          onYes={() => setStep({ kind: "help", memberId: person.memberId })}
          onNo={() => setStep({ kind: "pick" })}
        />
      ) : (
        <HelpedPerson key={person.memberId} meeting={meeting} person={person} onDone={blank} />
      )}
    </main>,
    document.body,
  );
}

/** Nothing of anybody on the screen while the device goes from one to the next. */
function Blank({
  meeting,
  onNext,
  onLeave,
}: {
  readonly meeting: MeetingView;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords();
  return (
    <Stage key="blank" middle label={t("meetings.helper.title")}>
      <Text c="dimmed">{isolated(meeting.title)}</Text>
      <Title order={1}>{t("meetings.helper.blank")}</Title>
      {meeting.state === "open" ? (
        <Button size="xl" onClick={onNext}>
          {t("meetings.helper.next")}
        </Button>
      ) : (
        <Text>{t("meetings.helper.not_open")}</Text>
      )}
      <Button variant="default" size="md" mt="xl" onClick={onLeave}>
        {t("meetings.helper.end")}
      </Button>
    </Stage>
  );
}

function Confirm({
  name,
  onYes,
  onNo,
}: {
  readonly name: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { t } = useWords();
  return (
    <Stage key="confirm" middle label={t("meetings.helper.comrade")}>
      <Text size="xl">{t("meetings.helper.comrade")}</Text>
      <Title order={1} className={classes["name"] ?? ""}>
        <bdi lang="vi">{name}</bdi>
      </Title>
      <Group justify="center">
        <Button size="xl" onClick={onYes}>
          {t("meetings.helper.its_me")}
        </Button>
        <Button size="xl" variant="default" onClick={onNo}>
          {t("meetings.helper.not_me")}
        </Button>
      </Group>
    </Stage>
  );
}

/** What lies behind can neither be pressed, nor reached by keyboard, nor read. */
function useNothingBehind(): void {
  useEffect(() => {
    const root = document.getElementById("root");
    root?.setAttribute("inert", "");
    return () => root?.removeAttribute("inert");
  }, []);
}

function useBlankWhenIdle(blank: () => void): void {
  useEffect(() => {
    let timer = setTimeout(blank, IDLE);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(blank, IDLE);
    };
    const signs = ["pointerdown", "keydown"] as const;
    for (const sign of signs) document.addEventListener(sign, again);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, again);
    };
  });
}
