import { approveMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesRevision, MinutesView } from "@chiboso/domain/minutes/view.ts";
import { SIGNER_ROLES } from "@chiboso/domain/minutes/rules.ts";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useActor } from "../platform/actor.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";
import { useTogether } from "./together.ts";
import { useIsolate } from "./use-isolate.ts";
import { PasswordField } from "../platform/password-field.tsx";

interface Props {
  readonly view: MinutesView;
  readonly revision: MinutesRevision;
}

/** The signer's own password, over exactly the revision that is on the screen. */
export function ApproveDialog({
  opened,
  onClose,
  ...rest
}: Props & { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("minutes.approval.title")}
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <ApproveForm {...rest} onClose={onClose} />
    </Modal>
  );
}

/** Drawn anew each time the dialog opens, so that no password stays behind. */
function ApproveForm({ view, revision, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { username } = useActor();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const command = useMinutesCommand(approveMinutes, onClose);
  const remarks = useTogether(view.minutesId).data?.comments ?? [];
  const open = remarks.filter((each) => each.answers === null && each.resolvedAt === null).length;
  const isLast = revision.approvals.length === SIGNER_ROLES.length - 1;
  const number = useIsolate()(view.number ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(password === "");
    if (password === "" || command.pending) return;
    const params = { minutesId: view.minutesId };
    void command.run({ params, body: { digest: revision.digest, password } });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Text>{t("minutes.approval.text", { number, digest: revision.digest.slice(0, 12) })}</Text>
        {open > 0 && <Text c="dimmed">{t("minutes.approval.open_comments", { open })}</Text>}
        {isLast && <Text fw={600}>{t("minutes.approval.last_text")}</Text>}
        <input type="text" hidden readOnly autoComplete="username" value={username} />
        <PasswordField
          data-autofocus
          label={t("minutes.approval.password")}
          autoComplete="current-password"
          value={password}
          error={missing && t("minutes.approval.password_required")}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RefusalAlert failure={command.failure} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={command.pending}>
            {t("platform.cancel")}
          </Button>
          <Button type="submit" loading={command.pending}>
            {t("minutes.approval.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
