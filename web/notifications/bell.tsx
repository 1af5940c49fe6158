import { myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { IconBell } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { BlockLink } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./bell.module.css";

/** The bell in the head: how many notifications are new, and the way to them. */
export function Bell() {
  const { t, number } = useWords();
  const { memberId } = useActor();
  const topics = memberId === null ? [] : [`member:${memberId}`];
  const { data } = useAsk(myNotifications, {}, { topics });
  const unread = data?.unread ?? 0;
  const label = t("notifications.bell", { count: unread });
  return (
    <BlockLink to="/notifications" className={classes["bell"]} aria-label={label} title={label}>
      <IconBell size={24} stroke={1.6} aria-hidden />
      {unread > 0 && (
        <span className={classes["count"]} aria-hidden>
          {unread > 99 ? `${number(99)}+` : number(unread)}
        </span>
      )}
    </BlockLink>
  );
}
