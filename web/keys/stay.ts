/**
 * Asks the browser not to throw away what this device keeps when its disk runs full. Some browsers ask their owner;
 * nobody waits for the answer, and where it is no, or the page came without encryption, it is as it was before.
 */
export function askToStay(): void {
  const storage: StorageManager | undefined = navigator.storage;
  void storage?.persist?.().catch(() => undefined);
}
