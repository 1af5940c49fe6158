import { Alert, Button, Group, Stack, Switch, Text } from "@mantine/core";
import {
  askPasskey,
  removeCodes,
  renewRecoveryCodes,
  viewSecondStep,
  type OwnSecondStep,
} from "@chiboso/domain/access/second-step-contract.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { AppSetup } from "./app-setup.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { keepSecondStep } from "./second-step-cache.ts";

/** What is asked after the password: codes of an app, a passkey, and codes for the day they are lost. */
export function SecondStep() {
  const query = useAsk(viewSecondStep, {});
  return <Loaded query={query}>{(state) => <OwnStep state={state} />}</Loaded>;
}

type Asking = "removeApp" | "passkey" | "codes" | null;

function OwnStep({ state }: { readonly state: OwnSecondStep }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const [fresh, setFresh] = useState<readonly string[] | null>(null);
  const isOn = state.codesSince !== null || (state.passkeyAsked && state.passkeys > 0);
  if (fresh !== null) return <RecoveryCodes codes={fresh} onKept={() => setFresh(null)} />;
  return (
    <Stack gap="md">
      <Need state={state} />
      <StepFacts state={state} isOn={isOn} />
      {state.codesSince === null && <AppSetup onFresh={setFresh} />}
      <Switch
        label={t("access.step.ask_passkey")}
        description={t(
          state.passkeys === 0 ? "access.step.ask_passkey_none" : "access.step.ask_passkey_hint",
        )}
        disabled={state.passkeys === 0}
        checked={state.passkeyAsked && state.passkeys > 0}
        onChange={() => setAsking("passkey")}
      />
      <Group gap="sm">
        {isOn && (
          <Button variant="default" onClick={() => setAsking("codes")}>
            {t("access.step.renew_codes")}
          </Button>
        )}
        {state.codesSince !== null && (
          <Button variant="default" onClick={() => setAsking("removeApp")}>
            {t("access.step.remove_app")}
          </Button>
        )}
      </Group>
      <StepDialogs
        state={state}
        asking={asking}
        onFresh={setFresh}
        onClose={() => setAsking(null)}
      />
    </Stack>
  );
}

/** What the site says about roles that reach far. */
function Need({ state }: { readonly state: OwnSecondStep }) {
  const { t } = useWords();
  if (state.need !== "required" && state.need !== "recommended") return null;
  const required = state.need === "required";
  return (
    <Alert
      color={required ? "flag" : "gold"}
      role="note"
      title={t(required ? "access.step.required_title" : "access.step.recommended_title")}
    >
      {t(required ? "access.step.required" : "access.step.recommended")}
    </Alert>
  );
}

function StepFacts({ state, isOn }: { readonly state: OwnSecondStep; readonly isOn: boolean }) {
  const { t, dateTime, number } = useWords();
  const facts = [
    {
      label: t("access.step.state"),
      value: (
        <StatusBadge
          tone={isOn ? "good" : "none"}
          label={t(isOn ? "access.step.on" : "access.step.off")}
        />
      ),
    },
    {
      label: t("access.step.app"),
      value:
        state.codesSince === null
          ? t("access.step.app_off")
          : t("access.step.app_since", { since: dateTime(state.codesSince) }),
    },
    ...(isOn
      ? [
          {
            label: t("access.step.codes_left"),
            value: (
              <Text span {...(state.recoveryCodesLeft < 3 && { c: "red.9" })}>
                {number(state.recoveryCodesLeft)}
              </Text>
            ),
          },
        ]
      : []),
  ];
  return <FactList facts={facts} />;
}

function StepDialogs({
  state,
  asking,
  onFresh,
  onClose,
}: {
  readonly state: OwnSecondStep;
  readonly asking: Asking;
  readonly onFresh: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const turningOn = !(state.passkeyAsked && state.passkeys > 0);
  return (
    <>
      <PasswordDialog
        opened={asking === "removeApp"}
        title={t("access.step.remove_app")}
        text={t("access.step.remove_app_text")}
        confirm={t("access.step.remove_app")}
        danger
        route={removeCodes}
        toIntent={(password) => ({ body: { password } })}
        onDone={async (next, cache) => {
          onClose();
          await keepSecondStep(cache, next);
        }}
        onClose={onClose}
      />
      <PasswordDialog
        opened={asking === "passkey"}
        title={t("access.step.ask_passkey")}
        text={t(turningOn ? "access.step.ask_passkey_on" : "access.step.ask_passkey_off")}
        confirm={t(turningOn ? "access.step.turn_on" : "access.step.turn_off")}
        route={askPasskey}
        toIntent={(password) => ({ body: { password, asked: turningOn } })}
        onDone={async ({ state: next, recoveryCodes }, cache) => {
          onClose();
          if (recoveryCodes !== null) onFresh(recoveryCodes);
          await keepSecondStep(cache, next);
        }}
        onClose={onClose}
      />
      <PasswordDialog
        opened={asking === "codes"}
        title={t("access.step.renew_codes")}
        text={t("access.step.renew_codes_text")}
        confirm={t("access.step.renew_codes")}
        route={renewRecoveryCodes}
        toIntent={(password) => ({ body: { password } })}
        onDone={async ({ state: next, recoveryCodes }, cache) => {
          onClose();
          onFresh(recoveryCodes);
          await keepSecondStep(cache, next);
        }}
        onClose={onClose}
      />
    </>
  );
}
