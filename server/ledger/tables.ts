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
    note: string;
  };
}
