import { Alert } from "@mantine/core";
import { readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import { LARGEST_PACKAGE } from "@chiboso/domain/members/cases/letters/package.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { IconInfoCircle, IconUserCheck, IconUserExclamation } from "@tabler/icons-react";
import { useState } from "react";
import { ask, useAsk } from "../../../platform/ask.ts";
import { FactList } from "../../../platform/fact-list.tsx";
import { failureOf, type Failure } from "../../../platform/failure.ts";
import { FileDrop } from "../../../platform/file-drop.tsx";
import { TextLink } from "../../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../../platform/page.tsx";
import { useParam } from "../../../platform/param.ts";
import { RefusalAlert } from "../../../platform/refusal-alert.tsx";
import { Loaded } from "../../../platform/states.tsx";
import { useWords } from "../../../platform/words.tsx";
import { ArrivalForm } from "./arrival-form.tsx";

type Read = Reply<typeof readLetter>;

/** A member comes with a letter from outside: from its data, checked and shown first, or typed from the paper. */
export function ArrivalScreen() {
  const { t } = useWords();
  const organisationId = useParam("organisationId");
  const query = useAsk(getOrganisation, { params: { organisationId } });
  const [read, setRead] = useState<Read | null>(null);
  return (
    <Page width="narrow">
      <Loaded query={query} shape="page">
        {({ organisation }) => (
          <>
            <PageHeader
              title={t("members.transfer.arrival_title")}
              lead={t("members.transfer.arrival_lead")}
              above={[
                <TextLink
                  key="transfers"
                  to="/organisations/$organisationId/transfers"
                  params={{ organisationId }}
                  size="sm"
                >
                  {organisation.name}
                </TextLink>,
              ]}
            />
            <LetterFile organisationId={organisationId} onRead={setRead} />
            {read && <Preview read={read} />}
            {read?.known !== "counted" && (
              <ArrivalForm
                key={read?.digest ?? "typed"}
                organisationId={organisationId}
                read={read}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function LetterFile({
  organisationId,
  onRead,
}: {
  readonly organisationId: string;
  readonly onRead: (read: Read | null) => void;
}) {
  const { t } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const take = async (file: File) => {
    setPending(true);
    try {
      const body = { text: await file.text() };
      onRead(await ask(readLetter, { params: { organisationId }, body }));
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
      onRead(null);
    } finally {
      setPending(false);
    }
  };
  return (
    <Section title={t("members.transfer.file_title")} lead={t("members.transfer.file_lead")}>
      <FileDrop
        label={t("members.transfer.file_choose")}
        hint={t("members.transfer.file_hint")}
        accept=".json,application/json"
        limit={4 * LARGEST_PACKAGE}
        pending={pending}
        onFile={(file) => void take(file)}
      />
      <RefusalAlert failure={failure} />
    </Section>
  );
}

const SIGNS = { new: IconInfoCircle, returning: IconUserCheck, counted: IconUserExclamation };
const COLOURS = { new: "gray", returning: "green", counted: "red" } as const;

/** What the letter says, before anything is entered. */
function Preview({ read }: { readonly read: Read }) {
  const { t, date, partialDate } = useWords();
  const { content, known, digest } = read;
  const { member, letter, from, to } = content;
  const Sign = SIGNS[known];
  const day = (value: string | null) => (value === null ? null : date(value));
  return (
    <Section title={t("members.transfer.preview_title")}>
      <Alert color={COLOURS[known]} icon={<Sign aria-hidden />} mb="md">
        {t(`members.transfer.known_${known}`)}
      </Alert>
      <FactList
        facts={[
          { label: t("members.cases.person"), value: member.name },
          {
            label: t("members.cases.born"),
            value: member.birthDate && partialDate(member.birthDate),
          },
          { label: t("members.case.field.cardNumber"), value: member.cardNumber },
          { label: t("members.case.field.admittedOn"), value: day(member.admittedOn) },
          { label: t("members.case.field.officialOn"), value: day(member.officialOn) },
          { label: t("members.case.field.duesPaidTo"), value: member.duesPaidTo },
          {
            label: t("members.case.field.fromName"),
            value: [from.name, from.superior].filter((part) => part !== null).join(", "),
          },
          { label: t("members.transfer.leads_to"), value: to.name },
          { label: t("members.case.field.letterNumber"), value: letter.number },
          { label: t("members.case.field.letterOn"), value: date(letter.on) },
          { label: t("members.case.field.letterIssuer"), value: letter.issuer },
          { label: t("members.transfer.digest"), value: digest },
        ]}
      />
    </Section>
  );
}
