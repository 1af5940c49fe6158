import { getBoard } from "@chiboso/domain/analytics/contract.ts";
import { read, type Mounted } from "../platform/capability.ts";
import { viewBoard } from "./view-board.ts";

export const analyticsRoutes: readonly Mounted[] = [read(getBoard, viewBoard)];
