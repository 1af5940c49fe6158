/** The tables that the ledger owns. The application's role may read them; two functions write. */
export interface LedgerTables {
  ledger_log: {
    id: string;
    origin: string;
    size: number;
    edge: Buffer;
  };
  ledger_entry: {
    log: string;
    idx: number;
    leaf: Buffer;
    body: Buffer;
  };
  ledger_tile: {
    log: string;
    level: number;
    idx: number;
    hashes: Buffer;
    root: Buffer;
  };
  ledger_checkpoint: {
    log: string;
    size: number;
    /** As it was signed. */
    note: string;
    signed_at: string;
    published_at: string | null;
    /** With the lines of those who have seen it; null when the log's own are enough. */
    published_note: string | null;
  };
}
