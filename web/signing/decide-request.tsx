import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import {
  issueCertificate,
  listCertificates,
  refuseCertificate,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { CommandForm } from "../platform/command-form.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { deviceOf } from "../platform/device-name.ts";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useRouteForm } from "../platform/form.ts";
import { useWords } from "../platform/words.tsx";
import classes from "./signing.module.css";

const SHORTEST_REASON = 3;

/** One request: the person is there with the card, the code on the device is compared, the number is entered. */
export function DecideRequest({ row }: { readonly row: CertificateRow }) {
  const { t, dateTime } = useWords();
  const [seen, setSeen] = useState(false);
  const params = { certificateId: row.certificateId };
  const { fields, command, submit } = useRouteForm(issueCertificate, {
    initial: { cardNumber: "" },
    toIntent: ({ cardNumber }) => ({ params, body: { cardNumber } }),
    onDone: (_, cache) => cache.refresh(listCertificates),
  });
  return (
    <Stack gap="sm" className={classes["one"]} data-request={row.name}>
      <Text fw={600}>{row.name}</Text>
      <FactList
        facts={[
          { label: t("signing.place"), value: row.organisationName },
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
      <CommandForm
        submit={t("signing.office.issue")}
        pending={command.pending}
        disabled={!seen}
        failure={command.failure}
        onSubmit={submit}
      >
        <Checkbox
          label={t("signing.office.seen")}
          checked={seen}
          onChange={(event) => setSeen(event.currentTarget.checked)}
        />
        <TextInput
          label={t("signing.office.card")}
          description={t("signing.office.card_hint")}
          inputMode="numeric"
          autoComplete="off"
          maw="20rem"
          key={fields.key("cardNumber")}
          {...fields.getInputProps("cardNumber")}
        />
      </CommandForm>
      <Refuse row={row} />
    </Stack>
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
