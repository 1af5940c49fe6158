import { createServer, type ServerResponse } from "node:http";

/**
 * The least that shows a tap to a room: it writes nothing down, asks for no right and makes no difference,
 * it only passes on as many bytes as a patch has.
 */
const rooms = new Map<string, Set<ServerResponse>>();
const CONTENT = "x".repeat(300);

const server = createServer((request, response) => {
  const room = (request.url ?? "").split("/").at(-1) ?? "";
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("retry: 3000\n\n");
    rooms.set(room, (rooms.get(room) ?? new Set()).add(response));
    return;
  }
  request.resume();
  for (const page of rooms.get(room) ?? []) page.write(`event: moved\ndata: ${CONTENT}\n\n`);
  response.writeHead(200, { "content-length": 2 });
  response.end("{}");
});
// As long as the product keeps one: between its turns nobody sends it anything.
server.keepAliveTimeout = 72_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.send?.({ address: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit());
