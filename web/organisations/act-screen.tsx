import { Button, Group, Stack, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { enterAct, getHistory, previewAct } from "@chiboso/domain/organisations/acts-contract.ts";
import {
  TREE_ACTS,
  type EnteredAct,
  type TreeActKind,
} from "@chiboso/domain/organisations/acts.ts";
import {
  getOrganisation,
  listOrganisations,
  type Organisation,
} from "@chiboso/domain/organisations/contract.ts";
import { listTerms } from "@chiboso/domain/organisations/terms-contract.ts";
import { listBranch, searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField } from "../platform/day-field.tsx";
import { useAsk } from "../platform/ask.ts";
import { useCommand } from "../platform/command.ts";
import { useRouteForm } from "../platform/form.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ActFields } from "./act-fields.tsx";
import { ActPreview } from "./act-preview.tsx";
import { enteredFrom, valuesFor, type ActValues } from "./act-values.ts";
import { DocumentFields } from "./document-fields.tsx";
import { useToday } from "./use-today.ts";

/** The form of one act on the tree; what it will do is shown before it is entered. */
export function ActScreen() {
  const organisationId = useParam("organisationId");
  const named = useParam("act");
  const act = TREE_ACTS.find((each) => each === named) ?? "alter";
  const top = organisationId === WHOLE_TREE;
  const query = useAsk(getOrganisation, { params: { organisationId } }, { enabled: !top });
  if (top) return <Framed act="found" subject={null} below={[]} />;
  return (
    <Loaded query={query} shape="page">
      {(found) => (
        <Framed
          key={`${organisationId} ${act}`}
          act={act}
          subject={found.organisation}
          below={found.children}
        />
      )}
    </Loaded>
  );
}

interface FramedProps {
  readonly act: TreeActKind;
  readonly subject: Organisation | null;
  readonly below: Reply<typeof getOrganisation>["children"];
}

function Framed(props: FramedProps) {
  const { t } = useWords();
  const { act, subject } = props;
  return (
    <Page width="narrow">
      <PageHeader
        title={t(subject === null ? "organisations.do.found_top" : `organisations.do.${act}`)}
        lead={t(`organisations.about.${act}`)}
        above={[
          <TextLink key="tree" to="/organisations" size="sm">
            {t("organisations.title")}
          </TextLink>,
          ...(subject === null
            ? []
            : [
                <TextLink
                  key={subject.id}
                  to="/organisations/$organisationId"
                  params={{ organisationId: subject.id }}
                  size="sm"
                >
                  {subject.name}
                </TextLink>,
              ]),
        ]}
      />
      <ActForm {...props} />
    </Page>
  );
}

interface Shown {
  readonly entered: EnteredAct;
  readonly actId: string;
  readonly preview: Reply<typeof previewAct>;
}

function ActForm({ act, subject, below }: FramedProps) {
  const { t } = useWords();
  const params = { organisationId: subject?.id ?? WHOLE_TREE };
  const [shown, setShown] = useState<Shown | null>(null);
  const today = useToday();
  const [initial] = useState(() => valuesFor(act, subject, uuidv7(), today));
  const form = useRouteForm<typeof previewAct, ActValues>(previewAct, {
    initial,
    toIntent: (values) => ({ params, body: enteredFrom(act, values) }),
    onSuccess: (outcome) => {
      if (outcome.kind !== "done") return;
      const entered = enteredFrom(act, form.fields.getValues());
      setShown({ entered, actId: uuidv7(), preview: outcome.value });
    },
  });
  const { fields } = form;
  const { done, enter } = useEntering(params, shown);
  // What was shown is what is entered: whoever changes a field looks again.
  const current =
    shown !== null &&
    JSON.stringify(shown.entered) === JSON.stringify(enteredFrom(act, fields.values));
  return (
    <>
      <Section>
        <form onSubmit={form.submit} noValidate>
          <Stack gap="md">
            <Asked act={act} subject={subject} below={below} fields={fields} />
            <RefusalAlert failure={form.command.failure} />
            <Group>
              <Button
                type="submit"
                variant={current ? "default" : "filled"}
                loading={form.command.pending}
              >
                {t("organisations.show_preview")}
              </Button>
              <Text size="sm" c="dimmed">
                {t("organisations.nothing_yet")}
              </Text>
            </Group>
          </Stack>
        </form>
      </Section>
      {current && (
        <Section>
          <ActPreview
            act={act}
            organisationId={params.organisationId}
            on={shown.entered.on}
            preview={shown.preview}
            pending={enter.pending || done}
            failure={enter.failure}
            onEnter={enter.act}
          />
        </Section>
      )}
    </>
  );
}

function Asked({
  fields,
  ...about
}: FramedProps & { readonly fields: UseFormReturnType<ActValues> }) {
  const { t } = useWords();
  return (
    <>
      <ActFields {...about} fields={fields} />
      <DayField
        label={t("organisations.effective_day")}
        value={fields.values.on}
        error={fields.errors["on"]}
        onChange={(day) => fields.setFieldValue("on", day)}
      />
      <DocumentFields
        value={fields.values.document}
        errors={fields.errors}
        onChange={(document, field) => {
          fields.setFieldValue("document", document);
          fields.clearFieldError(field);
        }}
      />
    </>
  );
}

/** Enters what was shown and leads to the history of the organisation, where it stands. */
function useEntering(params: { readonly organisationId: string }, shown: Shown | null) {
  const navigate = useNavigate();
  const [done, setDone] = useState(false);
  const command = useCommand(enterAct, {
    onDone: (_, cache) =>
      cache.refresh(
        listBranch,
        searchTree,
        getOrganisation,
        listOrganisations,
        getHistory,
        listWarnings,
        listTerms,
        searchMembers,
      ),
  });
  const enter = async ({ entered, actId }: Shown) => {
    const outcome = await command.run({ params, body: { actId, ...entered } });
    if (outcome.kind !== "done") return;
    setDone(true);
    const { organisationId } = outcome.value;
    void navigate({
      to: "/organisations/$organisationId",
      params: { organisationId },
      hash: "history",
    });
  };
  return {
    done,
    enter: {
      pending: command.pending,
      failure: command.failure,
      act: () => shown !== null && void enter(shown),
    },
  };
}
