import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";

/** A text from which a file was made. */
export interface FileSourceDraft {
  readonly id: Hash;
  readonly draft: Draft;
}

/**
 * Finds the text from which a file was made: by the draft that the file names or, if it names none, the one that is
 * meant.
 */
export type FileSourceDraftFinder = (draft: Hash | undefined) => FileSourceDraft | undefined;
