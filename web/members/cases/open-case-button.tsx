import { Button, Menu, Modal, Stack } from "@mantine/core";
import { CASE_KINDS, type CaseKind } from "@chiboso/domain/members/cases/case-kinds.ts";
import { CASES, definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../../platform/day-field.tsx";
import { CommandForm } from "../../platform/command-form.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { CaseFields, inputOf, type CaseFormFields, type CaseValues } from "./case-fields.tsx";
import { useCaseWords } from "./case-words.ts";
import { keepCase } from "./keep-case.ts";

interface Opening {
  readonly memberId: string;
  readonly organisationId: string;
  readonly today: string;
}

/** Kinds that people open about a member; the others follow from a case or begin with somebody new. */
const KINDS = CASE_KINDS.filter((kind) => {
  const definition = CASES[kind];
  return definition?.openedBy === "people" && definition.subject === "member";
});

/** Opens a case about a member: the kind from a menu, then what that kind asks. */
export function OpenCaseButton(opening: Opening) {
  const { t } = useWords();
  const words = useCaseWords();
  const [kind, setKind] = useState<CaseKind | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t("members.cases.open")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((each) => (
            <Menu.Item key={each} onClick={() => setKind(each)}>
              {words.kind(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={kind !== null}
        onClose={() => setKind(null)}
        size="lg"
        title={kind === null ? "" : t("members.cases.open_kind", { kind: words.kind(kind) })}
        closeButtonProps={{ "aria-label": t("platform.close") }}
      >
        {kind !== null && (
          <OpenCaseForm key={kind} {...opening} kind={kind} onCancel={() => setKind(null)} />
        )}
      </Modal>
    </>
  );
}

function OpenCaseForm({
  memberId,
  organisationId,
  today,
  kind,
  onCancel,
}: Opening & { readonly kind: CaseKind; readonly onCancel: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const definition = definitionOf(kind);
  // One id for this case however often the button is pressed.
  const [caseId] = useState(() => uuidv7());
  const { fields, command, submit } = useRouteForm(openCase, {
    initial: {
      doneOn: today,
      document: { number: "", on: today, issuer: "" },
      input: {},
      reason: "",
    },
    toIntent: (values: CaseValues) => ({
      params: { organisationId },
      body: {
        caseId,
        kind,
        memberId,
        person: null,
        openedOn: values.doneOn,
        input: { ...inputOf(definition.fields, values) },
      },
    }),
    onDone: keepCase,
    onSuccess: () => void navigate({ to: "/cases/$caseId", params: { caseId } }),
  });
  const form: CaseFormFields = fields;
  return (
    <CommandForm
      submit={t("members.cases.open")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Stack gap="sm">
        <CaseFields fields={definition.fields} form={form} organisationId={organisationId} />
        <DayField
          label={t("members.cases.opened_on")}
          value={fields.getValues().doneOn}
          error={fields.errors["openedOn"]}
          onChange={(day) => fields.setFieldValue("doneOn", day)}
        />
      </Stack>
    </CommandForm>
  );
}
