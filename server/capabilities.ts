import type { Capability } from "./platform/capability.ts";

/** Everything the server can do. A new capability is one more line here. */
export const capabilities: readonly Capability[] = [];
