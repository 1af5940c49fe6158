import { getCase } from "@chiboso/domain/members/cases/contract.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { useAsk } from "../../platform/ask.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { AbandonButton } from "./abandon-button.tsx";
import { STATE_TONES } from "./case-tones.ts";
import { answersOf, useCaseWords } from "./case-words.ts";
import { NextStep } from "./next-step.tsx";
import { RelatedCases } from "./related-cases.tsx";
import { CasePapers } from "./papers/case-papers.tsx";
import { ReplacedEntries } from "./replaced-entries.tsx";
import { StepFlow } from "./step-flow.tsx";
import { ComesAlong } from "./transfer/comes-along.tsx";

/** The guided flow of a case: where it is, what is next and by when, what was done and by which paper. */
export function CaseScreen() {
  const caseId = useParam("caseId");
  const query = useAsk(getCase, { params: { caseId } });
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(found) => <Shown key={caseId} found={found} />}
      </Loaded>
    </Page>
  );
}

function Shown({ found }: { readonly found: CaseView }) {
  const words = useCaseWords();
  return (
    <>
      <PageHeader
        title={found.memberName}
        lead={words.kind(found.kind)}
        badge={<StatusBadge tone={STATE_TONES[found.state]} label={words.state(found.state)} />}
        above={[
          <TextLink
            key="organisation"
            to="/organisations/$organisationId/cases"
            params={{ organisationId: found.organisationId }}
            size="sm"
          >
            {found.organisationName}
          </TextLink>,
          <TextLink
            key="member"
            to="/members/$memberId"
            params={{ memberId: found.memberId }}
            size="sm"
          >
            {found.memberName}
          </TextLink>,
        ]}
        actions={found.mayAbandon && <AbandonButton found={found} />}
      />
      <ComesAlong found={found} />
      <NextStep found={found} />
      <CasePapers found={found} />
      <RelatedCases found={found} />
      <StepFlow found={found} />
      <OpeningFacts found={found} />
      <ReplacedEntries found={found} />
    </>
  );
}

function OpeningFacts({ found }: { readonly found: CaseView }) {
  const { t, date, partialDate } = useWords();
  const words = useCaseWords();
  const definition = definitionOf(found.kind);
  return (
    <Section title={t("members.cases.facts")}>
      <FactList
        facts={[
          { label: t("members.cases.opened"), value: date(found.openedOn) },
          { label: t("members.cases.opened_by"), value: found.openedByName },
          {
            label: t("members.cases.born"),
            value: found.birthDate && partialDate(found.birthDate),
          },
          ...answersOf(definition.fields, found.input).map(({ field, value }) => ({
            label: words.field(field.name),
            value: words.answer(field, value, found.names),
          })),
        ]}
      />
    </Section>
  );
}
