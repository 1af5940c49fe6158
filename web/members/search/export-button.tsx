import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { exportMembers, type MemberFilter } from "@chiboso/domain/members/search/contract.ts";
import { IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import type { Refused } from "../../platform/call.ts";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { failureOf, RefusedError, type Failure } from "../../platform/failure.ts";
import { download } from "../../platform/files.ts";
import { useWords } from "../../platform/words.tsx";

const FEWEST_LETTERS = 3;

/** Takes what was found along as a table, after saying what it is needed for. */
export function ExportButton({ filter }: { readonly filter: MemberFilter }) {
  const { t } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileExport size={18} aria-hidden />}
        onClick={open}
      >
        {t("members.find.export")}
      </Button>
      {opened && <ExportDialog filter={filter} onClose={close} />}
    </>
  );
}

/** Fetches the table; says why when there is none. */
function useExport(filter: MemberFilter, onDone: () => void) {
  const { language } = useWords();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (purpose: string, format: "xlsx" | "csv") => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await download(exportMembers, {
        body: { ...filter, format, purpose, language },
      });
      if (!answer.ok) throw new RefusedError(answer.refusal as Refused);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, failure, send };
}

function ExportDialog({
  filter,
  onClose,
}: {
  readonly filter: MemberFilter;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [purpose, setPurpose] = useState("");
  const [fault, setFault] = useState(false);
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const { pending, failure, send } = useExport(filter, onClose);
  const confirm = () => {
    const missing = purpose.trim().length < FEWEST_LETTERS;
    setFault(missing);
    if (!missing) void send(purpose.trim(), format);
  };
  return (
    <ConfirmDialog
      opened
      title={t("members.find.export_title")}
      text={t("members.find.export_text")}
      confirm={t("members.find.export")}
      pending={pending}
      failure={failure}
      onConfirm={confirm}
      onClose={onClose}
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
  );
}
