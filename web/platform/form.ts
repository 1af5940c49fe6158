import type { Route } from "@chiboso/domain/kernel/route.ts";
import { useForm, type UseFormReturnType } from "@mantine/form";
import type { FormEvent } from "react";
import * as z from "zod/mini";
import {
  useCommand,
  type Command,
  type CommandOptions,
  type Intent,
  type Outcome,
} from "./command.ts";
import { useWords, type WordKey } from "./words.tsx";

interface Options<R extends Route, Values> extends CommandOptions<R> {
  readonly initial: Values;
  /** From what stands in the fields to what is sent. */
  readonly toIntent: (values: Values) => Intent<R>;
  /** Checks beyond the contract's schema: field, or a part of it after a point → key of its text. */
  readonly check?: (
    values: Values,
  ) => Partial<Record<(keyof Values & string) | `${keyof Values & string}.${string}`, WordKey>>;
  readonly onSuccess?: (outcome: Extract<Outcome<R>, { kind: "done" | "waiting" }>) => void;
}

/** A form over one write: fields, their faults, and the command with its state. */
export interface RouteForm<R extends Route, Values> {
  readonly fields: UseFormReturnType<Values>;
  readonly command: Command<R>;
  readonly submit: (event?: FormEvent<HTMLFormElement>) => void;
}

/**
 * Joins a form to a route of the contract. Before sending, the route's own schema is asked, so that
 * screen and server refuse alike; what the server refuses comes back under its field. The first
 * field with a fault gets the focus.
 */
export function useRouteForm<R extends Route, Values extends Record<string, unknown>>(
  route: R,
  options: Options<R, Values>,
): RouteForm<R, Values> {
  const { t, refusalText } = useWords();
  const command = useCommand<R>(route, options);
  const fields = useForm<Values>({ mode: "controlled", initialValues: options.initial });

  const faultsOf = (values: Values): Record<string, string> => {
    const own = Object.entries<WordKey | undefined>(options.check?.(values) ?? {});
    const named = own.flatMap(([field, key]) =>
      key === undefined ? [] : [[field, refusalText({ code: key })] as const],
    );
    return {
      ...schemaFaults(
        route,
        options.toIntent(values) as { readonly body?: unknown },
        { missing: t("kernel.missing_field"), plain: t("kernel.bad_field") },
        refusalText,
      ),
      ...Object.fromEntries(named),
    };
  };

  const send = async (values: Values) => {
    const faults = faultsOf(values);
    if (Object.keys(faults).length > 0) return showFaults(fields, faults);
    const outcome = await command.run(options.toIntent(values));
    if (outcome.kind === "done" || outcome.kind === "waiting") return options.onSuccess?.(outcome);
    if (outcome.kind !== "refused") return;
    const { refusal } = outcome;
    const listed = (refusal.fields ?? []).map(
      (each) => [each.field, refusalText({ code: each.code })] as const,
    );
    const single =
      refusal.field === undefined ? [] : [[refusal.field, refusalText(refusal)] as const];
    showFaults(fields, Object.fromEntries([...listed, ...single]));
  };

  return {
    fields,
    command,
    submit: (event) => {
      event?.preventDefault();
      if (!command.pending) void send(fields.getValues());
    },
  };
}

const WORDED = /^[a-z]+\.[a-z_]+$/i;

function schemaFaults(
  route: Route,
  intent: { readonly body?: unknown },
  texts: { readonly missing: string; readonly plain: string },
  refusalText: (refusal: { code: string }) => string,
): Record<string, string> {
  if (route.body === undefined || route.upload !== undefined) return {};
  // The command's id is added when it is sent; any valid one stands in for it here.
  const commandId = "00000000-0000-7000-8000-000000000000";
  const parsed = z.safeParse(route.body, {
    ...(intent.body as object),
    ...(route.command && { commandId }),
  });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [
      issue.path.join("."),
      WORDED.test(issue.message)
        ? refusalText({ code: issue.message })
        : texts[isMissing(intent.body, issue.path) ? "missing" : "plain"],
    ]),
  );
}

/** Whether nothing was entered at this place of what would be sent. */
function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = body;
  for (const key of path) at = at instanceof Object ? Reflect.get(at, key) : undefined;
  return at === undefined || at === null || (typeof at === "string" && at.trim() === "");
}

function showFaults<Values>(
  fields: UseFormReturnType<Values>,
  faults: Record<string, string>,
): void {
  fields.setErrors(faults);
  const first = Object.keys(faults)[0];
  if (first !== undefined) fields.getInputNode(first as never)?.focus();
}
