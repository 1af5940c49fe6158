import { vi as accessDomain } from "@chiboso/domain/access/words/vi.ts";
import { vi as analyticsDomain } from "@chiboso/domain/analytics/words/vi.ts";
import { vi as kernelDomain } from "@chiboso/domain/kernel/words/vi.ts";
import { vi as ledgerDomain } from "@chiboso/domain/ledger/words/vi.ts";
import { vi as meetingsDomain } from "@chiboso/domain/meetings/words/vi.ts";
import { vi as meetingsPlanningDomain } from "@chiboso/domain/meetings/planning/words/vi.ts";
import { vi as meetingsLateDomain } from "@chiboso/domain/meetings/late/words/vi.ts";
import { vi as meetingsDuringDomain } from "@chiboso/domain/meetings/during/words/vi.ts";
import { vi as membersReconciliationDomain } from "@chiboso/domain/members/reconciliation/words/vi.ts";
import { vi as membersDuplicatesDomain } from "@chiboso/domain/members/duplicates/words/vi.ts";
import { vi as membersImportDomain } from "@chiboso/domain/members/import/words/vi.ts";
import { vi as membersDomain } from "@chiboso/domain/members/words/vi.ts";
import { vi as membersCorrectionsDomain } from "@chiboso/domain/members/corrections/words/vi.ts";
import { vi as membersDossierDomain } from "@chiboso/domain/members/dossier/words/vi.ts";
import { vi as membersTransferDomain } from "@chiboso/domain/members/cases/transfer/words/vi.ts";
import { vi as membersPrivacyDomain } from "@chiboso/domain/members/privacy/words/vi.ts";
import { vi as membersReadingsDomain } from "@chiboso/domain/members/readings/words/vi.ts";
import { vi as membersSearchDomain } from "@chiboso/domain/members/search/words/vi.ts";
import { vi as membersSheetDomain } from "@chiboso/domain/members/sheet/words/vi.ts";
import { vi as membersCasesDomain } from "@chiboso/domain/members/cases/words/vi.ts";
import { vi as minutesDomain } from "@chiboso/domain/minutes/words/vi.ts";
import { vi as notificationsDomain } from "@chiboso/domain/notifications/words/vi.ts";
import { vi as notificationsPushDomain } from "@chiboso/domain/notifications/push/words/vi.ts";
import { vi as organisationsDomain } from "@chiboso/domain/organisations/words/vi.ts";
import { vi as qualityDomain } from "@chiboso/domain/quality/words/vi.ts";
import { vi as resolutionsDomain } from "@chiboso/domain/resolutions/words/vi.ts";
import { vi as rulesDomain } from "@chiboso/domain/rules/words/vi.ts";
import { vi as cryptoDomain } from "@chiboso/domain/crypto/words/vi.ts";
import { vi as evidenceDomain } from "@chiboso/domain/evidence/words/vi.ts";
import { vi as signingDomain } from "@chiboso/domain/signing/words/vi.ts";
import { vi as signatureChecks } from "@chiboso/domain/signatures/validation/words/vi.ts";
import { vi as votingDomain } from "@chiboso/domain/voting/words/vi.ts";
import { vi as paperVotes } from "@chiboso/domain/voting/paper/words/vi.ts";
import { vi as secretVotes } from "@chiboso/domain/voting/secret/words/vi.ts";
import { vi as accessOwnScreen } from "./access/own/words/vi.ts";
import { vi as accessScreen } from "./access/words/vi.ts";
import { vi as analyticsScreen } from "./analytics/words/vi.ts";
import { vi as ledgerScreen } from "./ledger/words/vi.ts";
import { vi as radarScreen } from "./analytics/radar/words/vi.ts";
import { vi as homeScreen } from "./home/words/vi.ts";
import { vi as meetingsHelperScreen } from "./meetings/handed/words/vi.ts";
import { vi as meetingsLateScreen } from "./meetings/late/words/vi.ts";
import { vi as meetingsScreen } from "./meetings/words/vi.ts";
import { vi as meetingsPlanningScreen } from "./meetings/planning/words/vi.ts";
import { vi as meetingsDuringScreen } from "./meetings/during/words/vi.ts";
import { vi as membersDuplicatesScreen } from "./members/duplicates/words/vi.ts";
import { vi as membersReconciliationScreen } from "./members/reconciliation/words/vi.ts";
import { vi as membersImportScreen } from "./members/imports/words/vi.ts";
import { vi as membersPrivacyScreen } from "./members/privacy/words/vi.ts";
import { vi as membersReadingsScreen } from "./members/readings/words/vi.ts";
import { vi as membersTransferScreen } from "./members/cases/transfer/words/vi.ts";
import { vi as membersScreen } from "./members/words/vi.ts";
import { vi as membersCorrectionsScreen } from "./members/corrections/words/vi.ts";
import { vi as membersDossierScreen } from "./members/dossier/words/vi.ts";
import { vi as membersSearchScreen } from "./members/search/words/vi.ts";
import { vi as membersSheetScreen } from "./members/sheet/words/vi.ts";
import { vi as membersCasesScreen } from "./members/cases/words/vi.ts";
import { vi as minutesScreen } from "./minutes/words/vi.ts";
import { vi as notificationsScreen } from "./notifications/words/vi.ts";
import { vi as notificationsPushScreen } from "./notifications/push/words/vi.ts";
import { vi as organisationsScreen } from "./organisations/words/vi.ts";
import { vi as outboxScreen } from "./outbox/words/vi.ts";
import { vi as platformScreen } from "./platform/words/vi.ts";
import { vi as qualityScreen } from "./quality/words/vi.ts";
import { vi as resolutionsScreen } from "./resolutions/words/vi.ts";
import { vi as rulesScreen } from "./rules/words/vi.ts";
import { vi as rulesItems } from "./rules/items/words/vi.ts";
import { vi as evidenceScreen } from "./evidence/words/vi.ts";
import { vi as signingScreen } from "./signing/words/vi.ts";
import { vi as votingScreen } from "./voting/words/vi.ts";
import { vi as secretPreparing } from "./voting/secret/preparing/words/vi.ts";
import { vi as secretScreen } from "./voting/secret/words/vi.ts";
import { vi as secretDevices } from "./voting/secret/device/words/vi.ts";
import { vi as paperScreen } from "./voting/paper/words/vi.ts";

/** Every text in Vietnamese, the model of the others: what server and screen both say, then the screens' own. */
export const vi = {
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
} as const;
