import { Alert, Stack, Text, TextInput, SimpleGrid, Fieldset } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import {
  listDuplicates,
  mergeMembers,
  previewMerge,
  type MERGED_FIELDS,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DayField } from "../../platform/day-field.tsx";
import { useAsk } from "../../platform/ask.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useCommand } from "../../platform/command.ts";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { LinkButton } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { MergeFields } from "./merge-fields.tsx";

type Field = (typeof MERGED_FIELDS)[number];
type Preview = Reply<typeof previewMerge>;

/** Two records side by side, what their merge would do, and the merge itself. */
export function MergeScreen() {
  const { t } = useWords();
  const [memberId, goneId] = [useParam("memberId"), useParam("goneId")];
  const query = useAsk(previewMerge, { params: { memberId, goneId } });
  return (
    <Page>
      <PageHeader
        title={t("members.merge.title")}
        lead={t("members.merge.lead")}
        actions={
          <LinkButton
            variant="default"
            to="/members/$memberId/merge/$goneId"
            params={{ memberId: goneId, goneId: memberId }}
          >
            {t("members.merge.swap")}
          </LinkButton>
        }
      />
      <Loaded query={query} shape="page">
        {(preview) => (
          <Merge key={`${memberId} ${goneId}`} ids={{ memberId, goneId }} preview={preview} />
        )}
      </Loaded>
    </Page>
  );
}

function Merge({
  ids,
  preview,
}: {
  readonly ids: { readonly memberId: string; readonly goneId: string };
  readonly preview: Preview;
}) {
  const { t, refusalText } = useWords();
  const [take, setTake] = useState<readonly Field[]>([]);
  const { obstacle, brings, account } = preview;
  return (
    <>
      {obstacle !== null && (
        <Alert
          color="flag"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("members.merge.cannot")}
        >
          {refusalText(obstacle)}
        </Alert>
      )}
      <Section title={t("members.merge.take")} flush>
        <MergeFields preview={preview} take={take} onTake={setTake} />
      </Section>
      <Section>
        <Stack gap="xs">
          <Text>{t("members.merge.brings", brings)}</Text>
          <Text>{t(`members.merge_account.${account}`)}</Text>
          <Text fw={600}>{t("members.merge.final")}</Text>
        </Stack>
      </Section>
      {obstacle === null && <Consent ids={ids} preview={preview} take={take} />}
    </>
  );
}

const NO_DOCUMENT = { number: "", date: "", issuer: "" };

function Consent({
  ids,
  preview,
  take,
}: {
  readonly ids: { readonly memberId: string; readonly goneId: string };
  readonly preview: Preview;
  readonly take: readonly Field[];
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [document, setDocument] = useState(NO_DOCUMENT);
  const [asking, setAsking] = useState(false);
  const { memberId, goneId } = ids;
  const merge = useCommand(mergeMembers, {
    onDone: async (_reply, cache) => {
      await cache.refresh(listDuplicates, searchMembers);
      await navigate({ to: "/members/$memberId", params: { memberId } });
    },
  });
  const complete = Object.values(document).every((part) => part.trim() !== "");
  return (
    <Section title={t("members.merge.document")}>
      <CommandForm
        submit={t("members.merge.do")}
        pending={merge.pending}
        disabled={!complete}
        failure={null}
        onSubmit={() => setAsking(true)}
      >
        <DocumentFields value={document} onChange={setDocument} />
      </CommandForm>
      <ConfirmDialog
        opened={asking}
        danger
        title={t("members.merge.confirm_title")}
        text={t("members.merge.confirm_text", {
          kept: preview.kept.name,
          gone: preview.gone.name,
          document: document.number,
        })}
        confirm={t("members.merge.do")}
        pending={merge.pending}
        failure={merge.failure}
        onConfirm={() =>
          void merge.run({ params: { memberId }, body: { goneId, take: [...take], document } })
        }
        onClose={() => {
          setAsking(false);
          merge.reset();
        }}
      />
    </Section>
  );
}

function DocumentFields({
  value,
  onChange,
}: {
  readonly value: typeof NO_DOCUMENT;
  readonly onChange: (document: typeof NO_DOCUMENT) => void;
}) {
  const { t } = useWords();
  return (
    <Fieldset variant="unstyled">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t("members.merge.document_number")}
          required
          maxLength={60}
          value={value.number}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
        />
        <DayField
          label={t("members.merge.document_date")}
          value={value.date}
          error={undefined}
          onChange={(date) => onChange({ ...value, date })}
        />
      </SimpleGrid>
      <TextInput
        mt="sm"
        label={t("members.merge.document_issuer")}
        required
        maxLength={200}
        value={value.issuer}
        onChange={(event) => onChange({ ...value, issuer: event.currentTarget.value })}
      />
    </Fieldset>
  );
}
