/** Where a device that goes from hand to hand stays until its owner takes it back. */
const KEY = "chiboso.handedDevice";

/** The path that the device may not leave; null when it is in its owner's hands. */
export function handedPath(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the device at a path in every window and after a reload. False when the browser cannot. */
export function handOver(path: string): boolean {
  try {
    localStorage.setItem(KEY, path);
    return localStorage.getItem(KEY) === path;
  } catch {
    return false;
  }
}

/** The owner has the device again. */
export function takeBack(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept where nothing can be.
  }
}
