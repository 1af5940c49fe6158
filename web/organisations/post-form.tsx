import { Select, SimpleGrid } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { givePost, listTerms, type Term } from "@chiboso/domain/organisations/terms-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../platform/day-field.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { DocumentFields, NO_DOCUMENT } from "./document-fields.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { useToday } from "./use-today.ts";

/** Gives somebody a post, in the term that runs unless another one is chosen. */
export function PostForm({
  organisation,
  found,
  running,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly found: Reply<typeof listTerms>;
  readonly running: Term | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const [postId] = useState(() => uuidv7());
  const form = useRouteForm(givePost, {
    initial: {
      memberId: null as string | null,
      post: found.postsOfKind[0] ?? "secretary",
      termId: running?.termId ?? null,
      since: today,
      document: NO_DOCUMENT,
    },
    toIntent: ({ memberId, ...values }) => ({
      params: { organisationId: organisation.id },
      body: { postId, memberId: memberId ?? "", ...values },
    }),
    onDone: (_, cache) => cache.refresh(listTerms, getHistory, listWarnings, searchMembers),
    onSuccess: onClose,
  });
  const { fields, command } = form;
  return (
    <Section title={t("organisations.give_post")}>
      <CommandForm
        submit={t("organisations.enter_post")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => form.submit()}
        onCancel={onClose}
      >
        <PostFields organisation={organisation} found={found} fields={fields} />
        <DocumentFields
          value={fields.values.document}
          errors={fields.errors}
          onChange={(document, field) => {
            fields.setFieldValue("document", document);
            fields.clearFieldError(field);
          }}
        />
      </CommandForm>
    </Section>
  );
}

interface PostValues {
  memberId: string | null;
  post: Post;
  termId: string | null;
  since: string;
  document: DecidingDocument;
}

function PostFields({
  organisation,
  found,
  fields,
}: {
  readonly organisation: Organisation;
  readonly found: Reply<typeof listTerms>;
  readonly fields: UseFormReturnType<PostValues>;
}) {
  const { t } = useWords();
  return (
    <>
      <PersonPicker
        label={t("organisations.who")}
        organisationId={organisation.id}
        value={fields.values.memberId}
        error={fields.errors["memberId"]}
        onChange={(memberId) => fields.setFieldValue("memberId", memberId)}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("organisations.which_post")}
          required
          allowDeselect={false}
          data={found.postsOfKind.map((post) => ({
            value: post,
            label: t(`members.post.${post}`),
          }))}
          value={fields.values.post}
          error={fields.errors["post"]}
          onChange={(post) => fields.setFieldValue("post", post as Post)}
        />
        <Select
          label={t("organisations.in_term")}
          placeholder={t("organisations.outside_terms")}
          clearable
          data={found.terms.map(({ termId, name }) => ({ value: termId, label: name }))}
          value={fields.values.termId}
          error={fields.errors["termId"]}
          onChange={(termId) => fields.setFieldValue("termId", termId)}
        />
      </SimpleGrid>
      <DayField
        label={t("organisations.post_since")}
        value={fields.values.since}
        error={fields.errors["since"]}
        onChange={(since) => fields.setFieldValue("since", since)}
      />
    </>
  );
}
