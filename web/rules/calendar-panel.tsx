import { Button, SegmentedControl, SimpleGrid, Text, TextInput } from "@mantine/core";
import { calendarWith, HOLIDAY_PACK } from "@chiboso/domain/rules/calendar.ts";
import { announceDay, showRuleState } from "@chiboso/domain/rules/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useMemo, useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { DataTable } from "../platform/data-table.tsx";
import { DayField } from "../platform/day-field.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords, type Speech } from "../platform/words.tsx";
import { WithdrawDay } from "./withdraw-day.tsx";

type Announced = Reply<typeof showRuleState>["days"][number];

interface Line {
  readonly day: string;
  readonly worked: boolean;
  readonly source: string;
  readonly by: string;
  readonly announced: Announced | null;
}

/** Days off and days worked instead, with which terms in working days are counted; the office adds new ones. */
export function CalendarPanel() {
  const { t, date } = useWords();
  const query = useAsk(showRuleState, {});
  return (
    <Loaded query={query}>
      {({ days, keepsCalendar }) => (
        <Section
          flush
          title={t("rules.calendar")}
          lead={t("rules.calendar_lead", { date: date(calendarWith(days).knownTo) })}
        >
          {keepsCalendar && <DayForm />}
          <DayTable days={days} keeps={keepsCalendar} />
        </Section>
      )}
    </Loaded>
  );
}

function columnsIn(
  { t, longDate, date }: Speech,
  withdraw: ((day: Announced) => void) | null,
): readonly Column<Line>[] {
  return [
    {
      key: "day",
      heading: t("rules.day"),
      width: "14rem",
      onPhone: "title",
      cell: ({ day }) => longDate(day),
    },
    {
      key: "kind",
      heading: t("rules.day_kind"),
      width: "9rem",
      cell: ({ worked }) => t(worked ? "rules.day_worked" : "rules.day_off"),
    },
    {
      key: "source",
      heading: t("rules.day_source"),
      width: "3fr",
      cell: ({ source, announced }) => (
        <>
          <bdi lang="vi">{source}</bdi>
          {announced?.withdrawn && (
            <Text size="sm" c="dimmed">
              {t("rules.day_withdrawn_by", {
                name: announced.withdrawn.by,
                date: date(announced.withdrawn.at.slice(0, 10)),
                reason: announced.withdrawn.reason,
              })}
            </Text>
          )}
        </>
      ),
    },
    { key: "by", heading: t("rules.day_by"), width: "2fr", cell: ({ by }) => <bdi>{by}</bdi> },
    ...(withdraw === null
      ? []
      : [
          {
            key: "act",
            heading: t("rules.day_actions"),
            width: "10rem",
            cell: ({ announced }: Line) =>
              announced !== null &&
              announced.withdrawn === null && (
                <Button size="compact-sm" variant="subtle" onClick={() => withdraw(announced)}>
                  {t("rules.day_withdraw")}
                </Button>
              ),
          },
        ]),
  ];
}

function DayTable({
  days,
  keeps,
}: {
  readonly days: readonly Announced[];
  readonly keeps: boolean;
}) {
  const speech = useWords();
  const [leaving, setLeaving] = useState<Announced | null>(null);
  const columns = useMemo(() => columnsIn(speech, keeps ? setLeaving : null), [speech, keeps]);
  return (
    <>
      <DataTable
        label={speech.t("rules.calendar")}
        columns={columns}
        rows={linesOf(days, speech.t("rules.day_release"))}
        rowKey={({ day, announced }) => announced?.id ?? day}
      />
      {leaving !== null && <WithdrawDay dayId={leaving.id} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** Latest first; a day that the site has announced stands instead of that of the release. */
function linesOf(days: readonly Announced[], release: string): readonly Line[] {
  const own = days.map((announced) => ({
    day: announced.day,
    worked: announced.worked,
    source: announced.document,
    by: announced.enteredBy,
    announced,
  }));
  const shipped = (list: readonly string[], worked: boolean) =>
    list
      .filter((day) => !days.some((each) => each.day === day && each.withdrawn === null))
      .map((day) => ({ day, worked, source: HOLIDAY_PACK.document, by: release, announced: null }));
  return [
    ...own,
    ...shipped(HOLIDAY_PACK.off, false),
    ...shipped(HOLIDAY_PACK.workedInstead, true),
  ].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

interface Values extends Record<string, unknown> {
  readonly day: string;
  readonly kind: "off" | "worked";
  readonly document: string;
}

function DayForm() {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm<typeof announceDay, Values>(announceDay, {
    initial: { day: "", kind: "off", document: "" },
    toIntent: ({ day, kind, document }) => ({ body: { day, worked: kind === "worked", document } }),
    onDone: (_entered, cache) => cache.refresh(showRuleState),
    onSuccess: () => fields.reset(),
  });
  return (
    <div style={{ padding: "var(--mantine-spacing-md)" }}>
      <CommandForm
        quiet
        submit={t("rules.day_enter")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={submit}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DayField
            label={t("rules.day")}
            value={fields.values.day}
            error={fields.errors["day"]}
            onChange={(day) => fields.setFieldValue("day", day)}
          />
          <TextInput label={t("rules.day_source")} required {...fields.getInputProps("document")} />
          <SegmentedControl
            aria-label={t("rules.day_kind")}
            style={{ alignSelf: "end" }}
            data={[
              { value: "off", label: t("rules.day_off") },
              { value: "worked", label: t("rules.day_worked") },
            ]}
            {...fields.getInputProps("kind")}
          />
        </SimpleGrid>
      </CommandForm>
    </div>
  );
}
