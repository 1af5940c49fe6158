import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import {
  listCertificates,
  revokeCertificate,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { REVOCATION_REASONS, type RevocationReason } from "@chiboso/domain/signing/rules.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

const REASONS = Object.keys(REVOCATION_REASONS) as RevocationReason[];
const SHORTEST_REASON = 3;

/** The office takes a certificate back, with the reason by kind and in words. */
export function RevokeButton({ row }: { readonly row: CertificateRow }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState<RevocationReason>("left");
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useCommand(revokeCertificate, {
    onDone: async (_, cache) => {
      setOpened(false);
      await cache.refresh(listCertificates);
    },
  });
  const revoke = () => {
    const isMissing = note.trim().length < SHORTEST_REASON;
    setMissing(isMissing);
    if (isMissing) return;
    void command.run({ params: { certificateId: row.certificateId }, body: { reason, note } });
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("signing.office.revoke_named", { name: row.name })}
        onClick={() => setOpened(true)}
      >
        {t("signing.office.revoke")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("signing.office.revoke_named", { name: row.name })}
        text={t("signing.office.revoke_text")}
        confirm={t("signing.office.revoke")}
        danger
        pending={command.pending}
        failure={command.failure}
        onConfirm={revoke}
        onClose={() => setOpened(false)}
      >
        <Stack gap="sm">
          <NativeSelect
            label={t("signing.why")}
            value={reason}
            data={REASONS.map((each) => ({ value: each, label: t(`signing.reason.${each}`) }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setReason(REASONS.find((each) => each === chosen) ?? "left");
            }}
          />
          <TextInput
            label={t("signing.note")}
            value={note}
            error={missing && t("signing.office.reason_missing")}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
