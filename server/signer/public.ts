import type { Clock } from "../platform/clock.ts";
import { destroyUnheld, prepareKeys, type SignerPlace } from "./keys.ts";
import { serve } from "./serve.ts";
import { openStore, type SignerStore } from "./store.ts";
import { mkdirSync } from "node:fs";

export { rotateKey, type SignerPlace } from "./keys.ts";

/** A signer that runs in this process. */
export interface RunningSigner {
  stop(): Promise<void>;
}

export interface SignerOptions extends SignerPlace {
  readonly socket: string;
  readonly mode: number;
  readonly clock: Clock;
  readonly say: (text: string) => void;
}

/** Opens keys and memory, making them at the first time, and answers at the socket. */
export async function startSigner(options: SignerOptions): Promise<RunningSigner> {
  const store = openSignerStore(options);
  try {
    prepareKeys(options, store, options.clock);
    destroyUnheld(options, store);
    const { socket, mode, say } = options;
    const stop = await serve({ place: options, store, socket, mode, say });
    return {
      async stop() {
        await stop();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** The memory of the signer in this folder, which it makes. */
export function openSignerStore({ folder }: Pick<SignerPlace, "folder">): SignerStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openStore(folder);
}
