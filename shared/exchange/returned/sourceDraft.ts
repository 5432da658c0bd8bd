import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";

/** A text that a file was made of. */
export interface SourceDraft {
  readonly id: Hash;
  readonly draft: Draft;
}

/** Finds the text that a file was made of: by the draft that it names, or else the one that is meant. */
export type FindSourceDraft = (draft: Hash | undefined) => SourceDraft | undefined;
