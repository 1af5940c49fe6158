import { Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { importPack, listPacks } from "@chiboso/domain/rules/packs-contract.ts";
import { PACK_LIMIT } from "@chiboso/domain/rules/read-pack.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../platform/command.ts";
import { FileDrop } from "../platform/file-drop.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useOwnOrganisations } from "./own-organisations.ts";

/** A document is named by three signs at least, as the contract asks. */
const SHORTEST = 3;

/** Whose pack it is, by which document, and the file; it opens what was taken in. */
export function ImportPack({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const organisations = useOwnOrganisations("rules.keepPacks");
  const [organisationId, setOrganisation] = useState(organisations[0]?.value ?? "");
  const [document, setDocument] = useState("");
  const navigate = useNavigate();
  const sending = useCommand(importPack, {
    onDone: async ({ packId, version }, cache) => {
      await cache.refresh(listPacks);
      await navigate({ to: "/rules/packs/$packId", params: { packId }, search: { version } });
    },
  });
  const send = (file: File) =>
    sending.run({
      file,
      params: { organisationId },
      query: { versionId: uuidv7(), document },
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rules.pack_import")}
      size="lg"
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <Stack>
        <Text size="sm">{t("rules.pack_import_lead")}</Text>
        <RefusalAlert failure={sending.failure} />
        <Select
          label={t("rules.pack_keeper")}
          data={[...organisations]}
          allowDeselect={false}
          value={organisationId}
          onChange={(value) => setOrganisation(value ?? "")}
        />
        <TextInput
          label={t("rules.pack_document")}
          required
          data-autofocus
          maxLength={300}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        {document.trim().length >= SHORTEST && (
          <FileDrop
            label={t("rules.pack_file")}
            hint={t("rules.pack_file_hint")}
            accept=".json"
            limit={PACK_LIMIT}
            pending={sending.pending}
            progress={sending.progress}
            onFile={(file) => void send(file)}
          />
        )}
      </Stack>
    </Modal>
  );
}
