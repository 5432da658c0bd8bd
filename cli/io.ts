/** What a command may touch of the world: standard output and error, the keys' folder, the clock. */
export interface Io {
  /** One answer on standard output; a line end is added. */
  out(text: string): void;
  /** One line on standard error. */
  err(text: string): void;
  readonly home: string;
  readonly now: () => Date;
}
