import { LANGUAGE_COOKIE } from "@chiboso/domain/kernel/first-page.ts";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { useSyncExternalStore } from "react";

/** How large the letters are; `large` is the elder mode. */
export type TypeSize = "normal" | "large";

const LANGUAGE_KEY = "chiboso.language";
const DOOR_KEY = "chiboso.languageAtDoor";
const ELDER_DOOR_KEY = "chiboso.elderAtDoor";
const TYPE_SIZE_KEY = "chiboso.typeSize";

const listeners = new Set<() => void>();

/** The language this device was last used in; Vietnamese at first. */
export function storedLanguage(): Language {
  const stored = read(LANGUAGE_KEY);
  return LANGUAGES.find((each) => each === stored) ?? "vi";
}

/**
 * Somebody chose a language in front of the door: it goes before the one that the account keeps. Kept for
 * this tab, because the way through an identity provider leaves the page.
 */
export function noteChoiceAtDoor(language: Language): void {
  withSession((session) => session.setItem(DOOR_KEY, language));
}

/** Whether a language was chosen in front of the door; asked once, when somebody enters. */
export function takeChoiceAtDoor(): boolean {
  return take(DOOR_KEY);
}

/** Somebody turned the elder mode on or off in front of the door: it goes before the account's. */
export function noteElderAtDoor(): void {
  withSession((session) => session.setItem(ELDER_DOOR_KEY, "chosen"));
}

/** The elder mode that was chosen in front of the door; null when the account decides. Asked once. */
export function takeElderAtDoor(): boolean | null {
  return take(ELDER_DOOR_KEY) ? storedTypeSize() === "large" : null;
}

function take(key: string): boolean {
  return (
    withSession((session) => {
      const chosen = session.getItem(key);
      session.removeItem(key);
      return chosen !== null;
    }) ?? false
  );
}

function withSession<T>(use: (session: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

export function storeLanguage(language: Language): void {
  write(LANGUAGE_KEY, language);
  noteForServer(language);
}

/** The server puts the words of this language into the next page. */
function noteForServer(language: Language): void {
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
}

function storedTypeSize(): TypeSize {
  return read(TYPE_SIZE_KEY) === "large" ? "large" : "normal";
}

/** Sets the size of all letters on this device, at once and for later. */
export function setTypeSize(size: TypeSize): void {
  write(TYPE_SIZE_KEY, size);
  document.documentElement.setAttribute("data-type-size", size);
  for (const listener of listeners) listener();
}

/** The size of letters on this device; components draw anew when it changes. */
export function useTypeSize(): TypeSize {
  return useSyncExternalStore(subscribe, storedTypeSize);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A browser may refuse storage (private windows, policies); the choice then lasts for this page only.
const remembered = new Map<string, string>();

function read(key: string): string | null {
  try {
    return remembered.get(key) ?? localStorage.getItem(key);
  } catch {
    return remembered.get(key) ?? null;
  }
}

function write(key: string, value: string): void {
  remembered.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Kept in `remembered` already.
  }
}
