import { Page, PageHeader } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { MemberList } from "../member-list.tsx";

/** Finds members wherever the person may list them. */
export function MembersScreen() {
  const { t } = useWords();
  return (
    <Page width="wide">
      <PageHeader title={t("members.find.title")} lead={t("members.find.lead")} />
      <MemberList />
    </Page>
  );
}
