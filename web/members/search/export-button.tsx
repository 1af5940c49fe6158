import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { exportMembers, type MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { failureOf, RefusedError, type Failure } from "../../platform/failure.ts";
import { download } from "../../platform/files.ts";
import { useWords } from "../../platform/words.tsx";

const FEWEST_LETTERS = 3;

/** Takes what was found along as a table, after saying what it is needed for. */
export function ExportButton({ filter }: { readonly filter: MemberFilter }) {
  const { t, language } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  const [purpose, setPurpose] = useState("");
  const [fault, setFault] = useState(false);
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async () => {
    setFault(purpose.trim().length < FEWEST_LETTERS);
    if (purpose.trim().length < FEWEST_LETTERS) return;
    setPending(true);
    setFailure(null);
    try {
      const body = { ...filter, format, purpose: purpose.trim(), language };
      const answer = await download(exportMembers, { body });
      if (!answer.ok) throw new RefusedError(answer.refusal);
      close();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={18} aria-hidden />}
        onClick={open}
      >
        {t("members.find.export")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("members.find.export_title")}
        text={t("members.find.export_text")}
        confirm={t("members.find.export")}
        pending={pending}
        failure={failure}
        onConfirm={() => void send()}
        onClose={close}
      >
        <TextInput
          label={t("members.find.purpose")}
          description={t("members.find.purpose_hint")}
          required
          maxLength={200}
          value={purpose}
          error={fault ? t("members.find.purpose_missing") : undefined}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t("members.find.format")}
          value={format}
          onChange={(chosen) => setFormat(chosen === "csv" ? "csv" : "xlsx")}
          data={[
            { value: "xlsx", label: t("members.find.xlsx") },
            { value: "csv", label: t("members.find.csv") },
          ]}
        />
      </ConfirmDialog>
    </>
  );
}
