import { readConfig } from "../../../server/platform/config.ts";
import { openSystem } from "../../../server/system.ts";

/**
 * The product's own server in a process of its own, as it is deployed: it says its port to the
 * parent and ends with it. Only the limit of requests per minute is lifted, because all voters of
 * the bench come from one address.
 */
async function main(): Promise<void> {
  const config = {
    ...readConfig({ DATA_DIR: process.env["BENCH_DATA_DIR"], LOG_LEVEL: "warn" }),
    requestsPerMinute: 1e9,
  };
  const system = await openSystem(config, process.env["BENCH_APP_URL"] ?? "", { work: false });
  const address = await system.app.listen({ host: "127.0.0.1", port: 0 });
  process.send?.({ address });
  process.on("disconnect", () => void system.close());
  // Asked for how much of the processor it has taken, all its threads together.
  process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
}

await main();
