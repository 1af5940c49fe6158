import { listMemberCases } from "@chiboso/domain/members/cases/contract.ts";
import { IconClipboardList } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { CaseTable } from "./case-table.tsx";
import { OpenCaseButton } from "./open-case-button.tsx";

/** The cases of one member, on the person's file: what is under way, what was finished, and a way to open another. */
export function CasesTab({ memberId }: { readonly memberId: string }) {
  const { t } = useWords();
  const query = useAsk(listMemberCases, { params: { memberId } });
  return (
    <Loaded query={query}>
      {({ cases, today, organisationId, openings }) => (
        <Section
          title={t("members.cases.tab")}
          actions={
            organisationId !== null &&
            openings.length > 0 && (
              <OpenCaseButton
                memberId={memberId}
                organisationId={organisationId}
                today={today}
                openings={openings}
              />
            )
          }
          flush
        >
          {cases.length === 0 ? (
            <EmptyState
              icon={IconClipboardList}
              title={t("members.cases.none_of_member")}
              hint={t("members.cases.none_of_member_hint")}
            />
          ) : (
            <CaseTable about="member" cases={cases} today={today} />
          )}
        </Section>
      )}
    </Loaded>
  );
}
