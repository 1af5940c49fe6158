import { FileInput } from "@mantine/core";
import {
  askOwnCorrection,
  attachEvidence,
  listOwnCorrections,
  proposeCorrection,
} from "@chiboso/domain/members/corrections/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Cache } from "../../platform/cache.ts";
import { useCommand } from "../../platform/command.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import {
  emptyBoxes,
  FactModal,
  fieldsFor,
  StatedFields,
  statedBy,
  WordsField,
  type Corrected,
  type FactFields,
} from "../sheet/fact-dialog.tsx";

interface Proposing {
  /** Null: one's own file. */
  readonly memberId: string | null;
  readonly kinds: readonly [FactKind, ...FactKind[]];
  readonly corrected: Corrected;
  readonly onClose: () => void;
}

/** Asks the office to put an item right: what it should be, why, and perhaps a paper that shows it. */
export function ProposeDialog(proposing: Proposing) {
  const { t } = useWords();
  const { kinds, corrected, onClose } = proposing;
  const [file, setFile] = useState<File | null>(null);
  const { form, asked, attach, attaching } = useProposal(proposing, file);
  const { fields, command, submit } = form;
  return (
    <FactModal title={t("members.corrections.ask_title")} onClose={onClose}>
      <CommandForm
        submit={t(asked ? "members.corrections.send_file" : "members.corrections.ask")}
        pending={command.pending || attaching.pending}
        failure={command.failure}
        onSubmit={() => (asked ? void attach() : submit())}
        onCancel={onClose}
      >
        {!asked && (
          <>
            <StatedFields
              kinds={kinds}
              corrected={corrected}
              fields={fields}
              documentRequired={false}
            />
            <WordsField
              label={t("members.corrections.why")}
              hint={t("members.corrections.why_hint")}
              name="why"
              fields={fields}
            />
          </>
        )}
        <EvidenceField file={file} onFile={setFile} />
        <RefusalAlert failure={attaching.failure} />
      </CommandForm>
    </FactModal>
  );
}

/** The request and then its file: once it is asked, only the file can still be wrong. */
function useProposal({ memberId, kinds, corrected, onClose }: Proposing, file: File | null) {
  const [correctionId] = useState<string>(() => uuidv7());
  const [asked, setAsked] = useState(false);
  const attaching = useCommand(attachEvidence, {
    onDone: (_reply, cache) => cache.refresh(listOwnCorrections),
  });
  const attach = async () => {
    setAsked(true);
    if (file === null) return onClose();
    const outcome = await attaching.run({ params: { correctionId }, query: {}, file });
    if (outcome.kind === "done") onClose();
  };
  const bodyOf = (values: FactFields) => ({
    ...statedBy(values),
    correctionId,
    // A first value of the register has no entry of its own to point at.
    replaces: corrected?.kept ? corrected.id : null,
    why: values.words,
  });
  const options = {
    initial: fieldsFor(corrected?.kind ?? kinds[0], corrected),
    check: emptyBoxes,
    onSuccess: () => void attach(),
    onDone: (_reply: unknown, cache: Cache) => cache.refresh(listOwnCorrections),
  };
  const own = useRouteForm<typeof askOwnCorrection, FactFields>(askOwnCorrection, {
    ...options,
    toIntent: (values) => ({ body: bodyOf(values) }),
  });
  const other = useRouteForm<typeof proposeCorrection, FactFields>(proposeCorrection, {
    ...options,
    toIntent: (values) => ({ params: { memberId: memberId ?? "" }, body: bodyOf(values) }),
  });
  return { form: memberId === null ? own : other, asked, attach, attaching };
}

function EvidenceField({
  file,
  onFile,
}: {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}) {
  const { t } = useWords();
  return (
    <FileInput
      label={t("members.corrections.evidence")}
      description={t("members.corrections.evidence_hint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      accept="application/pdf,image/jpeg"
      clearable
      clearButtonProps={{ "aria-label": t("members.corrections.no_file") }}
      placeholder={t("members.corrections.choose_file")}
      value={file}
      onChange={onFile}
    />
  );
}
