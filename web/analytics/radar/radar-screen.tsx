import { SegmentedControl, Select, Text } from "@mantine/core";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import { RADAR_KINDS, type RadarKind } from "@chiboso/domain/analytics/radar/radar.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconRadar2 } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { RadarList } from "./radar-list.tsx";
import classes from "./radar.module.css";

const SPANS = ["1", "3", "6", "12"] as const;

/** What falls due and must not be missed, the earliest first; each line leads to where it is done. */
export function RadarScreen() {
  const { t } = useWords();
  const [months, setMonths] = useState<string>("3");
  const [kind, setKind] = useState<RadarKind | null>(null);
  const query = useAsk(getRadar, { query: { months: Number(months) } }, { keepPrevious: true });
  return (
    <Page>
      <PageHeader title={t("analytics.radar.title")} lead={t("analytics.radar.lead")} />
      <Section flush>
        <div className={classes["filter"]}>
          <SegmentedControl
            aria-label={t("analytics.radar.span")}
            value={months}
            onChange={setMonths}
            data={SPANS.map((each) => ({
              value: each,
              label: t("analytics.radar.months", { count: Number(each) }),
            }))}
          />
          <Select
            aria-label={t("analytics.radar.kind")}
            placeholder={t("analytics.radar.all_kinds")}
            clearable
            value={kind}
            onChange={(chosen) => setKind(chosen)}
            data={RADAR_KINDS.map((each) => ({
              value: each,
              label: t(`analytics.radar.kind.${each}`),
            }))}
          />
        </div>
        <Loaded query={query}>{(radar) => <Found radar={radar} kind={kind} />}</Loaded>
      </Section>
    </Page>
  );
}

function Found({
  radar,
  kind,
}: {
  readonly radar: Reply<typeof getRadar>;
  readonly kind: RadarKind | null;
}) {
  const { t, date } = useWords();
  const items = radar.items.filter((item) => kind === null || item.kind === kind);
  if (items.length === 0) {
    return (
      <EmptyState
        icon={IconRadar2}
        title={t("analytics.radar.nothing")}
        hint={t("analytics.radar.nothing_hint", { date: date(radar.until) })}
      />
    );
  }
  return (
    <>
      {radar.cut && (
        <Text p="md" size="sm">
          {t("analytics.radar.cut", { count: radar.items.length })}
        </Text>
      )}
      <RadarList items={items} today={radar.today} />
    </>
  );
}
