import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { FactList, type Fact } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";
import { useSheet } from "./api.ts";
import { LevelBadge } from "./level-badge.tsx";
import { NextStep } from "./next-step.tsx";
import { ScoreForm } from "./score-form.tsx";
import { ProposedSheet, ScoredSheet } from "./sheet-lines.tsx";

/** The sheet of one meeting: what the record proposes and why, who scored, who agreed, what the cell said. */
export function SheetScreen() {
  const query = useSheet(useParam("meetingId"));
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(view) => <Sheet view={view} />}
      </Loaded>
    </Page>
  );
}

function Sheet({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const { meeting, organisation, score } = view;
  return (
    <>
      <PageHeader
        title={t("quality.title")}
        lead={<bdi lang="vi">{meeting.title}</bdi>}
        above={[
          <TextLink
            key="cell"
            to="/organisations/$organisationId/quality"
            params={{ organisationId: organisation.id }}
          >
            <bdi lang="vi">{organisation.name}</bdi>
          </TextLink>,
          <TextLink key="meeting" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {t("quality.to_meeting")}
          </TextLink>,
        ]}
        badge={
          <StatusBadge
            tone={score?.state === "confirmed" ? "good" : score === null ? "none" : "running"}
            label={t(score === null ? "quality.state.none" : `quality.state.${score.state}`)}
          />
        }
      />
      {score?.returns.map((each) => (
        <Alert
          key={each.at}
          color="flag"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("quality.return.title")}
        >
          {t("quality.return.said", { by: each.by, reason: each.reason })}
        </Alert>
      ))}
      <Section title={t("quality.state.title")}>
        <Standing view={view} />
      </Section>
      <NextStep view={view} />
      {view.may.score ? (
        <ScoreForm key={`${score?.version} ${score?.state}`} view={view} />
      ) : score?.lines ? (
        <ScoredSheet view={view} lines={score.lines} />
      ) : (
        <ProposedSheet view={view} />
      )}
    </>
  );
}

/** Points, people and days of the score as far as it is. */
function Standing({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const { score, proposal, meeting } = view;
  return (
    <Stack gap="md">
      {score?.total ? (
        <div>
          <LevelBadge total={score.total} />
        </div>
      ) : (
        <Text>
          {t("quality.proposed_sum", {
            points: proposal.points,
            decided: proposal.decided,
            left: proposal.most - proposal.decided,
          })}
        </Text>
      )}
      {proposal.most < 100 && (
        <Text size="sm" c="dimmed">
          {t("quality.fewer", { most: proposal.most })}
        </Text>
      )}
      {meeting.open && <Text>{t("quality.still_open")}</Text>}
      <FactList facts={useFacts(view)} />
    </Stack>
  );
}

function useFacts(view: SheetView): Fact[] {
  const { t, date } = useWords();
  const { dueOn, overdue, citation } = view;
  return [
    { label: t("quality.fact.rule"), value: <RuleNote citation={citation} /> },
    {
      label: t("quality.fact.due"),
      value:
        dueOn === null ? null : overdue ? (
          <StatusBadge tone="warning" label={t("quality.overdue", { day: date(dueOn) })} />
        ) : (
          date(dueOn)
        ),
    },
    ...useScoreFacts(view),
    ...view.earlier.map((each) => ({
      label: t("quality.fact.earlier", { version: each.version }),
      value: t("quality.points_of", { points: each.total.points, most: each.total.most }),
    })),
  ];
}

/** Who did what of the score, as far as it is. */
function useScoreFacts({ score, meeting }: SheetView): Fact[] {
  const { t, dateTime, list } = useWords();
  const at = (moment: string) => dateTime(moment, meeting.zone);
  const said = score?.discussion;
  const votes = said?.votes;
  return [
    ...(score === null
      ? []
      : [
          { label: t("quality.fact.scorer"), value: score.scorer.name },
          ...(score.reason === null
            ? []
            : [
                {
                  label: t("quality.fact.version", { version: score.version }),
                  value: score.reason,
                },
              ]),
        ]),
    ...(score?.agreed
      ? [
          {
            label: t("quality.fact.agreed"),
            value: list([score.agreed.by, at(score.agreed.at)]),
          },
        ]
      : []),
    ...(said
      ? [
          {
            label: t("quality.fact.cell"),
            value: [
              t(`quality.outcome.${said.outcome}`),
              ...(votes ? [t("quality.votes_said", votes)] : []),
              ...(said.note === "" ? [] : [said.note]),
            ].join(" · "),
          },
        ]
      : []),
    ...(score?.confirmed
      ? [
          {
            label: t("quality.fact.confirmed"),
            value: list([score.confirmed.by, at(score.confirmed.at)]),
          },
          { label: t("quality.fact.line"), value: score.confirmed.entryIndex + 1 },
        ]
      : []),
  ];
}
