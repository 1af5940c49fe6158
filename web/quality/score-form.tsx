import { scoreMeeting } from "@chiboso/domain/quality/contract.ts";
import { joinPoints, type GivenPoints } from "@chiboso/domain/quality/rules.ts";
import { totalOf, type ProposedLine } from "@chiboso/domain/quality/score.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { NumberInput, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { useSheetCommand } from "./api.ts";
import { LevelBadge } from "./level-badge.tsx";
import classes from "./quality.module.css";
import { SheetLines } from "./sheet-lines.tsx";

interface Entered {
  /** Null where nothing has been entered yet. */
  readonly points: number | null;
  readonly reason: string;
}

type Values = Readonly<Record<string, Entered>>;

const NOTHING: Entered = { points: null, reason: "" };

function valuesOf({ proposal, score }: SheetView): Values {
  return Object.fromEntries(
    proposal.lines.map(({ criterionId, proposed }) => {
      const given = score?.lines?.find((line) => line.criterionId === criterionId);
      return [criterionId, { points: given?.points ?? proposed, reason: given?.reason ?? "" }];
    }),
  );
}

/** What has been entered, joined with the proposal by the rules that the server asks, too. */
function useEntered(view: SheetView) {
  const [values, setValues] = useState(() => valuesOf(view));
  const { lines } = view.proposal;
  const counted = lines.filter(({ way }) => way !== "leftOut");
  const given = counted.flatMap(({ criterionId }): GivenPoints[] => {
    const { points, reason } = values[criterionId] ?? NOTHING;
    return points === null ? [] : [{ criterionId, points, reason: reason.trim() || null }];
  });
  return {
    given,
    joined: joinPoints(lines, given),
    left: counted.length - given.length,
    of: ({ criterionId }: ProposedLine) => values[criterionId] ?? NOTHING,
    enter: ({ criterionId }: ProposedLine, change: Partial<Entered>) =>
      setValues((old) => ({
        ...old,
        [criterionId]: { ...(old[criterionId] ?? NOTHING), ...change },
      })),
  };
}

interface FieldProps {
  readonly line: ProposedLine;
  readonly name: string;
  readonly entered: Entered;
  readonly error: string | undefined;
  readonly onEnter: (line: ProposedLine, change: Partial<Entered>) => void;
}

/** Points of every criterion, begun with what the record proposes; what differs asks for its reason. */
export function ScoreForm({ view }: { readonly view: SheetView }) {
  const { t, refusalText } = useWords();
  const entered = useEntered(view);
  const [asked, setAsked] = useState(false);
  const command = useSheetCommand(scoreMeeting);
  const { joined, given } = entered;
  const fault = joined.ok || !asked ? null : joined.refusal;
  const propsOf = (line: ProposedLine, name: string): FieldProps => ({
    line,
    name,
    entered: entered.of(line),
    error: fault?.field === `lines.${line.criterionId}` ? refusalText(fault) : undefined,
    onEnter: entered.enter,
  });
  const send = () => {
    setAsked(true);
    if (joined.ok)
      void command.run({ params: { meetingId: view.meeting.id }, body: { lines: given } });
  };
  return (
    <CommandForm
      submit={t("quality.score.submit")}
      size="lg"
      pending={command.pending}
      failure={command.failure}
      {...(fault !== null && { hint: refusalText(fault) })}
      onSubmit={send}
    >
      <SheetLines
        view={view}
        renderField={(line, name) => <PointsField {...propsOf(line, name)} />}
        renderBelow={(line, name) => <ReasonField {...propsOf(line, name)} />}
      />
      <Section title={t("quality.score.sum")}>
        {joined.ok ? (
          <LevelBadge total={totalOf(view.sheet.classes, joined.value)} />
        ) : (
          <Text>{t("quality.score.left", { count: entered.left })}</Text>
        )}
      </Section>
    </CommandForm>
  );
}

function differs({ line, entered }: FieldProps): boolean {
  return line.proposed !== null && entered.points !== null && entered.points !== line.proposed;
}

function PointsField(props: FieldProps) {
  const { t } = useWords();
  const { line, name, entered, error, onEnter } = props;
  if (line.way === "leftOut") return "–";
  return (
    <NumberInput
      label={t("quality.score.points", { most: line.most })}
      aria-label={t("quality.score.points_for", { name, most: line.most })}
      min={0}
      max={line.most}
      allowDecimal={false}
      allowNegative={false}
      value={entered.points ?? ""}
      error={!differs(props) && error}
      onChange={(value) => onEnter(line, { points: typeof value === "number" ? value : null })}
    />
  );
}

function ReasonField(props: FieldProps) {
  const { t } = useWords();
  const { line, name, entered, error, onEnter } = props;
  if (!differs(props)) return null;
  return (
    <Textarea
      className={classes["wide"] ?? ""}
      label={t("quality.score.reason")}
      aria-label={t("quality.score.reason_for", { name })}
      required
      autosize
      minRows={1}
      maxLength={1_000}
      error={error}
      value={entered.reason}
      onChange={(event) => onEnter(line, { reason: event.currentTarget.value })}
    />
  );
}
