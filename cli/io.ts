import type { CommandLocks } from "./dossier/commandLocks.ts";

/** What the command line may touch of the world: standard output and error, the keys' folder, the clock. */
export interface CliEnvironment {
  /** One answer on standard output; a line end is added. */
  out(text: string): void;
  /** A file on standard output, as it is. */
  bytes(bytes: Uint8Array): void;
  /** One line on standard error. */
  err(text: string): void;
  readonly home: string;
  readonly now: () => Date;
}

/** The world as one command has it, and what it holds there until it ends. */
export interface CommandIo extends CliEnvironment {
  /** One answer on standard output, as JSON. */
  json(value: unknown): void;
  readonly locks: CommandLocks;
}
