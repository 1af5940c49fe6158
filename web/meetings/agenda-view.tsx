import { Group, List, Stack, Text, Title } from "@mantine/core";
import { tellOpinion } from "@chiboso/domain/meetings/during/key-words.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import type { ReactNode } from "react";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { ItemResults } from "../voting/public.ts";
import classes from "./agenda-view.module.css";
import { useItemTitle } from "./during/item-title.ts";
import { SecretNote } from "./during/secret-note.tsx";
import { OpinionAhead } from "./opinion-ahead.tsx";
import { OwnAhead } from "./planning/own-ahead.tsx";
import { ItemBefore } from "./planning/item-before.tsx";
import { PapersList } from "./papers-list.tsx";
import { isolated } from "./isolate.ts";

/** The agenda as everybody reads it: each item with its papers and with what came of it. */
export function AgendaView({
  meeting,
  mayWriteAhead,
}: {
  readonly meeting: MeetingView;
  /** Whether the reader may send an opinion ahead under each item. */
  readonly mayWriteAhead: boolean;
}) {
  return (
    <ol className={classes["agenda"]}>
      {meeting.items.map((item) => (
        <li key={item.id} data-running={item.running || undefined}>
          <ItemHead meeting={meeting} item={item} />
          <ItemBody meeting={meeting} item={item} mayWriteAhead={mayWriteAhead} />
          {mayWriteAhead && !item.secret && <OpinionAhead meeting={meeting} item={item} />}
        </li>
      ))}
    </ol>
  );
}

function ItemHead({ meeting, item }: { readonly meeting: MeetingView; readonly item: ItemView }) {
  const { t, time } = useWords();
  const titleOf = useItemTitle();
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <Title order={3} className={classes["title"]}>
        {`${item.position}. ${titleOf(item)}`}
      </Title>
      {item.running ? (
        <StatusBadge tone="running" label={t("meetings.item.running")} />
      ) : item.startedAt !== null && item.endedAt !== null ? (
        <Text size="sm" c="dimmed" className={classes["times"]}>
          {t("meetings.item.times", {
            from: time(item.startedAt, meeting.zone),
            to: time(item.endedAt, meeting.zone),
          })}
        </Text>
      ) : meeting.state === "closed" && meeting.late === null && item.startedAt === null ? (
        <Text size="sm" c="dimmed" className={classes["times"]}>
          {t("meetings.item.left_out")}
        </Text>
      ) : (
        item.minutes !== null && (
          <Text size="sm" c="dimmed" className={classes["times"]}>
            {t("meetings.minutes", { minutes: item.minutes })}
          </Text>
        )
      )}
    </Group>
  );
}

function ItemBody({
  meeting,
  item,
  mayWriteAhead,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly mayWriteAhead: boolean;
}) {
  const { t, date } = useWords();
  const afterOpinion = (opinion: ItemView["opinions"][number]) =>
    mayWriteAhead &&
    opinion.how === "sentAhead" &&
    opinion.memberId === meeting.mine?.memberId && (
      <OwnAhead meeting={meeting} item={item} opinion={opinion} />
    );
  const papers = meeting.papers.filter((paper) => paper.itemId === item.id);
  return (
    <Stack gap="sm">
      <ItemBefore item={item} open={meeting.state !== "closed"} />
      {papers.length > 0 && <PapersList meetingId={meeting.id} papers={papers} />}
      {item.secret && <SecretNote />}
      <Opinions item={item} after={afterOpinion} />
      <ItemResults meetingId={meeting.id} itemId={item.id} zone={meeting.zone} />
      {item.conclusion !== null && (
        <div className={classes["conclusion"]}>
          <Text fw={600}>{t("meetings.item.conclusion")}</Text>
          <Text className={classes["prose"]}>{isolated(item.conclusion)}</Text>
        </div>
      )}
      {item.assignments.length > 0 && (
        <div>
          <Text fw={600}>{t("meetings.item.assignments")}</Text>
          <List>
            {item.assignments.map((each) => (
              <List.Item key={each.id}>
                {t("meetings.item.assignment", {
                  owner: each.owner.name,
                  text: isolated(each.text),
                  date: date(each.dueDate),
                })}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

/** What was said or sent, with the name of whoever said it. */
export function Opinions({
  item,
  after,
}: {
  readonly item: ItemView;
  /** What stands under an opinion at the desk. */
  readonly after?: (opinion: ItemView["opinions"][number]) => ReactNode;
}) {
  const { t } = useWords();
  if (item.opinions.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t("meetings.item.opinions", { count: item.opinions.length })}</Text>
      <ul className={classes["opinions"]}>
        {item.opinions.map((opinion) => (
          <li key={opinion.id}>
            <Text fw={600} span>
              {opinion.name}
            </Text>
            {opinion.how === "sentAhead" && (
              <Text span size="sm" c="dimmed">
                {" "}
                · {t("meetings.item.sent_ahead")}
              </Text>
            )}
            {opinion.enteredBy !== undefined && (
              <Text span size="sm" c="dimmed">
                {" "}
                · {t("meetings.helper.entered", { name: isolated(opinion.enteredBy) })}
              </Text>
            )}
            <Text className={classes["prose"]}>
              {isolated(
                tellOpinion(
                  opinion.keyWords.map((word) => t(`meetings.key_word.${word}`)),
                  opinion.written,
                ),
              )}
            </Text>
            {after?.(opinion)}
          </li>
        ))}
      </ul>
    </div>
  );
}
