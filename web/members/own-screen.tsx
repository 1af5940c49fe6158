import { getOwnFile } from "@chiboso/domain/members/contract.ts";
import { useAsk } from "../platform/ask.ts";
import { Page, PageHeader } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { OwnCases } from "./cases/own-cases.tsx";
import { OwnCorrections } from "./corrections/own-corrections.tsx";
import { FileTabs } from "./file-tabs.tsx";
import { FileView } from "./file-view.tsx";
import { OwnPrivacy } from "./privacy/own-privacy.tsx";
import { OwnReadings } from "./readings/own-readings.tsx";
import { OwnSheetTab } from "./sheet/own-sheet-tab.tsx";

/** The member's one page: what is kept about oneself, what was asked to be put right, and who has looked at it. */
export function OwnScreen() {
  const { t } = useWords();
  const query = useAsk(getOwnFile, {});
  return (
    <Page>
      <PageHeader title={t("members.own.title")} lead={t("members.own.lead")} />
      <Loaded query={query} shape="page">
        {(file) => (
          <FileTabs
            tabs={[
              {
                name: "overview",
                label: t("members.sheet.overview"),
                content: <FileView file={file} />,
              },
              { name: "sheet", label: t("members.sheet.title"), content: <OwnSheetTab /> },
              { name: "cases", label: t("members.cases.tab"), content: <OwnCases /> },
              {
                name: "corrections",
                label: t("members.corrections.own"),
                content: <OwnCorrections />,
              },
              {
                name: "readings",
                label: t("members.own.reads"),
                content: <OwnReadings />,
              },
              {
                name: "privacy",
                label: t("members.privacy.own_title"),
                content: <OwnPrivacy />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
