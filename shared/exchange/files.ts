import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";

/** A text that a file was made of. */
export interface FileText {
  readonly id: Hash;
  readonly draft: Draft;
}

/** Finds the text that a file was made of: by the draft that it names, or else the one that is meant. */
export type FindText = (draft: Hash | undefined) => FileText | undefined;
