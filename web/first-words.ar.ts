import { ar as accessDomain } from "@chiboso/domain/access/words/ar.ts";
import { ar as kernelDomain } from "@chiboso/domain/kernel/words/ar.ts";
import { ar as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/ar.ts";
import { ar as meetingsDomain } from "@chiboso/domain/meetings/words/ar.ts";
import { ar as minutesDomain } from "@chiboso/domain/minutes/words/ar.ts";
import { ar as notificationsDomain } from "@chiboso/domain/notifications/words/ar.ts";
import { ar as rulesDomain } from "@chiboso/domain/rules/words/ar.ts";
import { ar as votingDomain } from "@chiboso/domain/voting/words/ar.ts";
import { ar as accessScreen } from "./access/words/ar.ts";
import { ar as radarScreen } from "./analytics/radar/words/ar.ts";
import { ar as analyticsScreen } from "./analytics/words/ar.ts";
import { ar as homeScreen } from "./home/words/ar.ts";
import { ar as meetingsDuringScreen } from "./meetings/during/words/ar.ts";
import { ar as meetingsScreen } from "./meetings/words/ar.ts";
import { ar as membersScreen } from "./members/words/ar.ts";
import { ar as minutesScreen } from "./minutes/words/ar.ts";
import { ar as notificationsScreen } from "./notifications/words/ar.ts";
import { ar as organisationsScreen } from "./organisations/words/ar.ts";
import { ar as outboxScreen } from "./outbox/words/ar.ts";
import { ar as platformScreen } from "./platform/words/ar.ts";
import { ar as rulesScreen } from "./rules/words/ar.ts";
import { ar as votingScreen } from "./voting/words/ar.ts";
import { ar as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/ar.ts";
import { ar as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/ar.ts";
import { ar as meetingsHelperScreen } from "./meetings/handed/words/ar.ts";
import { ar as meetingsLateScreen } from "./meetings/late/words/ar.ts";
import { ar as meetingsPlanningScreen } from "./meetings/planning/words/ar.ts";
import { ar as qualityScreen } from "./quality/words/ar.ts";

/** As `first-words.vi.ts`. */
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
