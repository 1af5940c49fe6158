/** A path inside the app to return to after signing in; anything else would lead people astray. */
export function safeReturn(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || /^\/[/\\]/.test(path)) return "/";
  return path.startsWith("/log-in") ? "/" : path;
}
