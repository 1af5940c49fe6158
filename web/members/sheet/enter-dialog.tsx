import { enterFact, getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
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
} from "./fact-dialog.tsx";

/** The office enters a fact of an item, or puts a wrong one right with the reason. */
export function EnterDialog({
  memberId,
  kinds,
  corrected,
  onClose,
}: {
  readonly memberId: string;
  readonly kinds: readonly [FactKind, ...FactKind[]];
  readonly corrected: Corrected;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  // A first value of the register cannot be withdrawn: another is entered in its place.
  const replaces = corrected?.kept ? corrected.id : null;
  const { fields, command, submit } = useRouteForm<typeof enterFact, FactFields>(enterFact, {
    initial: fieldsFor(corrected?.kind ?? kinds[0], corrected),
    toIntent: (values) => ({
      params: { memberId },
      body: { ...statedBy(values), replaces, reason: values.words },
    }),
    check: emptyBoxes,
    onDone: (_reply, cache) => cache.refresh(getMemberSheet, getMemberFile),
    onSuccess: onClose,
  });
  return (
    <FactModal
      title={t(corrected === null ? "members.sheet.enter_title" : "members.sheet.correct_title")}
      onClose={onClose}
    >
      <CommandForm
        submit={t("members.sheet.enter")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={submit}
        onCancel={onClose}
      >
        <StatedFields kinds={kinds} corrected={corrected} fields={fields} documentRequired />
        {replaces !== null && (
          <WordsField
            label={t("members.sheet.reason")}
            hint={t("members.sheet.reason_hint")}
            name="reason"
            fields={fields}
          />
        )}
      </CommandForm>
    </FactModal>
  );
}
