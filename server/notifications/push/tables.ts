import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { ChannelChoices } from "@chiboso/domain/notifications/channels.ts";
import type { PushDetail } from "@chiboso/domain/notifications/push/rules.ts";
import type { JSONColumnType } from "kysely";

export interface PushTables {
  push_device: {
    id: string;
    account_id: string;
    session_id: string | null;
    endpoint: string;
    p256dh: string;
    auth: string;
    device: string;
    created_at: Instant;
    seen_at: Instant;
    delivered_at: Instant | null;
    failing_since: Instant | null;
    last_error: string;
  };
  notice_choice: {
    account_id: string;
    detail: PushDetail;
    choices: JSONColumnType<ChannelChoices>;
  };
}
