import { Text } from "@mantine/core";
import type { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { TextLink } from "../../platform/links.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords, type Speech } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import classes from "./radar.module.css";

type Item = Reply<typeof getRadar>["items"][number];

/** The lines of the radar, each with its day, what it is about, and the rule behind it. */
export function RadarList({
  items,
  today,
}: {
  readonly items: readonly Item[];
  readonly today: LocalDate;
}) {
  const { t } = useWords();
  return (
    <ul className={classes["list"]} aria-label={t("analytics.radar.title")}>
      {items.map((item) => (
        <li
          key={`${item.kind}:${item.member?.memberId ?? item.organisationId}:${item.caseId ?? ""}`}
          className={classes["item"]}
        >
          <Day due={item.due} today={today} />
          <div className={classes["about"]}>
            <About item={item} />
            <Text size="sm" c="dimmed">
              <bdi>{item.organisationName}</bdi>
            </Text>
          </div>
          <RuleNote citation={item.citation} />
        </li>
      ))}
    </ul>
  );
}

/** How near the day is, in words beside the colour. */
function Day({ due, today }: { readonly due: LocalDate | null; readonly today: LocalDate }) {
  const { t, date } = useWords();
  const days = due === null ? null : daysBetween(today, due);
  return (
    <div className={classes["day"]}>
      <Text fw={600}>{due === null ? t("analytics.radar.now") : date(due)}</Text>
      {days !== null && days < 0 && (
        <StatusBadge tone="bad" label={t("analytics.radar.overdue", { count: -days })} />
      )}
      {days !== null && days >= 0 && (
        <StatusBadge
          tone={days <= SOON ? "warning" : "info"}
          label={t("analytics.radar.left", { count: days })}
        />
      )}
    </div>
  );
}

const SOON = 30;
const DAY_MS = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function About({ item }: { readonly item: Item }) {
  const speech = useWords();
  const text = textOf(item, speech);
  if (item.caseId !== null) {
    return (
      <TextLink to="/cases/$caseId" params={{ caseId: item.caseId }}>
        {text}
      </TextLink>
    );
  }
  if (item.member !== null) {
    return (
      <TextLink to="/members/$memberId" params={{ memberId: item.member.memberId }}>
        {text}
      </TextLink>
    );
  }
  return (
    <TextLink to="/organisations/$organisationId" params={{ organisationId: item.organisationId }}>
      {text}
    </TextLink>
  );
}

function textOf(item: Item, { t, date }: Speech): string {
  const name = item.member?.memberName ?? "";
  const day = typeof item.params["day"] === "string" ? date(item.params["day"]) : "";
  const number = (key: string) => Number(item.params[key] ?? 0);
  switch (item.kind) {
    case "probationEnd":
      return t("analytics.radar.probationEnd", { name, day });
    case "badge":
      return t("analytics.radar.badge", { name, day, years: number("years") });
    case "absence":
      return t("analytics.radar.absence", { name, count: number("count") });
    case "temporaryEnd":
      return t("analytics.radar.temporaryEnd", { name });
    case "termEnd":
      return t("analytics.radar.termEnd");
    case "thematic":
      return t("analytics.radar.thematic", { quarter: number("quarter") });
    case "caseStep":
      return t("analytics.radar.caseStep", { name });
    default:
      return item.kind satisfies never;
  }
}
