/**
 * What only this device knows, in the browser's own store: keys of voters, of the counting board and
 * of the keeper of a list. None of it ever goes to the server. The page that seals ballots reads
 * here, too; therefore nothing but the browser is used.
 */
const STORE = "secrets";

export type SecretKind =
  | "voter"
  | "voterName"
  | "sealedTo"
  | "sealedAs"
  | "receipt"
  | "unsent"
  | "trustee"
  | "keeper"
  | "fixedList"
  | "signer"
  | "box";

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open("chiboso-keys", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the store of keys cannot be used"));
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("nothing was kept"));
    });
    const value = await answered(ask(transaction.objectStore(STORE)));
    await done;
    return value;
  } finally {
    database.close();
  }
}

const nameOf = (kind: SecretKind, id: string) => `${kind} ${id}`;

/** Keeps a value, on disk when the promise is fulfilled. */
export async function keepSecret(kind: SecretKind, id: string, value: unknown): Promise<void> {
  await inStore("readwrite", (store) => store.put(value, nameOf(kind, id)));
}

/**
 * Changes what is kept in one step, so that two tabs lose nothing of each other; what `change` leaves
 * undefined stays. Answers with what is kept then.
 */
export async function changeSecret<T>(
  kind: SecretKind,
  id: string,
  change: (kept: T | undefined) => T | undefined,
): Promise<T | undefined> {
  let now: T | undefined;
  await inStore("readwrite", (store) => {
    const asked = store.get(nameOf(kind, id)) as IDBRequest<T | undefined>;
    asked.addEventListener("success", () => {
      const changed = change(asked.result);
      now = changed ?? asked.result;
      if (changed !== undefined) store.put(changed, nameOf(kind, id));
    });
    return asked;
  });
  return now;
}

/** What was kept; this device wrote it, so its form is believed. */
export async function findSecret<T>(kind: SecretKind, id: string): Promise<T | undefined> {
  return inStore("readonly", (store) => store.get(nameOf(kind, id)) as IDBRequest<T | undefined>);
}

/** Forgets a value for good; the browser drops it from its own files when it next tidies them. */
export async function forgetSecret(kind: SecretKind, id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(nameOf(kind, id)));
}

/** The ids of what was kept of a kind. */
export async function listSecrets(kind: SecretKind): Promise<string[]> {
  const names = await inStore("readonly", (store) => store.getAllKeys());
  return names.flatMap((name) =>
    typeof name === "string" && name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : [],
  );
}

/** Bytes that nobody can foresee, from the browser. */
export function browserRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
