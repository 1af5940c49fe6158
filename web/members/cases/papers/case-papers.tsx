import { Group, Stack, Text } from "@mantine/core";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import { FORM_NUMBERS } from "@chiboso/domain/members/cases/documents/forms.ts";
import { downloadLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import type { CaseView } from "@chiboso/domain/members/cases/view.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { IconFileTypePdf, IconPackageExport } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useMay } from "../../../platform/actor.tsx";
import { useAsk } from "../../../platform/ask.ts";
import type { Failure } from "../../../platform/failure.ts";
import { FileButton } from "../../../platform/file-button.tsx";
import { Section } from "../../../platform/page.tsx";
import { RefusalAlert } from "../../../platform/refusal-alert.tsx";
import { StatusBadge } from "../../../platform/status-badge.tsx";
import { useWords } from "../../../platform/words.tsx";

/** The papers that the steps of a case print, and the data of a letter of introduction for another system. */
export function CasePapers({ found }: { readonly found: CaseView }) {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const codes = [...new Set(definitionOf(found.kind).steps.flatMap(({ prints }) => prints))];
  if (codes.length === 0) return null;
  const issued = found.steps.some(({ code, state }) => code === "letter" && state === "done");
  return (
    <Section title={t("members.papers.title")} lead={t("members.papers.lead")}>
      <Stack gap="md">
        {codes.map((code) => (
          <Line
            key={code}
            title={t(`members.case.document.${code}`)}
            below={<Unverified form={FORM_NUMBERS[code]} />}
            action={
              <FileButton
                route={printPaper}
                params={{ caseId: found.caseId, document: code }}
                label={t("members.papers.save")}
                name={t("members.papers.save_one", { paper: t(`members.case.document.${code}`) })}
                icon={IconFileTypePdf}
                onFailure={setFailure}
              />
            }
          />
        ))}
        {issued && <LetterData found={found} onFailure={setFailure} />}
        <RefusalAlert failure={failure} />
      </Stack>
    </Section>
  );
}

function Line({
  title,
  below,
  action,
}: {
  readonly title: string;
  readonly below: ReactNode;
  readonly action: ReactNode;
}) {
  return (
    <Group justify="space-between" gap="sm">
      <Stack gap={4} maw="34rem">
        <Text fw={500}>{title}</Text>
        {below}
      </Stack>
      {action}
    </Group>
  );
}

/** The layout is drawn from what is known of such papers, not from the text of the guideline (FILE-08, M). */
function Unverified({ form }: { readonly form: string | undefined }) {
  const { t } = useWords();
  return (
    <Group gap="xs">
      <StatusBadge tone="warning" label={t("members.papers.unverified")} />
      {form !== undefined && (
        <Text size="sm" c="dimmed">
          {t("members.case.document.form", { form })}
        </Text>
      )}
    </Group>
  );
}

interface Letter {
  readonly found: CaseView;
  readonly onFailure: (failure: Failure | null) => void;
}

function LetterData({ found, onFailure }: Letter) {
  const { data } = useAsk(getOrganisation, { params: { organisationId: found.organisationId } });
  return data ? (
    <LetterFor found={found} onFailure={onFailure} path={data.organisation.path} />
  ) : null;
}

function LetterFor({ found, onFailure, path }: Letter & { readonly path: string }) {
  const { t } = useWords();
  if (!useMay("members.decideCase", path)) return null;
  return (
    <Line
      title={t("members.papers.letter_data")}
      below={
        <Text size="sm" c="dimmed">
          {t("members.papers.letter_data_hint")}
        </Text>
      }
      action={
        <FileButton
          route={downloadLetter}
          params={{ caseId: found.caseId }}
          label={t("members.papers.save_data")}
          name={t("members.papers.save_data")}
          icon={IconPackageExport}
          onFailure={onFailure}
        />
      }
    />
  );
}
