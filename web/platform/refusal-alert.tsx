import { Alert, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconWifiOff } from "@tabler/icons-react";
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
} from "react";
import type { Failure } from "./failure.ts";
import { useWords } from "./words.tsx";

/** A rule as a text names it: TRF-04, VOTE-10A. */
const RULE = /\b(?:[A-Z]{3,5}-\d{2}[A-Z]?|RECUSAL)\b/gu;

/** Draws the rule that a refusal names, with how sure we are of it; given by whoever knows the rules. */
export const RuleMark = createContext<ComponentType<{ readonly ruleId: string }> | null>(null);

function NamedRules({ text }: { readonly text: string }) {
  const Mark = useContext(RuleMark);
  const named = [...new Set(text.match(RULE))];
  if (Mark === null || named.length === 0) return null;
  return (
    <Group gap="xs" mt={4}>
      {named.map((ruleId) => (
        <Mark key={ruleId} ruleId={ruleId} />
      ))}
    </Group>
  );
}

/** The text of a failure in the person's language. */
export function useFailureText(failure: Failure | null): string {
  const { t, refusalText } = useWords();
  if (failure === null) return "";
  if (failure.kind === "refused") return refusalText(failure.refusal);
  return t(failure.kind === "unreachable" ? "platform.unreachable" : "kernel.unexpected");
}

/**
 * Why a write was not done, beside the button that started it. Takes the focus so that it is read out. What a
 * field of the same form says already is not said again here: that field takes the focus instead.
 */
export function RefusalAlert({ failure }: { readonly failure: Failure | null }) {
  const { t } = useWords();
  const text = useFailureText(failure);
  const alert = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ failure: Failure; field: HTMLElement } | null>(null);
  // A form hands the refusal to its field in the same turn, so both are drawn together.
  useLayoutEffect(() => {
    const field = failure === null ? null : fieldThatSays(alert.current, text);
    if (failure !== null && field !== null) setSaid({ failure, field });
  }, [failure, text]);
  useEffect(() => {
    if (failure !== null) alert.current?.focus();
  }, [failure]);
  useEffect(() => said?.field.focus(), [said]);
  if (failure === null || failure === said?.failure) return null;
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
      <NamedRules text={text} />
      {showsCode !== "" && (
        <Text size="sm" mt={4}>
          {t("platform.request_code", { code: showsCode })}
        </Text>
      )}
    </Alert>
  );
}

/** The input whose own fault reads just like the text; null when no field around the alert says it. */
function fieldThatSays(alert: HTMLElement | null, text: string): HTMLElement | null {
  const around = alert?.closest("form, [role=dialog], main");
  const faulty =
    around?.querySelectorAll<HTMLElement>("[aria-invalid=true][aria-describedby]") ?? [];
  const says = (field: HTMLElement) =>
    (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .some((id) => document.getElementById(id)?.textContent === text);
  return [...faulty].find(says) ?? null;
}
