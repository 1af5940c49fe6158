import type { Services } from "../platform/capability.ts";

/** What signing needs of the services. */
export type Sealer = Pick<Services, "database" | "signer" | "clock" | "config">;
