import type { MinutesRevision, MinutesView } from "@chiboso/domain/minutes/view.ts";
import { SIGNER_ROLES, signerRole } from "@chiboso/domain/minutes/rules.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useMay } from "../platform/actor.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { DownloadPdf } from "./downloads.tsx";
import classes from "./minutes.module.css";
import { ReturnButton } from "./return-button.tsx";
import { useIsolate } from "./use-isolate.ts";

/** Frozen minutes: what exactly is approved, who has approved, and the signer's own button. */
export function ApprovalPanel({
  view,
  revision,
}: {
  readonly view: MinutesView;
  readonly revision: MinutesRevision;
}) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  return (
    <Section title={t("minutes.approval.title")} lead={t("minutes.approval.lead")}>
      <Stack gap="lg">
        <FactList
          facts={[
            {
              label: t("minutes.approval.revision"),
              value: t("minutes.approval.revision_value", {
                number: revision.number,
                pages: revision.pages,
              }),
            },
            {
              label: t("minutes.approval.frozen"),
              value: t("minutes.approval.frozen_value", {
                at: dateTime(revision.frozenAt),
                by: isolate(revision.frozenBy),
              }),
            },
            {
              label: t("minutes.approval.digest"),
              value: <span className={classes["digest"]}>{revision.digest}</span>,
            },
          ]}
        />
        <Signers view={view} revision={revision} />
        <Actions view={view} revision={revision} />
      </Stack>
    </Section>
  );
}

/** Who has approved and who has not, in words and with a sign. */
export function Signers({
  view,
  revision,
}: {
  readonly view: MinutesView;
  readonly revision: MinutesRevision;
}) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  return (
    <Stack gap="xs">
      {SIGNER_ROLES.map((role) => {
        const done = revision.approvals.find((approval) => approval.role === role);
        const Symbol = done ? IconCircleCheck : IconCircleDashed;
        return (
          <Group key={role} gap="xs" wrap="nowrap" align="flex-start">
            <Symbol
              size="1.4em"
              aria-hidden
              color={`var(--mantine-color-${done ? "teal-7" : "gray-6"})`}
            />
            <Text>
              <strong>{t(`minutes.role.${role}`)}:</strong>{" "}
              {done
                ? t("minutes.approval.approved", {
                    name: isolate(done.name),
                    at: dateTime(done.at),
                  })
                : t("minutes.approval.waiting", { name: isolate(view[role].name) })}
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}

function Actions({
  view,
  revision,
}: {
  readonly view: MinutesView;
  readonly revision: MinutesRevision;
}) {
  const { t } = useWords();
  const [approving, setApproving] = useState(false);
  const { memberId } = useActor();
  const mayApprove = useMay("minutes.approve", view.organisationPath);
  const role = signerRole({ clerkId: view.clerk.memberId, chairId: view.chair.memberId }, memberId);
  const done = revision.approvals.some((approval) => approval.role === role);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {role !== undefined && mayApprove && !done && (
          <Button onClick={() => setApproving(true)}>
            {t(`minutes.approval.approve_as_${role}`)}
          </Button>
        )}
        <DownloadPdf view={view} />
        {mayApprove && <ReturnButton view={view} />}
      </Group>
      {role === undefined && (
        <Text size="sm" c="dimmed">
          {t("minutes.approval.not_yours")}
        </Text>
      )}
      <ApproveDialog
        view={view}
        revision={revision}
        opened={approving}
        onClose={() => setApproving(false)}
      />
    </Stack>
  );
}
