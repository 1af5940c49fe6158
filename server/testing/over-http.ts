import { callerOver, type Caller } from "../in-process.ts";

/** Somebody with an open session, or nobody, who calls a server over HTTP; its address may change between two calls. */
export function callerAt(address: string | (() => string), token?: string): Caller {
  return callerOver(async ({ method, url, body, upload }) => {
    const at = typeof address === "string" ? address : address();
    const answer = await fetch(`${at}${url}`, {
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
