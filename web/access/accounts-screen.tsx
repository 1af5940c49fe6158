import {
  listAccounts,
  type issueAccounts,
  type renewLink,
} from "@chiboso/domain/access/accounts-contract.ts";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { useState } from "react";
import { useMay } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { AccountTable } from "./account-table.tsx";
import { IssueForm } from "./issue-form.tsx";
import { IssuedLinks } from "./issued-links.tsx";
import { StaffForm } from "./staff-form.tsx";

type Issued = Reply<typeof renewLink>;

const NOTHING: Reply<typeof issueAccounts> = { issued: [], skipped: 0, slips: null };

/** Accounts of an organisation's members: made by one-time links, with the roles that were given. */
export function AccountsScreen() {
  const { t } = useWords();
  const organisationId = useParam("organisationId");
  const organisation = useAsk(getOrganisation, { params: { organisationId } });
  const path = organisation.data?.organisation.path;
  const mayIssue = useMay("access.issueAccounts", path ?? "");
  return (
    <Page width="wide">
      <PageHeader
        title={t("access.accounts.title")}
        lead={mayIssue ? t("access.accounts.lead") : t("access.accounts.lead_roles")}
        above={
          organisation.data === undefined
            ? []
            : [
                <TextLink
                  key="organisation"
                  to="/organisations/$organisationId"
                  params={{ organisationId }}
                  size="sm"
                >
                  {organisation.data.organisation.name}
                </TextLink>,
              ]
        }
      />
      <Accounts organisationId={organisationId} mayIssue={mayIssue} />
    </Page>
  );
}

/** Accounts with a role over the whole site; here the first office of an empty system comes from. */
export function SiteAccountsScreen() {
  const { t } = useWords();
  const mayGrant = useMay("access.grantRoles", "/");
  const mayIssue = useMay("access.issueAccounts", "/");
  if (!mayGrant) {
    return (
      <Page width="wide">
        <PageHeader title={t("access.accounts.title")} />
        <EmptyState
          title={t("access.accounts.not_site")}
          hint={t("access.accounts.not_site_hint")}
        />
      </Page>
    );
  }
  return (
    <Page width="wide">
      <PageHeader
        title={t("access.accounts.title")}
        lead={t("access.staff.site_lead")}
        above={[
          <span key="site" dir="auto">
            {t("access.whole_tree")}
          </span>,
        ]}
      />
      <Accounts organisationId={WHOLE_TREE} mayIssue={mayIssue} />
    </Page>
  );
}

function Accounts({
  organisationId,
  mayIssue,
}: {
  readonly organisationId: string;
  readonly mayIssue: boolean;
}) {
  const { t } = useWords();
  const site = organisationId === WHOLE_TREE;
  const query = useAsk(listAccounts, { params: { organisationId } });
  // Links are shown once and kept nowhere: leaving the screen forgets them.
  const [issued, setIssued] = useState<Reply<typeof issueAccounts>>(NOTHING);
  const showOne = (one: Issued) => setIssued({ issued: [one], skipped: 0, slips: one.slips });
  return (
    <>
      {issued.issued.length > 0 && <IssuedLinks {...issued} />}
      <Loaded query={query} shape="page">
        {({ accounts, withoutAccount, grantable }) => (
          <>
            {mayIssue && !site && (
              <Section title={t("access.accounts.without")}>
                <IssueForm
                  organisationId={organisationId}
                  people={withoutAccount}
                  onIssued={setIssued}
                />
              </Section>
            )}
            <Section flush>
              {accounts.length === 0 ? (
                <EmptyState
                  title={t("access.accounts.none")}
                  hint={t(mayIssue ? "access.accounts.none_hint" : "access.accounts.none_office")}
                />
              ) : (
                <AccountTable
                  organisationId={organisationId}
                  accounts={accounts}
                  grantable={grantable}
                  mayIssue={mayIssue}
                  onIssued={showOne}
                />
              )}
            </Section>
            {mayIssue && (
              <Section title={t("access.staff.title")} lead={t("access.staff.lead")}>
                <StaffForm
                  organisationId={organisationId}
                  grantable={grantable}
                  onIssued={showOne}
                />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
