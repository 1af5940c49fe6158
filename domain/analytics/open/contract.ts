import * as z from "zod";
import { needs } from "../../access/rights.ts";
import { route } from "../../kernel/route.ts";
import { openItem } from "./open-work.ts";

export const listOpenWork = route({
  name: "analytics.listOpenWork",
  method: "GET",
  path: "/api/open-work",
  summary:
    "What the reader's cells still have to do across their meetings: minutes, resolutions, quality sheets, unanswered tasks, papers.",
  permission: needs("minutes.edit", "anywhere"),
  reply: z.object({ items: z.array(openItem) }),
  refusals: {},
  command: false,
  offline: false,
});
