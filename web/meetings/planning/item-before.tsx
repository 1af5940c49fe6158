import { Text } from "@mantine/core";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import { TextLink } from "../../platform/links.tsx";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import classes from "../agenda-view.module.css";

/** Where a topic was carried over from, and the draft that was prepared for it. */
export function ItemBefore({ item, open }: { readonly item: ItemView; readonly open: boolean }) {
  const { t, date } = useWords();
  const { carriedFrom, draft } = item;
  return (
    <>
      {carriedFrom !== null && (
        <TextLink to="/meetings/$meetingId" params={{ meetingId: carriedFrom.meetingId }} size="sm">
          {t("meetings.item.carried", { date: date(carriedFrom.date) })}
        </TextLink>
      )}
      {open && draft !== null && item.conclusion === null && (
        <div className={classes["conclusion"]}>
          <Text fw={600}>{t("meetings.draft.prepared")}</Text>
          <Text className={classes["prose"]}>{isolated(draft)}</Text>
        </div>
      )}
    </>
  );
}
