import { useActor } from "../platform/actor.tsx";
import { Page, PageHeader } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";

/** The first screen: what this person most likely came for, by role. */
export function HomeScreen() {
  const { t } = useWords();
  const { name } = useActor();
  return (
    <Page>
      <PageHeader title={t("home.greeting", { name })} />
    </Page>
  );
}
