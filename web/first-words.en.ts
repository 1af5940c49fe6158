import { en as accessDomain } from "@chiboso/domain/access/words/en.ts";
import { en as kernelDomain } from "@chiboso/domain/kernel/words/en.ts";
import { en as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/en.ts";
import { en as meetingsDomain } from "@chiboso/domain/meetings/words/en.ts";
import { en as minutesDomain } from "@chiboso/domain/minutes/words/en.ts";
import { en as notificationsDomain } from "@chiboso/domain/notifications/words/en.ts";
import { en as rulesDomain } from "@chiboso/domain/rules/words/en.ts";
import { en as votingDomain } from "@chiboso/domain/voting/words/en.ts";
import { en as accessScreen } from "./access/words/en.ts";
import { en as radarScreen } from "./analytics/radar/words/en.ts";
import { en as analyticsScreen } from "./analytics/words/en.ts";
import { en as homeScreen } from "./home/words/en.ts";
import { en as meetingsDuringScreen } from "./meetings/during/words/en.ts";
import { en as meetingsScreen } from "./meetings/words/en.ts";
import { en as membersScreen } from "./members/words/en.ts";
import { en as minutesScreen } from "./minutes/words/en.ts";
import { en as notificationsScreen } from "./notifications/words/en.ts";
import { en as organisationsScreen } from "./organisations/words/en.ts";
import { en as outboxScreen } from "./outbox/words/en.ts";
import { en as platformScreen } from "./platform/words/en.ts";
import { en as rulesScreen } from "./rules/words/en.ts";
import { en as votingScreen } from "./voting/words/en.ts";
import { en as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/en.ts";
import { en as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/en.ts";
import { en as meetingsHelperScreen } from "./meetings/handed/words/en.ts";
import { en as meetingsLateScreen } from "./meetings/late/words/en.ts";
import { en as meetingsPlanningScreen } from "./meetings/planning/words/en.ts";
import { en as qualityScreen } from "./quality/words/en.ts";

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
