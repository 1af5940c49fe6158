import { ar as accessDomain } from "@chiboso/domain/access/words/ar.ts";
import { ar as analyticsDomain } from "@chiboso/domain/analytics/words/ar.ts";
import { ar as kernelDomain } from "@chiboso/domain/kernel/words/ar.ts";
import { ar as ledgerDomain } from "@chiboso/domain/ledger/words/ar.ts";
import { ar as meetingsDomain } from "@chiboso/domain/meetings/words/ar.ts";
import { ar as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/ar.ts";
import { ar as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/ar.ts";
import { ar as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/ar.ts";
import { ar as membersReconciliationDomain } from "@chiboso/domain/members/reconciliation/words/ar.ts";
import { ar as membersDuplicatesDomain } from "@chiboso/domain/members/duplicates/words/ar.ts";
import { ar as membersImportDomain } from "@chiboso/domain/members/import/words/ar.ts";
import { ar as membersDomain } from "@chiboso/domain/members/words/ar.ts";
import { ar as membersCorrectionsDomain } from "@chiboso/domain/members/corrections/words/ar.ts";
import { ar as membersDossierDomain } from "@chiboso/domain/members/dossier/words/ar.ts";
import { ar as membersTransferDomain } from "@chiboso/domain/members/cases/transfer/words/ar.ts";
import { ar as membersPrivacyDomain } from "@chiboso/domain/members/privacy/words/ar.ts";
import { ar as membersReadingsDomain } from "@chiboso/domain/members/readings/words/ar.ts";
import { ar as membersSearchDomain } from "@chiboso/domain/members/search/words/ar.ts";
import { ar as membersSheetDomain } from "@chiboso/domain/members/sheet/words/ar.ts";
import { ar as membersCasesDomain } from "@chiboso/domain/members/cases/words/ar.ts";
import { ar as minutesDomain } from "@chiboso/domain/minutes/words/ar.ts";
import { ar as notificationsDomain } from "@chiboso/domain/notifications/words/ar.ts";
import { ar as notificationsPushDomain } from "@chiboso/domain/notifications/push/words/ar.ts";
import { ar as organisationsDomain } from "@chiboso/domain/organisations/words/ar.ts";
import { ar as qualityDomain } from "@chiboso/domain/quality/words/ar.ts";
import { ar as resolutionsDomain } from "@chiboso/domain/resolutions/words/ar.ts";
import { ar as rulesDomain } from "@chiboso/domain/rules/words/ar.ts";
import { ar as cryptoDomain } from "@chiboso/domain/crypto/words/ar.ts";
import { ar as evidenceDomain } from "@chiboso/domain/evidence/words/ar.ts";
import { ar as signingDomain } from "@chiboso/domain/signing/words/ar.ts";
import { ar as signatureChecks } from "@chiboso/domain/signatures/validation/words/ar.ts";
import { ar as votingDomain } from "@chiboso/domain/voting/words/ar.ts";
import { ar as paperVotes } from "@chiboso/domain/voting/paper/words/ar.ts";
import { ar as secretVotes } from "@chiboso/domain/voting/secret/words/ar.ts";
import { ar as accessOwnScreen } from "./access/own/words/ar.ts";
import { ar as accessScreen } from "./access/words/ar.ts";
import { ar as analyticsScreen } from "./analytics/words/ar.ts";
import { ar as ledgerScreen } from "./ledger/words/ar.ts";
import { ar as radarScreen } from "./analytics/radar/words/ar.ts";
import { ar as homeScreen } from "./home/words/ar.ts";
import { ar as meetingsHelperScreen } from "./meetings/handed/words/ar.ts";
import { ar as meetingsLateScreen } from "./meetings/late/words/ar.ts";
import { ar as meetingsScreen } from "./meetings/words/ar.ts";
import { ar as meetingsPlanningScreen } from "./meetings/planning/words/ar.ts";
import { ar as meetingsDuringScreen } from "./meetings/during/words/ar.ts";
import { ar as membersDuplicatesScreen } from "./members/duplicates/words/ar.ts";
import { ar as membersReconciliationScreen } from "./members/reconciliation/words/ar.ts";
import { ar as membersImportScreen } from "./members/imports/words/ar.ts";
import { ar as membersPrivacyScreen } from "./members/privacy/words/ar.ts";
import { ar as membersReadingsScreen } from "./members/readings/words/ar.ts";
import { ar as membersTransferScreen } from "./members/cases/transfer/words/ar.ts";
import { ar as membersScreen } from "./members/words/ar.ts";
import { ar as membersCorrectionsScreen } from "./members/corrections/words/ar.ts";
import { ar as membersDossierScreen } from "./members/dossier/words/ar.ts";
import { ar as membersSearchScreen } from "./members/search/words/ar.ts";
import { ar as membersSheetScreen } from "./members/sheet/words/ar.ts";
import { ar as membersCasesScreen } from "./members/cases/words/ar.ts";
import { ar as minutesScreen } from "./minutes/words/ar.ts";
import { ar as notificationsScreen } from "./notifications/words/ar.ts";
import { ar as notificationsPushScreen } from "./notifications/push/words/ar.ts";
import { ar as organisationsScreen } from "./organisations/words/ar.ts";
import { ar as outboxScreen } from "./outbox/words/ar.ts";
import { ar as platformScreen } from "./platform/words/ar.ts";
import { ar as qualityScreen } from "./quality/words/ar.ts";
import { ar as resolutionsScreen } from "./resolutions/words/ar.ts";
import { ar as rulesScreen } from "./rules/words/ar.ts";
import { ar as rulesItems } from "./rules/items/words/ar.ts";
import { ar as evidenceScreen } from "./evidence/words/ar.ts";
import { ar as signingScreen } from "./signing/words/ar.ts";
import { ar as votingScreen } from "./voting/words/ar.ts";
import { ar as secretPreparing } from "./voting/secret/preparing/words/ar.ts";
import { ar as secretScreen } from "./voting/secret/words/ar.ts";
import { ar as secretDevices } from "./voting/secret/device/words/ar.ts";
import { ar as paperScreen } from "./voting/paper/words/ar.ts";
import type { vi } from "./words.vi.ts";

export const ar: Readonly<Record<keyof typeof vi, string>> = {
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
