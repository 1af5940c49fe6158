import { SegmentedControl, SimpleGrid, TextInput } from "@mantine/core";
import { calendarWith, HOLIDAY_PACK } from "@chiboso/domain/rules/calendar.ts";
import { announceDay, showRuleState } from "@chiboso/domain/rules/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useMemo } from "react";
import { useMayAnywhere } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { DataTable } from "../platform/data-table.tsx";
import { DayField } from "../platform/day-field.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Section } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import type { Column } from "../platform/table-card.tsx";
import { useWords, type Speech } from "../platform/words.tsx";

type Announced = Reply<typeof showRuleState>["days"][number];

interface Line {
  readonly day: string;
  readonly worked: boolean;
  readonly source: string;
  readonly by: string;
}

/** Days off and days worked instead, with which terms in working days are counted; the office adds new ones. */
export function CalendarPanel() {
  const { t, date } = useWords();
  const query = useAsk(showRuleState, {});
  const mayKeep = useMayAnywhere("rules.keepCalendar");
  return (
    <Loaded query={query}>
      {({ days }) => (
        <Section
          flush
          title={t("rules.calendar")}
          lead={t("rules.calendar_lead", { date: date(calendarWith(days).knownTo) })}
        >
          {mayKeep && <DayForm />}
          <DayTable days={days} />
        </Section>
      )}
    </Loaded>
  );
}

function columnsIn({ t, longDate }: Speech): readonly Column<Line>[] {
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
      cell: ({ source }) => <bdi lang="vi">{source}</bdi>,
    },
    { key: "by", heading: t("rules.day_by"), width: "2fr", cell: ({ by }) => <bdi>{by}</bdi> },
  ];
}

function DayTable({ days }: { readonly days: readonly Announced[] }) {
  const speech = useWords();
  const columns = useMemo(() => columnsIn(speech), [speech]);
  return (
    <DataTable
      label={speech.t("rules.calendar")}
      columns={columns}
      rows={linesOf(days, speech.t("rules.day_release"))}
      rowKey={({ day }) => day}
    />
  );
}

/** Latest first; a day that the site has announced stands instead of that of the release. */
function linesOf(days: readonly Announced[], release: string): readonly Line[] {
  const own = days.map(({ day, worked, document, enteredBy }) => ({
    day,
    worked,
    source: document,
    by: enteredBy,
  }));
  const shipped = (list: readonly string[], worked: boolean) =>
    list
      .filter((day) => !days.some((each) => each.day === day))
      .map((day) => ({ day, worked, source: HOLIDAY_PACK.document, by: release }));
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
