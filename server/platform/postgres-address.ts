/** The same server at another role and, when it is named, another database. */
export function addressFor(url: string, role: string, password: string, database?: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  if (database !== undefined) address.pathname = `/${database}`;
  // An address without a host (a socket named in its query) cannot carry a user.
  if (address.username !== role) {
    throw new Error(
      "DATABASE_URL names no host: give the application's address in DATABASE_APP_URL.",
    );
  }
  return address.href;
}
