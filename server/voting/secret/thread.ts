import { parentPort } from "node:worker_threads";
import { doTask, type Task } from "./tasks.ts";

/** A thread of the pool: gets a piece of work, answers with what came of it. */
parentPort?.on("message", (task: Task) => {
  void doTask(task).then((answer) => parentPort?.postMessage(answer));
});
