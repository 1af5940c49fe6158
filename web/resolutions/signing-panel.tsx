import { issueResolution, returnResolution } from "@chiboso/domain/resolutions/contract.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useActor, useMay } from "../platform/actor.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { FactList } from "../platform/fact-list.tsx";
import { Section } from "../platform/page.tsx";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { useWords } from "../platform/words.tsx";
import { DownloadBundle, DownloadProof, DownloadSlip } from "../evidence/public.ts";
import { SigningRoomLink } from "../signing/public.ts";
import { useResolutionCommand } from "./api.ts";
import classes from "./resolutions.module.css";
import { PasswordField } from "../platform/password-field.tsx";

const SHORTEST_REASON = 3;

/** What exactly is signed, by whom, and where it stands in the log afterwards. */
export function SigningPanel({ view }: { readonly view: ResolutionView }) {
  const { t, dateTime, number } = useWords();
  const { frozen, signer } = view;
  return (
    <Section
      title={t(view.state === "issued" ? "resolutions.issued.title" : "resolutions.signing.title")}
      lead={t(view.state === "issued" ? "resolutions.issued.lead" : "resolutions.signing.lead")}
    >
      <Stack gap="lg">
        <FactList
          facts={[
            {
              label: t("resolutions.signing.signer"),
              value: t("resolutions.signing.signer_value", {
                post: t(`resolutions.post.${signer.post}`),
                name: signer.name,
              }),
            },
            ...(frozen === null
              ? []
              : [
                  {
                    label: t("resolutions.signing.pages"),
                    value: number(frozen.pages),
                  },
                  {
                    label: t("resolutions.signing.digest"),
                    value: <span className={classes["digest"]}>{frozen.digest}</span>,
                  },
                ]),
            ...(view.issuedAt === null
              ? []
              : [{ label: t("resolutions.issued.at"), value: dateTime(view.issuedAt) }]),
            ...(view.entryIndex === null
              ? []
              : [{ label: t("resolutions.issued.line"), value: number(view.entryIndex + 1) }]),
          ]}
        />
        {view.state === "frozen" && <Actions view={view} />}
        {view.state === "issued" && (
          <Group>
            <DownloadProof paperId={view.resolutionId} revision={0} />
            <DownloadSlip paperId={view.resolutionId} revision={0} />
            <DownloadBundle paperId={view.resolutionId} />
            <SigningRoomLink paperId={view.resolutionId} />
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function Actions({ view }: { readonly view: ResolutionView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const mayIssue = useMay("resolutions.issue", view.organisationPath);
  const back = useResolutionCommand(returnResolution);
  const params = { resolutionId: view.resolutionId };
  return (
    <Stack gap="md">
      {mayIssue && memberId === view.signer.memberId ? (
        <SignForm view={view} />
      ) : (
        <Text c="dimmed">{t("resolutions.signing.waiting", { name: view.signer.name })}</Text>
      )}
      {mayIssue && (
        <Group>
          <ReasonedButton
            label={t("resolutions.return")}
            text={t("resolutions.return_text")}
            reasonLabel={t("resolutions.return_reason")}
            missing={t("resolutions.return_missing")}
            shortest={SHORTEST_REASON}
            pending={back.pending}
            failure={back.failure}
            onAct={async (reason) => (await back.run({ params, body: { reason } })).kind === "done"}
            onClosed={back.reset}
          />
        </Group>
      )}
    </Stack>
  );
}

function SignForm({ view }: { readonly view: ResolutionView }) {
  const { t } = useWords();
  const { username } = useActor();
  const [password, setPassword] = useState("");
  const command = useResolutionCommand(issueResolution);
  const send = async () => {
    const digest = view.frozen?.digest ?? "";
    const params = { resolutionId: view.resolutionId };
    await command.run({ params, body: { digest, password } });
    setPassword("");
  };
  return (
    <CommandForm
      submit={t("resolutions.signing.sign")}
      size="lg"
      pending={command.pending}
      disabled={password === ""}
      failure={command.failure}
      onSubmit={() => void send()}
    >
      <Text>{t("resolutions.signing.text", { number: view.number ?? "" })}</Text>
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <PasswordField
        label={t("resolutions.signing.password")}
        autoComplete="current-password"
        maw="24rem"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
