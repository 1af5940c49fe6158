import { listOwnCases } from "@chiboso/domain/members/cases/contract.ts";
import { IconClipboardList } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { CaseTable } from "./case-table.tsx";

/** One's own cases: what is under way about oneself, what is next and by when. */
export function OwnCases() {
  const { t } = useWords();
  const query = useAsk(listOwnCases, {});
  return (
    <Section title={t("members.cases.tab")} flush>
      <Loaded query={query}>
        {({ cases, today }) =>
          cases.length === 0 ? (
            <EmptyState
              icon={IconClipboardList}
              title={t("members.cases.none_of_member")}
              hint={t("members.cases.none_of_member_hint")}
            />
          ) : (
            <CaseTable about="own" cases={cases} today={today} />
          )
        }
      </Loaded>
    </Section>
  );
}
