import { ar as accessDomain } from "@chiboso/domain/access/words/ar.ts";
import { ar as analyticsDomain } from "@chiboso/domain/analytics/words/ar.ts";
import { ar as kernelDomain } from "@chiboso/domain/kernel/words/ar.ts";
import { ar as ledgerDomain } from "@chiboso/domain/ledger/words/ar.ts";
import { ar as minutesDomain } from "@chiboso/domain/minutes/words/ar.ts";
import { ar as notificationsDomain } from "@chiboso/domain/notifications/words/ar.ts";
import { ar as accessScreen } from "./access/words/ar.ts";
import { ar as homeScreen } from "./home/words/ar.ts";
import { ar as outboxScreen } from "./outbox/words/ar.ts";
import { ar as platformScreen } from "./platform/words/ar.ts";
import type { vi } from "./words.vi.ts";

export const ar: Readonly<Record<keyof typeof vi, string>> = {
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
};
