import { callerOver, type Caller } from "../../../server/in-process.ts";

/** Somebody with an open session, or nobody, who calls the server of a bench over HTTP. */
export function callerAt(address: string, token?: string): Caller {
  return callerOver(async ({ method, url, body, upload }) => {
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: {
        "accept-encoding": "identity",
        ...(token !== undefined && { cookie: `cbs_session=${token}` }),
        ...(body && { "content-type": "application/json" }),
        ...(upload && { "content-type": "application/octet-stream" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(upload && { body: Buffer.from(upload) }),
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  });
}
