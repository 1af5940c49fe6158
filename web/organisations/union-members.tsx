import { Button, Group, Stack } from "@mantine/core";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { joinUnion, leaveUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../platform/day-field.tsx";
import { useMay } from "../platform/actor.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { useRouteForm } from "../platform/form.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { useToday } from "./use-today.ts";

interface PersonDay extends Record<string, unknown> {
  readonly memberId: string | null;
  readonly day: string;
}

/** Joining and leaving a trade union or youth union, for who may enter it. */
export function UnionMembers({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords();
  const mayEnrol = useMay("organisations.enrol", organisation.path);
  const [form, setForm] = useState<"join" | "leave" | null>(null);
  const close = () => setForm(null);
  if (!mayEnrol || organisation.dissolvedOn !== null) return null;
  if (form === "join") return <JoinForm organisation={organisation} onClose={close} />;
  if (form === "leave") return <LeaveForm organisation={organisation} onClose={close} />;
  return (
    <Group mb="lg">
      <Button variant="default" onClick={() => setForm("join")}>
        {t("organisations.join_union")}
      </Button>
      <Button variant="default" onClick={() => setForm("leave")}>
        {t("organisations.leave_union")}
      </Button>
    </Group>
  );
}

interface FormProps {
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

function JoinForm({ organisation, onClose }: FormProps) {
  const { t } = useWords();
  const today = useToday();
  const [membershipId] = useState(() => uuidv7());
  const form = useRouteForm<typeof joinUnion, PersonDay>(joinUnion, {
    initial: { memberId: null, day: today },
    toIntent: ({ memberId, day }) => ({
      params: { organisationId: organisation.id },
      body: { membershipId, memberId: memberId ?? "", since: day },
    }),
    onDone: (_, cache) => cache.refresh(searchMembers),
    onSuccess: onClose,
  });
  const { fields, command } = form;
  return (
    <Section title={t("organisations.join_union")}>
      <CommandForm
        submit={t("organisations.enter_join")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => form.submit()}
        onCancel={onClose}
      >
        <Stack gap="sm">
          <PersonPicker
            label={t("organisations.who")}
            value={fields.values.memberId}
            error={fields.errors["memberId"]}
            onChange={(memberId) => {
              fields.setValues({ ...fields.getValues(), memberId });
              fields.clearFieldError("memberId");
            }}
          />
          <DayField
            label={t("organisations.joined_on")}
            value={fields.values.day}
            error={fields.errors["since"]}
            onChange={(day) => {
              fields.setValues({ ...fields.getValues(), day });
              fields.clearFieldError("since");
            }}
          />
        </Stack>
      </CommandForm>
    </Section>
  );
}

function LeaveForm({ organisation, onClose }: FormProps) {
  const { t } = useWords();
  const today = useToday();
  const form = useRouteForm<typeof leaveUnion, PersonDay>(leaveUnion, {
    initial: { memberId: null, day: today },
    toIntent: ({ memberId, day }) => ({
      params: { organisationId: organisation.id },
      body: { memberId: memberId ?? "", on: day },
    }),
    onDone: (_, cache) => cache.refresh(searchMembers),
    onSuccess: onClose,
  });
  const { fields, command } = form;
  return (
    <Section title={t("organisations.leave_union")}>
      <CommandForm
        submit={t("organisations.enter_leave")}
        pending={command.pending}
        failure={command.failure}
        onSubmit={() => form.submit()}
        onCancel={onClose}
      >
        <Stack gap="sm">
          <PersonPicker
            label={t("organisations.who")}
            organisationId={organisation.id}
            value={fields.values.memberId}
            error={fields.errors["memberId"]}
            onChange={(memberId) => {
              fields.setValues({ ...fields.getValues(), memberId });
              fields.clearFieldError("memberId");
            }}
          />
          <DayField
            label={t("organisations.left_on")}
            value={fields.values.day}
            error={fields.errors["on"]}
            onChange={(day) => {
              fields.setValues({ ...fields.getValues(), day });
              fields.clearFieldError("on");
            }}
          />
        </Stack>
      </CommandForm>
    </Section>
  );
}
