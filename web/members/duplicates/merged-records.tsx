import { Alert, List, Stack, Text } from "@mantine/core";
import {
  listMergedRecords,
  type MergedRecord,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { IconGitMerge } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";

/** What was merged into a member's record, or where the record went; nothing for most people. */
export function MergedRecords({ memberId }: { readonly memberId: string }) {
  const { t } = useWords();
  const { data } = useAsk(listMergedRecords, { params: { memberId } });
  if (data === undefined) return null;
  return (
    <>
      {data.mergedInto !== null && (
        <Alert color="gold" icon={<IconGitMerge aria-hidden />}>
          {t("members.merged.into")}{" "}
          <TextLink to="/members/$memberId" params={{ memberId: data.mergedInto }}>
            {t("members.merged.open")}
          </TextLink>
        </Alert>
      )}
      {data.records.length > 0 && (
        <Section title={t("members.merged.title")}>
          <Stack>
            {data.records.map((record) => (
              <Merged key={record.memberId} record={record} />
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Merged({ record }: { readonly record: MergedRecord }) {
  const { t, dateTime, date, list } = useWords();
  const span = (since: string | null, until: string | null) =>
    [since, until].map((day) => (day === null ? "…" : date(day))).join(" – ");
  const parts = [
    {
      title: t("members.merged.places"),
      lines: record.memberships.map(({ organisationName, since, until }) =>
        list([organisationName, span(since, until)]),
      ),
    },
    {
      title: t("members.merged.meetings"),
      lines: record.meetings.map(({ title, at }) => list([title, dateTime(at)])),
    },
    {
      title: t("members.merged.votes"),
      lines: record.votes.map(({ question, at }) => list([question, dateTime(at)])),
    },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Stack gap="xs">
      <Text>
        <bdi>{record.name}</bdi>:{" "}
        {t("members.merged.line", {
          at: dateTime(record.at),
          document: record.document,
          by: record.by,
        })}{" "}
        <TextLink to="/members/$memberId" params={{ memberId: record.memberId }}>
          {t("members.merged.open_gone")}
        </TextLink>
      </Text>
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <Text fw={600} size="sm">
            {title}
          </Text>
          <List size="sm">
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
