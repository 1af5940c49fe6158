import { vi as accessDomain } from "@chiboso/domain/access/words/vi.ts";
import { vi as analyticsDomain } from "@chiboso/domain/analytics/words/vi.ts";
import { vi as kernelDomain } from "@chiboso/domain/kernel/words/vi.ts";
import { vi as ledgerDomain } from "@chiboso/domain/ledger/words/vi.ts";
import { vi as minutesDomain } from "@chiboso/domain/minutes/words/vi.ts";
import { vi as notificationsDomain } from "@chiboso/domain/notifications/words/vi.ts";
import { vi as accessScreen } from "./access/words/vi.ts";
import { vi as homeScreen } from "./home/words/vi.ts";
import { vi as outboxScreen } from "./outbox/words/vi.ts";
import { vi as platformScreen } from "./platform/words/vi.ts";

/** Every text in Vietnamese, the model of the others: what server and screen both say, then the screens' own. */
export const vi = {
  ...accessDomain,
  ...analyticsDomain,
  ...kernelDomain,
  ...ledgerDomain,
  ...minutesDomain,
  ...notificationsDomain,
  ...accessScreen,
  ...homeScreen,
  ...outboxScreen,
  ...platformScreen,
} as const;
