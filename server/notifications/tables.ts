import type { NoticeKind } from "@chiboso/domain/notifications/notice.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { CalendarEntry } from "./calendar.ts";

export interface NotificationTables {
  notification: {
    id: string;
    member_id: string;
    kind: NoticeKind;
    params: Readonly<Record<string, string>>;
    link: string;
    at: Instant;
    read_at: Instant | null;
  };
  mail: {
    id: string;
    notification_id: string;
    calendar: CalendarEntry | null;
    state: "waiting" | "sent" | "failed";
    attempts: number;
    last_error: string;
    created_at: Instant;
    done_at: Instant | null;
  };
  mail_recipient: { member_id: string; name: string; email: string | null; language: Language };
}
