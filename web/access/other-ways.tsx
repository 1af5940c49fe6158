import { Alert, Button, Divider, Stack } from "@mantine/core";
import type { Me } from "@chiboso/domain/access/contract.ts";
import { beginPasskeyLogIn, logInByPasskey } from "@chiboso/domain/access/passkey-contract.ts";
import { beginProvider, viewDoor } from "@chiboso/domain/access/provider-contract.ts";
import { IconBuildingCommunity, IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../platform/ask.ts";
import { useCommand } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { askDevice, knowsPasskeys } from "./passkey-device.ts";
import { keepTicket } from "./provider-ticket.ts";

/** Ways in without typing a password, as far as the site and this browser have them. */
export function OtherWays({
  next,
  onEntered,
}: {
  readonly next: string;
  readonly onEntered: (me: Me) => void;
}) {
  const { t } = useWords();
  const { data: door } = useAsk(viewDoor, {});
  if (door === undefined) return null;
  const passkeys = door.passkeys && knowsPasskeys();
  if (!passkeys && door.provider === null) return null;
  return (
    <Stack gap="sm">
      <Divider label={t("access.log_in.or")} />
      {passkeys && <PasskeyButton onEntered={onEntered} />}
      {door.provider !== null && <ProviderButton name={door.provider} next={next} />}
    </Stack>
  );
}

function PasskeyButton({ onEntered }: { readonly onEntered: (me: Me) => void }) {
  const { t } = useWords();
  const [cancelled, setCancelled] = useState(false);
  const begin = useCommand(beginPasskeyLogIn);
  const finish = useCommand(logInByPasskey, { onDone: ({ me }) => onEntered(me) });
  const act = async () => {
    setCancelled(false);
    finish.reset();
    const begun = await begin.run({ body: {} });
    if (begun.kind !== "done") return;
    const asked = await askDevice(begun.value.options);
    if (asked.kind !== "done") return setCancelled(true);
    const body = { challengeId: begun.value.challengeId, answer: asked.value };
    await finish.run({ body });
  };
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconFingerprint size={20} aria-hidden />}
        loading={begin.pending || finish.pending}
        onClick={() => void act()}
      >
        {t("access.log_in.by_passkey")}
      </Button>
      {cancelled && (
        <Alert color="gold" role="status">
          {t("access.passkey.cancelled")}
        </Alert>
      )}
      <RefusalAlert failure={begin.failure ?? finish.failure} />
    </>
  );
}

function ProviderButton({ name, next }: { readonly name: string; readonly next: string }) {
  const { t } = useWords();
  const [leaving, setLeaving] = useState(false);
  const begin = useCommand(beginProvider, {
    onDone: ({ ticket, address }) => {
      setLeaving(true);
      keepTicket({ purpose: "logIn", ticket, next });
      window.location.assign(address);
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconBuildingCommunity size={20} aria-hidden />}
        loading={begin.pending || leaving}
        onClick={() => void begin.run({ body: {} })}
      >
        {t("access.log_in.by_provider", { name })}
      </Button>
      <RefusalAlert failure={begin.failure} />
    </>
  );
}
