/**
 * What every platform knows of a file that was answered. The rooms where the domain runs bring the
 * whole of it; the domain, which has no platform's types, needs only the name.
 */
interface Blob {
  readonly size: number;
  readonly type: string;
}
