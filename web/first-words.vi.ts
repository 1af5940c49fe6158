import { vi as accessDomain } from "@chiboso/domain/access/words/vi.ts";
import { vi as kernelDomain } from "@chiboso/domain/kernel/words/vi.ts";
import { vi as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/vi.ts";
import { vi as meetingsDomain } from "@chiboso/domain/meetings/words/vi.ts";
import { vi as minutesDomain } from "@chiboso/domain/minutes/words/vi.ts";
import { vi as notificationsDomain } from "@chiboso/domain/notifications/words/vi.ts";
import { vi as rulesDomain } from "@chiboso/domain/rules/words/vi.ts";
import { vi as votingDomain } from "@chiboso/domain/voting/words/vi.ts";
import { vi as accessScreen } from "./access/words/vi.ts";
import { vi as radarScreen } from "./analytics/radar/words/vi.ts";
import { vi as analyticsScreen } from "./analytics/words/vi.ts";
import { vi as homeScreen } from "./home/words/vi.ts";
import { vi as meetingsDuringScreen } from "./meetings/during/words/vi.ts";
import { vi as meetingsScreen } from "./meetings/words/vi.ts";
import { vi as membersScreen } from "./members/words/vi.ts";
import { vi as minutesScreen } from "./minutes/words/vi.ts";
import { vi as notificationsScreen } from "./notifications/words/vi.ts";
import { vi as organisationsScreen } from "./organisations/words/vi.ts";
import { vi as outboxScreen } from "./outbox/words/vi.ts";
import { vi as platformScreen } from "./platform/words/vi.ts";
import { vi as rulesScreen } from "./rules/words/vi.ts";
import { vi as votingScreen } from "./voting/words/vi.ts";
import { vi as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/vi.ts";
import { vi as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/vi.ts";
import { vi as meetingsHelperScreen } from "./meetings/handed/words/vi.ts";
import { vi as meetingsLateScreen } from "./meetings/late/words/vi.ts";
import { vi as meetingsPlanningScreen } from "./meetings/planning/words/vi.ts";
import { vi as qualityScreen } from "./quality/words/vi.ts";

/**
 * What the door, the shell and the screens that people open first say: it comes with the first load. The
 * rest of the words follows behind it, before any other screen is drawn (`languages.ts`).
 */
export const first: Readonly<Record<string, string>> = {
  ...accessDomain,
  ...kernelDomain,
  ...meetingsDuringDomain,
  ...meetingsDomain,
  ...minutesDomain,
  ...notificationsDomain,
  ...rulesDomain,
  ...votingDomain,
  ...accessScreen,
  ...radarScreen,
  ...analyticsScreen,
  ...homeScreen,
  ...meetingsDuringScreen,
  ...meetingsScreen,
  ...membersScreen,
  ...minutesScreen,
  ...notificationsScreen,
  ...organisationsScreen,
  ...outboxScreen,
  ...platformScreen,
  ...rulesScreen,
  ...votingScreen,
  ...meetingsPlanningDomain,
  ...meetingsLateDomain,
  ...meetingsHelperScreen,
  ...meetingsLateScreen,
  ...meetingsPlanningScreen,
  ...qualityScreen,
};
