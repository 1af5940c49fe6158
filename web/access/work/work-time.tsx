import { Stack, Switch, Text } from "@mantine/core";
import { countWorkTime, viewWorkTime } from "@chiboso/domain/access/work-time-contract.ts";
import { WORK_KINDS, type WorkKind } from "@chiboso/domain/access/work-time.ts";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { keepsPapers } from "./work-meter.tsx";

type Minutes = Readonly<Record<WorkKind, number>>;

const sumOf = (minutes: Minutes) => WORK_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);

/** On the first screen of whoever keeps a cell's papers: how many minutes the system has cost this month. */
export function WorkTimeNote() {
  return keepsPapers(useActor()) ? <Note /> : null;
}

function Note() {
  const { t } = useWords();
  const query = useAsk(viewWorkTime, {});
  if (query.data?.counted !== true) return null;
  return (
    <Section title={t("access.work.title")}>
      <Stack gap={4}>
        <Figures thisMonth={query.data.thisMonth} lastMonth={query.data.lastMonth} />
        <TextLink to="/settings">{t("access.work.settings")}</TextLink>
      </Stack>
    </Section>
  );
}

function Figures({
  thisMonth,
  lastMonth,
}: {
  readonly thisMonth: Minutes;
  readonly lastMonth: Minutes;
}) {
  const { t } = useWords();
  const [now, before] = [sumOf(thisMonth), sumOf(lastMonth)];
  return (
    <>
      <Text>{t("access.work.this_month", { minutes: now, ...thisMonth })}</Text>
      {before > 0 && (
        <Text c="dimmed">{t("access.work.last_month", { minutes: before, ...lastMonth })}</Text>
      )}
    </>
  );
}

/** In one's settings: the figures, what is measured, and the choice to have it or not. */
export function WorkTimeSettings() {
  return keepsPapers(useActor()) ? <Choice /> : null;
}

function Choice() {
  const { t } = useWords();
  const query = useAsk(viewWorkTime, {});
  const command = useCommand(countWorkTime, {
    onDone: (_reply, cache) => cache.refresh(viewWorkTime),
  });
  return (
    <Section title={t("access.work.title")} lead={t("access.work.lead")}>
      <Loaded query={query} shape="facts">
        {({ counted, thisMonth, lastMonth }) => (
          <Stack gap="md">
            {counted && (
              <div>
                <Figures thisMonth={thisMonth} lastMonth={lastMonth} />
              </div>
            )}
            <Switch
              size="md"
              label={t("access.work.count")}
              description={t("access.work.count_hint")}
              checked={counted}
              disabled={command.pending}
              onChange={(event) =>
                void command.run({ body: { counted: event.currentTarget.checked } })
              }
            />
            <RefusalAlert failure={command.failure} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
