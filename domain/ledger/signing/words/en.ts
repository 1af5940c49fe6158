import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "ledger.signer.usage":
    "Use: npm run signer -- [run | keys | rotate [--lost] | forget-old | learn FILE…] [--language vi|en|ar]\nrun: runs the signer. keys: its keys. rotate: a new key takes the place of the present one; --lost when others may have the old one. forget-old: destroys the keys that were replaced. learn: shows the signer checkpoints that it has signed itself.",
  "ledger.signer.ready": "The signer of the logs is ready at {socket}",
  "ledger.signer.key": "Key {number}, in use since {since}: {fingerprint}",
  "ledger.signer.old_key":
    "Key {number}, in use from {since} to {until}, {held, select, yes {still held} other {destroyed}}: {fingerprint}",
  "ledger.signer.rotated":
    "There is a new key: {fingerprint}\nEach log names it in an entry of its own at its next signature. Tell the new key to those who trust the old one.",
  "ledger.signer.forgot_old":
    "{keys, plural, =0 {There is no old key left to destroy.} one {# old key was destroyed.} other {# old keys were destroyed.}}",
  "ledger.signer.learnt": "{file}: remembered.",
  "ledger.signer.not_learnt":
    "{file}: not remembered. It must be a checkpoint that this signer itself has signed, later than what it still knows.",
};
