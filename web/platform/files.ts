import type { Reply, Route, SentQuery } from "@chiboso/domain/kernel/route.ts";
import { v7 as uuidv7 } from "uuid";
import { addressOf, type Given } from "./address.ts";
import { reach, readAnswer, Unreachable, type Answer, type Request } from "./call.ts";

/** A route that takes a file up. */
export type UploadRoute = Route & { readonly upload: { readonly limit: number } };

/** What an upload needs beside the file: command id and file name are added here. */
export type UploadRequest<R extends UploadRoute> = Omit<Request<R>, "body" | "query"> & {
  readonly query?: Partial<SentQuery<R>>;
  readonly file: File;
};

/**
 * Sends a file as the body of the request, its name and the command's id in the query.
 * `onProgress` gets the share sent, from 0 to 1. `commandId` is the same for every try of one intent.
 */
export function upload<R extends UploadRoute>(
  route: R,
  request: UploadRequest<R>,
  options: { readonly commandId?: string; readonly onProgress?: (share: number) => void } = {},
): Promise<Answer<R>> {
  const { file, ...rest } = request;
  const query = {
    ...rest.query,
    name: file.name.normalize("NFC"),
    ...(route.command && { commandId: options.commandId ?? uuidv7() }),
  };
  // fetch tells nothing about what has been sent; XMLHttpRequest does.
  const http = new XMLHttpRequest();
  http.open(route.method, addressOf(route, { ...rest, query } as Given));
  http.setRequestHeader("content-type", "application/octet-stream");
  http.upload.onprogress = (event) => {
    if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
  };
  return new Promise((resolve, reject) => {
    http.onerror = () => reject(new Unreachable("no answer"));
    http.onabort = () => reject(new Unreachable("given up"));
    http.onload = () => {
      try {
        resolve(readAnswer<R>(http.status, http.responseText));
      } catch (error) {
        reject(error);
      }
    };
    http.send(file);
  });
}

/**
 * Fetches a file of the contract and hands it to the browser to save under the name the server
 * gives. Refusals are values, as with `call`.
 */
export async function download<R extends Route>(route: R, request: Request<R>): Promise<Answer<R>> {
  const given = request as Given;
  const response = await reach(addressOf(route, given), {
    method: route.method,
    ...(route.method !== "GET" && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(given.body ?? {}),
    }),
  });
  if (!response.ok) return readAnswer<R>(response.status, await response.text());
  const blob = await response.blob();
  save(blob, fileNameOf(response.headers.get("content-disposition")) ?? route.name);
  return { ok: true, value: blob as Reply<R> };
}

/** The file name of a `Content-Disposition` header (RFC 6266), the extended form first. */
export function fileNameOf(disposition: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1];
}

/** Offers bytes made in the browser as a file to save. */
export function save(blob: Blob, name: string): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
