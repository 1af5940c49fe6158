import { Button, Group, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import {
  endPost,
  endTerm,
  listTerms,
  type HeldPost,
  type Term,
} from "@chiboso/domain/organisations/terms-contract.ts";
import { useState } from "react";
import { useMay } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { PostForm } from "./post-form.tsx";
import { TermForm } from "./term-form.tsx";

type Terms = Reply<typeof listTerms>;

/** Present and past committees of an organisation: terms of office with who held which post. */
export function TermsTab({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords();
  const params = { organisationId: organisation.id };
  const query = useAsk(listTerms, { params }, { topics: [`organisation:${organisation.id}`] });
  const mayChange = useMay("organisations.change", organisation.path);
  return (
    <Loaded query={query} shape="page">
      {(found) =>
        found.postsOfKind.length === 0 && found.otherPosts.length === 0 ? (
          <Section>
            <EmptyState
              title={t("organisations.no_committee")}
              hint={t("organisations.no_committee_hint")}
            />
          </Section>
        ) : (
          <Committees
            organisation={organisation}
            found={found}
            mayChange={mayChange && organisation.dissolvedOn === null}
          />
        )
      }
    </Loaded>
  );
}

function Committees({
  organisation,
  found,
  mayChange,
}: {
  readonly organisation: Organisation;
  readonly found: Terms;
  readonly mayChange: boolean;
}) {
  const { t } = useWords();
  const [form, setForm] = useState<"term" | "post" | null>(null);
  const running = found.terms.find(({ until }) => until === null);
  const close = () => setForm(null);
  return (
    <Stack gap="lg">
      {mayChange && form === null && (
        <Group>
          <Button variant="default" onClick={() => setForm("post")}>
            {t("organisations.give_post")}
          </Button>
          <Button variant="default" onClick={() => setForm("term")}>
            {t("organisations.begin_term")}
          </Button>
        </Group>
      )}
      {form === "term" && (
        <TermForm organisation={organisation} found={found} running={running} onClose={close} />
      )}
      {form === "post" && (
        <PostForm organisation={organisation} found={found} running={running} onClose={close} />
      )}
      {found.terms.map((term) => (
        <OneTerm key={term.termId} organisation={organisation} term={term} mayChange={mayChange} />
      ))}
      {found.otherPosts.length > 0 && (
        <Section title={t("organisations.outside_terms")} lead={t("organisations.outside_lead")}>
          <Posts organisation={organisation} posts={found.otherPosts} mayChange={mayChange} />
        </Section>
      )}
      {found.terms.length === 0 && found.otherPosts.length === 0 && (
        <Section>
          <EmptyState title={t("organisations.no_terms_yet")} />
        </Section>
      )}
    </Stack>
  );
}

function OneTerm({
  organisation,
  term,
  mayChange,
}: {
  readonly organisation: Organisation;
  readonly term: Term;
  readonly mayChange: boolean;
}) {
  const { t, date } = useWords();
  const { name, since, until, plannedUntil, document } = term;
  const running = until === null;
  return (
    <Section
      title={name}
      lead={
        <>
          {t("organisations.term_span", {
            since: date(since),
            until: running ? t("organisations.until_now") : date(until),
          })}
          {running && plannedUntil !== null && (
            <> · {t("organisations.planned", { day: date(plannedUntil) })}</>
          )}
          {" · "}
          {t("organisations.document_line", {
            number: document.number,
            date: date(document.date),
            issuer: document.issuer,
          })}
        </>
      }
      actions={
        running && mayChange ? (
          <EndDialog
            route={endTerm}
            label={t("organisations.end_term")}
            text={t("organisations.end_term_text")}
            intentOf={(on, deciding) => ({
              params: { organisationId: organisation.id },
              body: { termId: term.termId, on, document: deciding },
            })}
          />
        ) : (
          running && <StatusBadge tone="running" label={t("organisations.running")} />
        )
      }
    >
      {term.posts.length === 0 ? (
        <Text c="dimmed">{t("organisations.no_posts")}</Text>
      ) : (
        <Posts organisation={organisation} posts={term.posts} mayChange={mayChange} />
      )}
    </Section>
  );
}

function Posts({
  organisation,
  posts,
  mayChange,
}: {
  readonly organisation: Organisation;
  readonly posts: readonly HeldPost[];
  readonly mayChange: boolean;
}) {
  const { t, date } = useWords();
  return (
    <Stack gap="sm">
      {posts.map((held) => (
        <Group key={held.postId} justify="space-between" gap="sm">
          <div>
            <Text fw={held.until === null ? 600 : 400}>
              {t(`members.post.${held.post}`)}: {held.name}
            </Text>
            <Text size="sm" c="dimmed">
              {t("organisations.term_span", {
                since: held.since === null ? t("organisations.before_records") : date(held.since),
                until: held.until === null ? t("organisations.until_now") : date(held.until),
              })}
            </Text>
          </div>
          {mayChange && held.until === null && (
            <EndDialog
              route={endPost}
              label={t("organisations.end_post")}
              text={t("organisations.end_post_text", { name: held.name })}
              intentOf={(on, deciding) => ({
                params: { organisationId: organisation.id },
                body: { postId: held.postId, on, document: deciding },
              })}
            />
          )}
        </Group>
      ))}
    </Stack>
  );
}
