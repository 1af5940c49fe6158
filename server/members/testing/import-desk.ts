import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Body, Route } from "@chiboso/domain/kernel/route.ts";
import {
  commitImport,
  getImport,
  mendImport,
  uploadImport,
} from "@chiboso/domain/members/import-contract.ts";
import { undoImport } from "@chiboso/domain/members/import-undo-contract.ts";
import type { Answered, Caller } from "../../in-process.ts";
import type { Opened } from "../../testing/world.ts";
import { workOnImport } from "../import-work.ts";
import { openSecrets } from "../secrets.ts";

/** Imports as an office does them, with each step's work done before the answer is looked at. */
export interface ImportDesk {
  upload(caller: Caller, bytes: Uint8Array, name?: string): Promise<Answered<typeof getImport>>;
  mend(
    caller: Caller,
    importId: Id,
    cells: Body<typeof mendImport>["cells"],
  ): Promise<Answered<typeof getImport>>;
  commit(caller: Caller, importId: Id): Promise<Answered<typeof getImport>>;
  undo(caller: Caller, importId: Id): Promise<Answered<typeof getImport>>;
}

/** A desk over a system whose own jobs do not run. A step that is refused at once answers with that refusal. */
export function importDesk(app: Opened): ImportDesk {
  const finish = async <R extends Route>(
    caller: Caller,
    asked: Answered<R>,
    importId: () => Id,
  ): Promise<Answered<typeof getImport>> => {
    if (asked.refusal !== undefined) return asked as unknown as Answered<typeof getImport>;
    const { database, config, clock } = app.system.services;
    await workOnImport({
      database,
      secrets: await openSecrets(config.dataDir),
      config,
      importId: importId(),
      now: clock.now(),
      progress: async () => undefined,
    });
    return caller.call(getImport, { params: { importId: importId() } });
  };
  return {
    async upload(caller, bytes, name = "danh-sach.xlsx") {
      const asked = await caller.call(uploadImport, { query: { name }, upload: bytes });
      return finish(caller, asked, () => asked.value.id);
    },
    async mend(caller, importId, cells) {
      const asked = await caller.call(mendImport, { params: { importId }, body: { cells } });
      return finish(caller, asked, () => importId);
    },
    async commit(caller, importId) {
      const asked = await caller.call(commitImport, { params: { importId }, body: {} });
      return finish(caller, asked, () => importId);
    },
    async undo(caller, importId) {
      const asked = await caller.call(undoImport, { params: { importId }, body: {} });
      return finish(caller, asked, () => importId);
    },
  };
}
