import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { testApp } from "../testing/app.ts";
import { siteList } from "./breach-list.ts";
import { startAccess } from "./start.ts";

describe("the start of log-in", () => {
  const app = testApp();

  it("refuses a role that there is not, and names those that there are", async () => {
    const { services } = app.system;
    const config = { ...services.config, secondStepRequired: ["sysAdmin", "boss"] };
    const started = startAccess({ ...services, config });
    await assert.rejects(started, /SECOND_STEP_REQUIRED names "boss"; the roles are .*sysAdmin/);
  });

  it("refuses a broken list of stolen passwords by its name, and starts without one", async () => {
    const { services } = app.system;
    const path = siteList(services.config.dataDir);
    await startAccess(services);
    await writeFile(path, "CBSBLOOM and then nothing");
    await assert.rejects(startAccess(services), (error: Error) => error.message.startsWith(path));
    await rm(path);
  });
});
