import { Page, PageHeader } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { OwnPart } from "./own-part.tsx";

/** The member's page for whoever has other work on the first screen. */
export function OwnScreen() {
  const { t } = useWords();
  return (
    <Page width="narrow">
      <PageHeader title={t("home.own.title")} />
      <OwnPart />
    </Page>
  );
}
