import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import {
  issueCertificate,
  issueForOrganisation,
  listCertificates,
  refuseCertificate,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { useState, type ComponentProps } from "react";
import { useCommand } from "../platform/command.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { deviceOf } from "../platform/device-name.ts";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useRouteForm } from "../platform/form.ts";
import { useWords } from "../platform/words.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";
import classes from "./signing.module.css";

const SHORTEST_REASON = 3;

/** One request: who asks, on which device, with the code that is compared, and what the office decides. */
export function DecideRequest({ row }: { readonly row: CertificateRow }) {
  const { t, dateTime } = useWords();
  const isOrganisation = row.holder === "organisation";
  return (
    <Stack gap="sm" className={classes["one"]} data-request={row.name}>
      <Text fw={600}>{isOrganisation ? t("signing.seal.of", { name: row.name }) : row.name}</Text>
      <FactList
        facts={[
          isOrganisation
            ? { label: t("signing.seal.held_by"), value: row.heldBy ?? "" }
            : { label: t("signing.place"), value: row.organisationName },
          { label: t("signing.asked_at"), value: dateTime(row.requestedAt) },
          {
            label: t("signing.office.device"),
            value: deviceOf(row.device) ?? t("signing.own.unknown_device"),
          },
          {
            label: t("signing.key_code"),
            value: (
              <bdi className={classes["code"]} dir="ltr">
                {row.keyCode}
              </bdi>
            ),
          },
        ]}
      />
      <Decision row={row} />
    </Stack>
  );
}

/** Nobody issues to oneself: whoever has asked for the organisation's waits for somebody else. */
function Decision({ row }: { readonly row: CertificateRow }) {
  const { t } = useWords();
  if (row.holder === "organisation" && row.isOwn)
    return (
      <>
        <Text>{t("signing.seal.waiting_text")}</Text>
        <WithdrawButton certificateId={row.certificateId} list={listCertificates} />
      </>
    );
  return (
    <>
      {row.holder === "organisation" ? <IssueForOrganisation row={row} /> : <Issue row={row} />}
      <Refuse row={row} />
    </>
  );
}

/** The person is there with the card, the code on the device is compared, the number is entered. */
function Issue({ row }: { readonly row: CertificateRow }) {
  const { t } = useWords();
  const params = { certificateId: row.certificateId };
  const { fields, command, submit } = useRouteForm(issueCertificate, {
    initial: { cardNumber: "" },
    toIntent: ({ cardNumber }) => ({ params, body: { cardNumber } }),
    onDone: (_, cache) => cache.refresh(listCertificates),
  });
  return (
    <IssueForm seen={t("signing.office.seen")} command={command} onSubmit={submit}>
      <TextInput
        label={t("signing.office.card")}
        description={t("signing.office.card_hint")}
        inputMode="numeric"
        autoComplete="off"
        maw="20rem"
        key={fields.key("cardNumber")}
        {...fields.getInputProps("cardNumber")}
      />
    </IssueForm>
  );
}

/** The office's key: the code is compared there, and the document names who is in charge of it. */
function IssueForOrganisation({ row }: { readonly row: CertificateRow }) {
  const { t } = useWords();
  const params = { certificateId: row.certificateId };
  const { fields, command, submit } = useRouteForm(issueForOrganisation, {
    initial: { assignment: "" },
    toIntent: ({ assignment }) => ({ params, body: { assignment } }),
    onDone: (_, cache) => cache.refresh(listCertificates),
  });
  return (
    <IssueForm seen={t("signing.seal.seen")} command={command} onSubmit={submit}>
      <TextInput
        label={t("signing.seal.assignment")}
        description={t("signing.seal.assignment_hint")}
        autoComplete="off"
        maw="30rem"
        key={fields.key("assignment")}
        {...fields.getInputProps("assignment")}
      />
    </IssueForm>
  );
}

type FormProps = ComponentProps<typeof CommandForm>;

interface IssueProps extends Pick<FormProps, "onSubmit" | "children"> {
  /** What whoever issues says to have seen; nothing is issued before. */
  readonly seen: string;
  readonly command: Pick<FormProps, "pending" | "failure">;
}

function IssueForm({ seen: label, command, onSubmit, children }: IssueProps) {
  const { t } = useWords();
  const [seen, setSeen] = useState(false);
  return (
    <CommandForm
      submit={t("signing.office.issue")}
      pending={command.pending}
      disabled={!seen}
      failure={command.failure}
      onSubmit={onSubmit}
    >
      <Checkbox
        label={label}
        checked={seen}
        onChange={(event) => setSeen(event.currentTarget.checked)}
      />
      {children}
    </CommandForm>
  );
}

function Refuse({ row }: { readonly row: CertificateRow }) {
  const { t } = useWords();
  const command = useCommand(refuseCertificate, {
    onDone: (_, cache) => cache.refresh(listCertificates),
  });
  const params = { certificateId: row.certificateId };
  return (
    <div>
      <ReasonedButton
        label={t("signing.office.refuse")}
        text={t("signing.office.refuse_text")}
        reasonLabel={t("signing.note")}
        missing={t("signing.office.reason_missing")}
        shortest={SHORTEST_REASON}
        pending={command.pending}
        failure={command.failure}
        onAct={async (note) => (await command.run({ params, body: { note } })).kind === "done"}
        onClosed={command.reset}
      />
    </div>
  );
}
