import type { Reply, Route } from "@chiboso/domain/kernel/route.ts";
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { v7 as uuidv7 } from "uuid";
import { cacheOf, type Cache } from "./cache.ts";
import { call, Unreachable, type Answer, type Refused, type Request } from "./call.ts";
import { failureOf, type Failure } from "./failure.ts";
import { upload, type UploadRequest, type UploadRoute } from "./files.ts";

/** A write as a screen states it; the command's id is added here. */
export type Intent<R extends Route> = R extends UploadRoute
  ? Omit<UploadRequest<R>, "query"> & { readonly query?: Without<UploadRequest<R>["query"]> }
  : Omit<Request<R>, "body"> & BodyOf<Request<R>["body"]>;

type Without<B> = Omit<NonNullable<B>, "commandId" | "name">;

type BodyOf<B> = B extends undefined
  ? { readonly body?: undefined }
  : keyof Omit<B & object, "commandId"> extends never
    ? { readonly body?: Record<string, never> }
    : { readonly body: Omit<B & object, "commandId"> };

/** How a write ended. `waiting`: kept on the device and sent when there is a network again. */
export type Outcome<R extends Route> =
  | { readonly kind: "done"; readonly value: Reply<R> }
  | { readonly kind: "refused"; readonly refusal: Refused<R> }
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Where commands that may wait are kept until the server has answered them. */
export interface CommandKeeper {
  readonly keep: (command: KeptCommand) => Promise<void>;
  readonly answered: (commandId: string) => Promise<void>;
}

export interface KeptCommand {
  readonly commandId: string;
  readonly route: Route;
  readonly request: {
    readonly params?: unknown;
    readonly query?: unknown;
    readonly body?: unknown;
  };
}

/** The outbox; without one (nobody is signed in) nothing can wait. */
export const CommandKeeperContext = createContext<CommandKeeper | null>(null);

export interface Command<R extends Route> {
  /** Sends the intent. Sending the same content again after a lost answer uses the same id. */
  readonly run: (intent: Intent<R>) => Promise<Outcome<R>>;
  readonly pending: boolean;
  /** Share of an upload that was sent, 0 to 1. */
  readonly progress: number;
  readonly failure: Failure | null;
  readonly reset: () => void;
}

export interface CommandOptions<R extends Route> {
  /** Called with the reply, to put it into the cache. Not called for a command that waits. */
  readonly onDone?: (value: Reply<R>, cache: Cache) => void | Promise<void>;
}

/**
 * One write of a screen. The command's id is made once for each intent and kept until it is
 * answered, so that a retry gets the first answer instead of acting twice. Commands of routes
 * with `offline: true` are kept in the outbox before they are sent.
 */
export function useCommand<R extends Route>(route: R, options: CommandOptions<R> = {}): Command<R> {
  const queries = useQueryClient();
  const keeper = useContext(CommandKeeperContext);
  const unanswered = useRef<{ content: string; commandId: string } | null>(null);
  const [pending, setPending] = useState(false);
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const onDone = useRef(options.onDone);
  useLayoutEffect(() => {
    onDone.current = options.onDone;
  });

  const run = useCallback(
    async (intent: Intent<R>): Promise<Outcome<R>> => {
      const commandId = idFor(intent, unanswered);
      setPending(true);
      setFailure(null);
      setProgress(0);
      const outcome = await attempt(route, intent, { commandId, keeper, onProgress: setProgress });
      if (outcome.kind !== "failed") unanswered.current = null;
      if (outcome.kind === "done") await onDone.current?.(outcome.value, cacheOf(queries));
      setPending(false);
      setFailure(failureIn(outcome));
      return outcome;
    },
    [route, keeper, queries],
  );

  const reset = useCallback(() => setFailure(null), []);
  return useMemo(
    () => ({ run, pending, progress, failure, reset }),
    [run, pending, progress, failure, reset],
  );
}

function idFor(
  intent: object,
  unanswered: { current: { content: string; commandId: string } | null },
) {
  const content = JSON.stringify(intent, (_key, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );
  if (unanswered.current?.content !== content)
    unanswered.current = { content, commandId: uuidv7() };
  return unanswered.current.commandId;
}

interface Means {
  readonly commandId: string;
  readonly keeper: CommandKeeper | null;
  readonly onProgress: (share: number) => void;
}

async function attempt<R extends Route>(
  route: R,
  intent: object,
  means: Means,
): Promise<Outcome<R>> {
  const { commandId, keeper } = means;
  const given = intent as { readonly body?: object };
  const request = route.command ? { ...given, body: { ...given.body, commandId } } : given;
  const waits =
    route.offline && keeper !== null && (await isKept(keeper, { commandId, route, request }));
  try {
    const answer = route.upload
      ? ((await upload(route as R & UploadRoute, intent as never, means)) as Answer<R>)
      : await call(route, request as Request<R>);
    if (waits && !keepsWaiting(answer as Answer<Route>)) await keeper.answered(commandId);
    return answer.ok
      ? { kind: "done", value: answer.value }
      : { kind: "refused", refusal: answer.refusal };
  } catch (error) {
    if (waits && error instanceof Unreachable) return { kind: "waiting" };
    return { kind: "failed", failure: failureOf(error) };
  }
}

/** A device that cannot keep (no storage) still sends; the command then fails like any other. */
async function isKept(keeper: CommandKeeper, command: KeptCommand): Promise<boolean> {
  try {
    await keeper.keep(command);
    return true;
  } catch {
    return false;
  }
}

/** A session that ended or a server that is unwell decides nothing: the command stays in the outbox. */
function keepsWaiting(answer: Answer<Route>): boolean {
  return !answer.ok && (answer.refusal.status === 401 || answer.refusal.status === 503);
}

function failureIn<R extends Route>(outcome: Outcome<R>): Failure | null {
  if (outcome.kind === "refused") return { kind: "refused", refusal: outcome.refusal as Refused };
  return outcome.kind === "failed" ? outcome.failure : null;
}
