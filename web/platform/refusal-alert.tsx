import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle, IconWifiOff } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { Failure } from "./failure.ts";
import { useWords } from "./words.tsx";

/** The text of a failure in the person's language. */
export function useFailureText(failure: Failure | null): string {
  const { t, refusalText } = useWords();
  if (failure === null) return "";
  if (failure.kind === "refused") return refusalText(failure.refusal);
  return t(failure.kind === "unreachable" ? "platform.unreachable" : "kernel.unexpected");
}

/** Why a write was not done, beside the button that started it. Takes the focus so that it is read out. */
export function RefusalAlert({ failure }: { readonly failure: Failure | null }) {
  const { t } = useWords();
  const text = useFailureText(failure);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) alert.current?.focus();
  }, [failure]);
  if (failure === null) return null;
  const unreachable = failure.kind === "unreachable";
  const showsCode =
    failure.kind === "refused" && failure.refusal.code === "kernel.unexpected"
      ? failure.refusal.requestId
      : "";
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      role="alert"
      color={unreachable ? "gold" : "flag"}
      icon={unreachable ? <IconWifiOff aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={t(unreachable ? "platform.unreachable_title" : "platform.refused_title")}
    >
      {text}
      {showsCode !== "" && (
        <Text size="sm" mt={4}>
          {t("platform.request_code", { code: showsCode })}
        </Text>
      )}
    </Alert>
  );
}
