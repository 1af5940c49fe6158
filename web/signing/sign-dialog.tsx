import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { Assertion } from "@chiboso/domain/access/passkey-contract.ts";
import {
  prepareSignature,
  signPaper,
  viewPaper,
  type PaperView,
} from "@chiboso/domain/signing/papers-contract.ts";
import type { OfficePlace } from "@chiboso/domain/signing/order.ts";
import { groupsOf } from "@chiboso/domain/signing/request.ts";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { askDevice, knowsPasskeys } from "../access/public.ts";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { PasswordField } from "../platform/password-field.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { LoadingState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { PagePictures } from "./page-pictures.tsx";
import { readPrepared, signRead, type ReadPrepared } from "./sign-bytes.ts";
import classes from "./signing.module.css";

interface Given {
  readonly paper: PaperView;
  readonly certificateId: string;
  /** Signs for the organisation at this place, not as the person whom the paper names. */
  readonly office?: OfficePlace;
  readonly onClose: () => void;
}

/** Shows exactly the bytes that will be signed, and signs them when the person has shown to be there. */
export function SignDialog(given: Given) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={given.onClose}
      size="xl"
      title={t("signing.room.dialog")}
      closeButtonProps={{ "aria-label": t("platform.close") }}
    >
      <SignSteps {...given} />
    </Modal>
  );
}

function SignSteps(given: Given) {
  const { t } = useWords();
  const { paper, certificateId, office, onClose } = given;
  const [read, setRead] = useState<ReadPrepared | "strange" | null>(null);
  const prepare = useCommand(prepareSignature);
  const { run } = prepare;
  const asked = useRef(false);
  const { paperId } = paper;
  const current = paper.current ?? "";
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const begin = async () => {
      const body = { certificateId, current, ...(office !== undefined && { office }) };
      const outcome = await run({ params: { paperId }, body });
      if (outcome.kind !== "done") return;
      setRead((await readPrepared(paperId, current, outcome.value)) ?? "strange");
    };
    void begin().catch(() => setRead("strange"));
  }, [run, paperId, certificateId, current, office]);
  if (read === "strange")
    return (
      <Alert color="red" role="alert">
        {t("signing.room.strange")}
      </Alert>
    );
  if (read !== null) return <Sign {...given} read={read} />;
  return (
    <Stack>
      <RefusalAlert failure={prepare.failure} />
      {prepare.failure === null ? (
        <LoadingState />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("platform.close")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Sign({ paper, certificateId, onClose, read }: Given & { readonly read: ReadPrepared }) {
  const { t } = useWords();
  const byPasskey = read.prepared.passkey !== null && knowsPasskeys();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const { sign, busy, problem, failure } = useSigning(paper, certificateId, read, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = !byPasskey && password === "";
    setMissing(isMissing);
    if (!busy && !isMissing) void sign(byPasskey ? null : password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Shown read={read} />
        {byPasskey ? (
          <Text>{t("signing.room.passkey_text")}</Text>
        ) : (
          <Password value={password} missing={missing} onChange={setPassword} />
        )}
        {problem !== null && (
          <Alert color="gold" role="alert">
            {t(`signing.room.${problem}`)}
          </Alert>
        )}
        <RefusalAlert failure={failure} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t("platform.cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("signing.room.sign")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The pages and the code of exactly what will be signed. */
function Shown({ read }: { readonly read: ReadPrepared }) {
  const { t } = useWords();
  return (
    <>
      <Text>{t("signing.room.dialog_text")}</Text>
      <PagePictures bytes={read.bytes} />
      <div>
        <Text size="sm" c="dimmed">
          {t("signing.room.prepared_digest")}
        </Text>
        <Text className={classes["code"]} dir="ltr">
          {groupsOf(read.prepared.digest)}
        </Text>
      </div>
    </>
  );
}

/** Signs with the key of this device and sends it with the proof that its owner is there. */
function useSigning(
  paper: PaperView,
  certificateId: string,
  read: ReadPrepared,
  onDone: () => void,
) {
  const [problem, setProblem] = useState<"no_key" | "no_passkey" | null>(null);
  const [busy, setBusy] = useState(false);
  const params = { paperId: paper.paperId };
  const command = useCommand(signPaper, {
    onDone: (view, cache) => {
      cache.put(viewPaper, { params }, view);
      onDone();
    },
  });
  const send = async (password: string | null) => {
    const proof =
      password === null ? await passkeyProof(read) : ({ kind: "password", password } as const);
    if (proof === undefined) return setProblem("no_passkey");
    const signature = await signRead(certificateId, read);
    if (signature === undefined) return setProblem("no_key");
    await command.run({ params, body: { attemptId: read.prepared.attemptId, signature, proof } });
  };
  const sign = async (password: string | null) => {
    setProblem(null);
    setBusy(true);
    await send(password).catch(() => setProblem("no_key"));
    setBusy(false);
  };
  return { sign, busy, problem, failure: command.failure };
}

type Proof =
  | { readonly kind: "password"; readonly password: string }
  | { readonly kind: "passkey"; readonly answer: Assertion };

/** Undefined when the person broke it off or the device has no passkey of this account. */
async function passkeyProof({ prepared }: ReadPrepared): Promise<Proof | undefined> {
  if (prepared.passkey === null) return undefined;
  const asked = await askDevice(prepared.passkey);
  return asked.kind === "done" ? { kind: "passkey", answer: asked.value } : undefined;
}

function Password({
  value,
  missing,
  onChange,
}: {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useWords();
  const { username } = useActor();
  return (
    <>
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <PasswordField
        label={t("signing.room.password")}
        autoComplete="current-password"
        value={value}
        error={missing && t("signing.room.password_missing")}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
