import { listCells } from "@chiboso/domain/quality/contract.ts";
import { Group, Text } from "@mantine/core";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

/** How far the cells below are with the scores of this month; nothing while no cell has met. */
export function QualityMonth() {
  const { t } = useWords();
  const { data } = useAsk(listCells, { query: {} });
  if (!data) return null;
  const held = data.cells.filter(({ meetingId }) => meetingId !== null);
  if (held.length === 0) return null;
  const confirmed = held.filter(({ state }) => state === "confirmed").length;
  const late = held.filter(({ state, overdue }) => overdue && state !== "confirmed").length;
  const back = held.filter(({ sentBack }) => sentBack).length;
  const [year = "", month = ""] = data.month.split("-");
  return (
    <Section title={t("home.quality.title", { month: Number(month), year })}>
      <Group gap="sm">
        <Text span>
          <TextLink to="/quality">
            {t("home.quality.confirmed", { confirmed, all: data.cells.length })}
          </TextLink>
        </Text>
        {late > 0 && (
          <StatusBadge tone="warning" label={t("home.quality.overdue", { count: late })} />
        )}
        {back > 0 && (
          <StatusBadge tone="bad" label={t("home.quality.sent_back", { count: back })} />
        )}
      </Group>
    </Section>
  );
}
