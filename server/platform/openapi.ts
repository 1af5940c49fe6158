import { COMMON_REFUSALS, type Permission, type Route } from "@chiboso/domain/kernel/route.ts";
import * as z from "zod";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of all routes, made from the same contracts that the server obeys. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Chi Bộ Số", version },
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "cbs_session" } },
    },
    paths,
  };
}

function operation(route: Route): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    description: describe(route),
    ...(route.permission.kind !== "public" && { security: [{ session: [] }] }),
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...requestBody(route),
    responses: responses(route),
  };
}

function describe(route: Route): string {
  const notes = [permissionText(route.permission)];
  if (route.command)
    notes.push("A command: sending the same commandId again gets the first answer.");
  if (route.offline) notes.push("May wait in the device's outbox.");
  return notes.join(" ");
}

function permissionText(permission: Permission): string {
  if (permission.kind === "public") return "Open to anybody.";
  if (permission.kind === "signedIn") return "For anybody signed in.";
  const where =
    permission.at === "anywhere"
      ? "somewhere in the tree"
      : `at the ${permission.at.of}'s organisation`;
  return `Needs the right "${permission.act}" ${where}.`;
}

function parameters(schema: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const json = toJson(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(json.properties ?? {}).map(([name, shape]) => ({
    name,
    in: place,
    required: place === "path" || (json.required ?? []).includes(name),
    schema: shape,
  }));
}

function requestBody(route: Route): Json | undefined {
  if (route.upload) {
    return { requestBody: { required: true, content: { "application/octet-stream": {} } } };
  }
  if (route.method === "GET" || route.body === undefined) return undefined;
  return {
    requestBody: {
      required: true,
      content: { "application/json": { schema: toJson(route.body, "input") } },
    },
  };
}

function responses(route: Route): Json {
  const answered: Json = {};
  for (const [code, status] of Object.entries({ ...COMMON_REFUSALS, ...route.refusals })) {
    const key = String(status);
    const known = answered[key] as { description: string } | undefined;
    answered[key] = { description: known ? `${known.description}, ${code}` : code };
  }
  answered["200"] = { description: "Done", content: successContent(route) };
  return answered;
}

function successContent(route: Route): Json {
  if (route.reply instanceof z.ZodType)
    return { "application/json": { schema: toJson(route.reply, "output") } };
  return Object.fromEntries(route.reply.file.map((type) => [type, {}]));
}

function toJson(schema: z.ZodType, io: "input" | "output"): Json {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
}
