import { Button, Menu, Modal, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { CaseKind } from "@chiboso/domain/members/cases/case-kinds.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { openCase, type listMemberCases } from "@chiboso/domain/members/cases/contract.ts";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
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

type Openings = Reply<typeof listMemberCases>["openings"];

/** Opens a case about a member: a kind that can be opened now, then what that kind asks. */
export function OpenCaseButton({
  openings,
  ...opening
}: Opening & { readonly openings: Openings }) {
  const { t } = useWords();
  const words = useCaseWords();
  const [kind, setKind] = useState<CaseKind | null>(null);
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t("members.cases.open")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: "auto" }}>
          {openings
            .filter(({ refusal }) => refusal === null)
            .map((each) => (
              <Menu.Item key={each.kind} onClick={() => setKind(each.kind)}>
                {words.kind(each.kind)}
              </Menu.Item>
            ))}
          <NotNow openings={openings} />
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

/** Kinds that the rules do not allow now, folded, each with why. */
function NotNow({ openings }: { readonly openings: Openings }) {
  const { t, refusalText } = useWords();
  const words = useCaseWords();
  const [shown, setShown] = useState(false);
  const barred = openings.flatMap(({ kind, refusal }) => (refusal ? [{ kind, refusal }] : []));
  if (barred.length === 0) return null;
  return (
    <>
      {barred.length < openings.length && <Menu.Divider />}
      <Menu.Item
        closeMenuOnClick={false}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        rightSection={
          shown ? (
            <IconChevronUp size={16} aria-hidden />
          ) : (
            <IconChevronDown size={16} aria-hidden />
          )
        }
      >
        <Text size="sm" c="dimmed">
          {t("members.cases.not_now", { count: barred.length })}
        </Text>
      </Menu.Item>
      {shown &&
        barred.map(({ kind, refusal }) => (
          <Menu.Label key={kind}>
            <Text size="sm" fw={600} c="var(--mantine-color-text)">
              {words.kind(kind)}
            </Text>
            <Text size="sm">{refusalText(refusal)}</Text>
          </Menu.Label>
        ))}
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
