import { getBoard } from "@chiboso/domain/analytics/contract.ts";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import { read, readLogged, type Mounted } from "../platform/capability.ts";
import { list as listOpen } from "./open/list-open-work.ts";
import { viewRadar } from "./radar/view-radar.ts";
import { viewBoard } from "./view-board.ts";

export const analyticsRoutes: readonly Mounted[] = [
  read(getBoard, viewBoard),
  read(listOpenWork, listOpen),
  readLogged(getRadar, viewRadar),
];
