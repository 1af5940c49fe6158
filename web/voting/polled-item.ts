/** An item of the agenda, as far as its votes need it. */
export interface PolledItem {
  readonly id: string;
  readonly title: string;
  readonly running: boolean;
  /** Of a secret item a vote has a number and no words. */
  readonly secret: boolean;
}
