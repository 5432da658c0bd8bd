import type { CommandLocks } from "./dossier/commandLocks.ts";

/** The environment of the command line: standard output and error, the keys' folder, the clock. */
export interface CliEnvironment {
  /** Writes one answer to standard output, with a line end. */
  out(text: string): void;
  /** Writes a file's bytes to standard output. */
  bytes(bytes: Uint8Array): void;
  /** Writes one line to standard error. */
  err(text: string): void;
  readonly home: string;
  readonly now: () => Date;
}

/** The environment of one command, and the locks that it holds until it ends. */
export interface CommandEnvironment extends CliEnvironment {
  /** Writes one answer to standard output as JSON. */
  json(value: unknown): void;
  readonly locks: CommandLocks;
}
