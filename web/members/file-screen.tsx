import { Alert } from "@mantine/core";
import { getMemberFile, type MemberFile } from "@chiboso/domain/members/contract.ts";
import { IconEye } from "@tabler/icons-react";
import { useMayAnywhere } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { useWords } from "../platform/words.tsx";
import { CasesTab } from "./cases/cases-tab.tsx";
import { DossierTab } from "./dossier/dossier-tab.tsx";
import { FileTabs, type FileTab } from "./file-tabs.tsx";
import { FileView } from "./file-view.tsx";
import { MergedRecords } from "./duplicates/merged-records.tsx";
import { FileReadings } from "./readings/file-readings.tsx";
import { PurposeGate } from "./readings/purpose-gate.tsx";
import { MemberSheetTab } from "./sheet/member-sheet-tab.tsx";

/** A member's file, for whoever is entitled to read it; says that the reading is written down. */
export function MemberFileScreen() {
  const memberId = useParam("memberId");
  const query = useAsk(getMemberFile, { params: { memberId } });
  return (
    <Page>
      <PurposeGate memberId={memberId} query={query} shape="page">
        {(file) => <File file={file} />}
      </PurposeGate>
    </Page>
  );
}

function File({ file }: { readonly file: MemberFile }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={file.name}
        lead={t("members.file.title")}
        above={file.memberships
          .filter((place) => place.kind === "party" && place.until === null)
          .map((place) => (
            <TextLink
              key={place.organisationId}
              to="/organisations/$organisationId"
              params={{ organisationId: place.organisationId }}
              size="sm"
            >
              {place.organisationName}
            </TextLink>
          ))}
      />
      <Alert color="gray" icon={<IconEye aria-hidden />}>
        {t("members.file.logged", { name: file.name })}
      </Alert>
      <MergedRecords memberId={file.memberId} />
      <FileTabs tabs={useTabs(file)} />
    </>
  );
}

/** The parts of the file that the person may open at all; what each shows is cut by the server. */
function useTabs(file: MemberFile): readonly [FileTab, ...FileTab[]] {
  const { t } = useWords();
  const mayViewCases = useMayAnywhere("members.viewCases");
  const mayViewDossier = useMayAnywhere("members.viewDossier");
  const mayViewReadings = useMayAnywhere("members.viewReadings");
  const { memberId } = file;
  const tabs: [FileTab, ...FileTab[]] = [
    { name: "overview", label: t("members.sheet.overview"), content: <FileView file={file} /> },
    {
      name: "sheet",
      label: t("members.sheet.title"),
      content: <MemberSheetTab memberId={memberId} />,
    },
  ];
  if (mayViewCases) {
    const content = <CasesTab memberId={memberId} />;
    tabs.push({ name: "cases", label: t("members.cases.tab"), content });
  }
  if (mayViewDossier) {
    const content = <DossierTab memberId={memberId} />;
    tabs.push({ name: "dossier", label: t("members.dossier.title"), content });
  }
  if (mayViewReadings) {
    const content = <FileReadings memberId={memberId} />;
    tabs.push({ name: "readings", label: t("members.readings.watch_title"), content });
  }
  return tabs;
}
