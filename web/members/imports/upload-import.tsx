import {
  getImport,
  IMPORT_LIMIT,
  listImports,
  uploadImport,
} from "@chiboso/domain/members/import-contract.ts";
import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "../../platform/command.ts";
import { FileDrop } from "../../platform/file-drop.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";

/** Takes a file and opens its import, which shows how far the reading has come. */
export function UploadImport() {
  const { t } = useWords();
  const navigate = useNavigate();
  const sending = useCommand(uploadImport, {
    onDone: async (summary, cache) => {
      cache.put(getImport, { params: { importId: summary.id } }, summary);
      await cache.refresh(listImports);
      await navigate({ to: "/imports/$importId", params: { importId: summary.id } });
    },
  });
  return (
    <>
      <RefusalAlert failure={sending.failure} />
      <FileDrop
        label={t("members.import.drop")}
        hint={t("members.import.kinds_hint")}
        accept=".xlsx"
        limit={IMPORT_LIMIT}
        pending={sending.pending}
        progress={sending.progress}
        onFile={(file) => void sending.run({ file })}
      />
    </>
  );
}
