import { List, Stack, Text } from "@mantine/core";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import { useAsk } from "../platform/ask.ts";
import { FactList } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { LeftBase } from "./left-base.tsx";

type History = Reply<typeof getHistory>;

/** What was decided about an organisation, by which document, where the log has it, and how it stood in between. */
export function HistoryTab({
  organisationId,
  path,
}: {
  readonly organisationId: string;
  readonly path: string;
}) {
  const { t } = useWords();
  const query = useAsk(
    getHistory,
    { params: { organisationId } },
    { topics: [`organisation:${organisationId}`] },
  );
  return (
    <Loaded query={query} shape="page">
      {({ acts, versions }) => (
        <Stack gap="lg">
          <Section title={t("organisations.acts")}>
            {acts.length === 0 ? (
              <EmptyState
                title={t("organisations.no_acts")}
                hint={t("organisations.no_acts_hint")}
              />
            ) : (
              <Stack gap="xl">
                {acts.map((act) => (
                  <ShownAct key={act.actId} act={act} here={organisationId} path={path} />
                ))}
              </Stack>
            )}
          </Section>
          <Section title={t("organisations.versions")} lead={t("organisations.versions_lead")}>
            <Stack gap="lg">
              {versions.map((version, index) => (
                <ShownVersion key={index} version={version} />
              ))}
            </Stack>
          </Section>
        </Stack>
      )}
    </Loaded>
  );
}

function ShownAct({
  act,
  here,
  path,
}: {
  readonly act: History["acts"][number];
  readonly here: string;
  readonly path: string;
}) {
  const { t, date, list } = useWords();
  const others = act.organisations.filter(({ id }) => id !== here);
  return (
    <article>
      <Text fw={600} mb="xs">
        {t("organisations.act_on", { act: t(`organisations.act.${act.kind}`), day: date(act.on) })}
      </Text>
      <FactList
        facts={[
          ...(act.posts.length === 0
            ? []
            : [
                {
                  label: t("organisations.act_posts"),
                  value: list(act.posts.map((post) => t(`members.post.${post}`))),
                },
              ]),
          {
            label: t("organisations.document"),
            value: t("organisations.document_line", {
              number: act.document.number,
              date: date(act.document.date),
              issuer: act.document.issuer,
            }),
          },
          {
            label: t("organisations.entered"),
            value: t("organisations.entered_by", {
              name: act.enteredBy,
              day: date(localDateOf(act.enteredAt, VIETNAM)),
            }),
          },
          {
            label: t("organisations.log_entry"),
            value: t("organisations.log_line", { name: act.logName, index: act.entryIndex + 1 }),
          },
          ...concernedBy(others, t("organisations.concerned")),
        ]}
      />
      {act.leftBase !== null && act.leftBase.organisationId === here && (
        <LeftBase actId={act.actId} left={act.leftBase} path={path} />
      )}
    </article>
  );
}

function concernedBy(others: History["acts"][number]["organisations"], label: string) {
  if (others.length === 0) return [];
  const value = (
    <List listStyleType="none">
      {others.map(({ id, name }) => (
        <List.Item key={id}>
          <TextLink to="/organisations/$organisationId" params={{ organisationId: id }}>
            {name}
          </TextLink>
        </List.Item>
      ))}
    </List>
  );
  return [{ label, value }];
}

function ShownVersion({ version }: { readonly version: History["versions"][number] }) {
  const { t, date } = useWords();
  const { since, until, name, code, kind, seat, superior, replaced } = version;
  return (
    <article>
      <Text fw={600} mb="xs">
        {since === null
          ? t("organisations.from_beginning")
          : t("organisations.from_day", { day: date(since) })}
        {" – "}
        {until === null
          ? t("organisations.until_now")
          : t("organisations.until_day", { day: date(until) })}{" "}
        {replaced && <StatusBadge tone="none" label={t("organisations.replaced")} />}
      </Text>
      <FactList
        facts={[
          { label: t("organisations.name"), value: name },
          { label: t("organisations.kind_label"), value: t(`organisations.kind.${kind}`) },
          { label: t("organisations.superior"), value: superior?.name ?? null },
          { label: t("organisations.code"), value: code && <bdi dir="ltr">{code}</bdi> },
          { label: t("organisations.seat"), value: seat },
        ]}
      />
    </article>
  );
}
