import { getOwnFile } from "@chiboso/domain/members/contract.ts";
import { useAsk } from "../platform/ask.ts";
import { Page, PageHeader } from "../platform/page.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { FileView } from "./file-view.tsx";
import { OwnReadings } from "./readings/own-readings.tsx";

/** The member's one page: what is kept about oneself, and who has looked at it. */
export function OwnScreen() {
  const { t } = useWords();
  const query = useAsk(getOwnFile, {});
  return (
    <Page>
      <PageHeader title={t("members.own.title")} lead={t("members.own.lead")} />
      <Loaded query={query} shape="page">
        {(file) => (
          <>
            <OwnReadings />
            <FileView file={file} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
