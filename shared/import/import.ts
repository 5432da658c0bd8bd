import type { Outcome } from "../base/result.ts";
import type { Draft } from "../draft/draft.ts";
import type { ReadingWarning, Source } from "./lines.ts";

/** A draft as it was read, what it was read from, and what is doubtful about the reading. */
export interface Reading {
  readonly draft: Draft;
  readonly source: Source;
  readonly warnings: readonly ReadingWarning[];
}

/** Reads a file into a draft. */
export declare function readDraft(name: string, bytes: Uint8Array): Outcome<Reading>;
