import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import {
  ownCertificates,
  revokeOwn,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { OWN_REASONS } from "@chiboso/domain/signing/rules.ts";
import { useState } from "react";
import { forgetSigner } from "../keys/signer.ts";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { deviceOf } from "../platform/device-name.ts";
import { FactList } from "../platform/fact-list.tsx";
import { useWords } from "../platform/words.tsx";
import { StandingBadge } from "./standing-badge.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";
import classes from "./signing.module.css";

interface Given {
  readonly certificate: CertificateRow;
  readonly isHere: boolean;
}

/** One certificate of one's own: where its key is, how long it counts, and how to take it back. */
export function OwnCertificate({ certificate, isHere }: Given) {
  const { t, dateTime } = useWords();
  const { standing, device, keyCode, notAfter, requestedAt, reason, note } = certificate;
  const name = isHere
    ? t("signing.own.this_device")
    : (deviceOf(device) ?? t("signing.own.unknown_device"));
  return (
    <Stack gap="sm" className={classes["one"]} data-standing={standing}>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{name}</Text>
        <StandingBadge standing={standing} />
      </Group>
      {standing === "requested" && <Text>{t("signing.own.waiting_text")}</Text>}
      <FactList
        facts={[
          { label: t("signing.place"), value: certificate.organisationName },
          { label: t("signing.key_code"), value: <Code text={keyCode} /> },
          { label: t("signing.asked_at"), value: dateTime(requestedAt) },
          ...(notAfter === null ? [] : [{ label: t("signing.until"), value: dateTime(notAfter) }]),
          ...(reason === null
            ? []
            : [{ label: t("signing.why"), value: t(`signing.reason.${reason}`) }]),
          ...(note === null ? [] : [{ label: t("signing.note"), value: note }]),
        ]}
      />
      {standing === "requested" && (
        <WithdrawButton certificateId={certificate.certificateId} list={ownCertificates} />
      )}
      {(standing === "issued" || standing === "ending") && <Revoke certificate={certificate} />}
    </Stack>
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <bdi className={classes["code"]} dir="ltr">
      {text}
    </bdi>
  );
}

function Revoke({ certificate: { certificateId } }: Pick<Given, "certificate">) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState<(typeof OWN_REASONS)[number]>("lost");
  const command = useCommand(revokeOwn, {
    onDone: async (_, cache) => {
      setOpened(false);
      await forgetSigner(certificateId).catch(() => undefined);
      await cache.refresh(ownCertificates);
    },
  });
  return (
    <Group>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("signing.own.revoke")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("signing.own.revoke")}
        text={t("signing.own.revoke_text")}
        confirm={t("signing.own.revoke_confirm")}
        danger
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void command.run({ params: { certificateId }, body: { reason } })}
        onClose={() => setOpened(false)}
      >
        <Radio.Group
          label={t("signing.why")}
          value={reason}
          onChange={(chosen) => setReason(OWN_REASONS.find((each) => each === chosen) ?? "lost")}
        >
          <Stack gap="xs" mt="xs">
            {OWN_REASONS.map((each) => (
              <Radio key={each} value={each} label={t(`signing.reason.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </ConfirmDialog>
    </Group>
  );
}
