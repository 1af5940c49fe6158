import { access } from "./access/public.ts";
import { analytics } from "./analytics/public.ts";
import { evidence } from "./evidence/public.ts";
import { ledger } from "./ledger/public.ts";
import { meetings } from "./meetings/public.ts";
import { members } from "./members/public.ts";
import { minutes } from "./minutes/public.ts";
import { notifications } from "./notifications/public.ts";
import { organisations } from "./organisations/public.ts";
import type { Capability } from "./platform/capability.ts";
import { quality } from "./quality/public.ts";
import { resolutions } from "./resolutions/public.ts";
import { rules } from "./rules/public.ts";
import { signing } from "./signing/public.ts";
import { voting } from "./voting/public.ts";

/** Everything the server can do. A new capability is one more line here. */
export const capabilities: readonly Capability[] = [
  access,
  organisations,
  members,
  ledger,
  rules,
  notifications,
  meetings,
  voting,
  minutes,
  quality,
  resolutions,
  signing,
  evidence,
  analytics,
];
