import { en as accessDomain } from "@chiboso/domain/access/words/en.ts";
import { en as analyticsDomain } from "@chiboso/domain/analytics/words/en.ts";
import { en as kernelDomain } from "@chiboso/domain/kernel/words/en.ts";
import { en as ledgerDomain } from "@chiboso/domain/ledger/words/en.ts";
import { en as meetingsDomain } from "@chiboso/domain/meetings/words/en.ts";
import { en as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/en.ts";
import { en as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/en.ts";
import { en as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/en.ts";
import { en as membersReconciliationDomain } from "@chiboso/domain/members/reconciliation/words/en.ts";
import { en as membersDuplicatesDomain } from "@chiboso/domain/members/duplicates/words/en.ts";
import { en as membersImportDomain } from "@chiboso/domain/members/import/words/en.ts";
import { en as membersDomain } from "@chiboso/domain/members/words/en.ts";
import { en as membersCorrectionsDomain } from "@chiboso/domain/members/corrections/words/en.ts";
import { en as membersDossierDomain } from "@chiboso/domain/members/dossier/words/en.ts";
import { en as membersTransferDomain } from "@chiboso/domain/members/cases/transfer/words/en.ts";
import { en as membersPrivacyDomain } from "@chiboso/domain/members/privacy/words/en.ts";
import { en as membersReadingsDomain } from "@chiboso/domain/members/readings/words/en.ts";
import { en as membersSearchDomain } from "@chiboso/domain/members/search/words/en.ts";
import { en as membersSheetDomain } from "@chiboso/domain/members/sheet/words/en.ts";
import { en as membersCasesDomain } from "@chiboso/domain/members/cases/words/en.ts";
import { en as minutesDomain } from "@chiboso/domain/minutes/words/en.ts";
import { en as notificationsDomain } from "@chiboso/domain/notifications/words/en.ts";
import { en as notificationsPushDomain } from "@chiboso/domain/notifications/push/words/en.ts";
import { en as organisationsDomain } from "@chiboso/domain/organisations/words/en.ts";
import { en as qualityDomain } from "@chiboso/domain/quality/words/en.ts";
import { en as resolutionsDomain } from "@chiboso/domain/resolutions/words/en.ts";
import { en as rulesDomain } from "@chiboso/domain/rules/words/en.ts";
import { en as cryptoDomain } from "@chiboso/domain/crypto/words/en.ts";
import { en as evidenceDomain } from "@chiboso/domain/evidence/words/en.ts";
import { en as signingDomain } from "@chiboso/domain/signing/words/en.ts";
import { en as signatureChecks } from "@chiboso/domain/signatures/validation/words/en.ts";
import { en as votingDomain } from "@chiboso/domain/voting/words/en.ts";
import { en as paperVotes } from "@chiboso/domain/voting/paper/words/en.ts";
import { en as secretVotes } from "@chiboso/domain/voting/secret/words/en.ts";
import { en as accessOwnScreen } from "./access/own/words/en.ts";
import { en as accessScreen } from "./access/words/en.ts";
import { en as analyticsScreen } from "./analytics/words/en.ts";
import { en as ledgerScreen } from "./ledger/words/en.ts";
import { en as radarScreen } from "./analytics/radar/words/en.ts";
import { en as homeScreen } from "./home/words/en.ts";
import { en as meetingsHelperScreen } from "./meetings/handed/words/en.ts";
import { en as meetingsLateScreen } from "./meetings/late/words/en.ts";
import { en as meetingsScreen } from "./meetings/words/en.ts";
import { en as meetingsPlanningScreen } from "./meetings/planning/words/en.ts";
import { en as meetingsDuringScreen } from "./meetings/during/words/en.ts";
import { en as membersDuplicatesScreen } from "./members/duplicates/words/en.ts";
import { en as membersReconciliationScreen } from "./members/reconciliation/words/en.ts";
import { en as membersImportScreen } from "./members/imports/words/en.ts";
import { en as membersPrivacyScreen } from "./members/privacy/words/en.ts";
import { en as membersReadingsScreen } from "./members/readings/words/en.ts";
import { en as membersTransferScreen } from "./members/cases/transfer/words/en.ts";
import { en as membersScreen } from "./members/words/en.ts";
import { en as membersCorrectionsScreen } from "./members/corrections/words/en.ts";
import { en as membersDossierScreen } from "./members/dossier/words/en.ts";
import { en as membersSearchScreen } from "./members/search/words/en.ts";
import { en as membersSheetScreen } from "./members/sheet/words/en.ts";
import { en as membersCasesScreen } from "./members/cases/words/en.ts";
import { en as minutesScreen } from "./minutes/words/en.ts";
import { en as notificationsScreen } from "./notifications/words/en.ts";
import { en as notificationsPushScreen } from "./notifications/push/words/en.ts";
import { en as organisationsScreen } from "./organisations/words/en.ts";
import { en as outboxScreen } from "./outbox/words/en.ts";
import { en as platformScreen } from "./platform/words/en.ts";
import { en as qualityScreen } from "./quality/words/en.ts";
import { en as resolutionsScreen } from "./resolutions/words/en.ts";
import { en as rulesScreen } from "./rules/words/en.ts";
import { en as rulesItems } from "./rules/items/words/en.ts";
import { en as evidenceScreen } from "./evidence/words/en.ts";
import { en as signingScreen } from "./signing/words/en.ts";
import { en as votingScreen } from "./voting/words/en.ts";
import { en as secretPreparing } from "./voting/secret/preparing/words/en.ts";
import { en as secretScreen } from "./voting/secret/words/en.ts";
import { en as secretDevices } from "./voting/secret/device/words/en.ts";
import { en as paperScreen } from "./voting/paper/words/en.ts";
import type { vi } from "./words.vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...accessDomain,
  ...analyticsDomain,
  ...kernelDomain,
  ...ledgerDomain,
  ...meetingsDomain,
  ...meetingsPlanningDomain,
  ...meetingsLateDomain,
  ...meetingsDuringDomain,
  ...membersDomain,
  ...membersCorrectionsDomain,
  ...membersDossierDomain,
  ...membersTransferDomain,
  ...membersPrivacyDomain,
  ...membersReadingsDomain,
  ...membersSearchDomain,
  ...membersSheetDomain,
  ...membersDuplicatesDomain,
  ...membersImportDomain,
  ...membersReconciliationDomain,
  ...membersCasesDomain,
  ...minutesDomain,
  ...notificationsDomain,
  ...notificationsPushDomain,
  ...organisationsDomain,
  ...qualityDomain,
  ...resolutionsDomain,
  ...rulesDomain,
  ...cryptoDomain,
  ...evidenceDomain,
  ...signingDomain,
  ...signatureChecks,
  ...votingDomain,
  ...paperVotes,
  ...secretVotes,
  ...accessOwnScreen,
  ...accessScreen,
  ...analyticsScreen,
  ...ledgerScreen,
  ...radarScreen,
  ...homeScreen,
  ...meetingsHelperScreen,
  ...meetingsLateScreen,
  ...meetingsScreen,
  ...meetingsPlanningScreen,
  ...meetingsDuringScreen,
  ...membersTransferScreen,
  ...membersScreen,
  ...membersCorrectionsScreen,
  ...membersDossierScreen,
  ...membersSearchScreen,
  ...membersSheetScreen,
  ...membersPrivacyScreen,
  ...membersReadingsScreen,
  ...membersDuplicatesScreen,
  ...membersImportScreen,
  ...membersReconciliationScreen,
  ...membersCasesScreen,
  ...minutesScreen,
  ...notificationsScreen,
  ...notificationsPushScreen,
  ...organisationsScreen,
  ...outboxScreen,
  ...platformScreen,
  ...qualityScreen,
  ...resolutionsScreen,
  ...rulesScreen,
  ...rulesItems,
  ...evidenceScreen,
  ...signingScreen,
  ...votingScreen,
  ...secretPreparing,
  ...secretScreen,
  ...secretDevices,
  ...paperScreen,
};
