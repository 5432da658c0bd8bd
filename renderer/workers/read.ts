import type { Outcome } from "../../shared/base/result.ts";
import { readDraft } from "../../shared/import/import.ts";
import type { ChangeView } from "../../shared/import/lines.ts";
import type { Reading } from "../../shared/import/reading.ts";
import { answer } from "./answer.ts";

/** A file to be read. */
export interface ReadQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changes?: ChangeView;
}

/** What the reading worker says: how much is done, 0 to 1, and in the end the reading or why there is none. */
export type ReadAnswer = { readonly done: number } | { readonly outcome: Outcome<Reading> };

answer(async ({ name, bytes, ...options }: ReadQuestion): Promise<ReadAnswer> => {
  const progress = (done: number) => globalThis.postMessage({ done } satisfies ReadAnswer);
  return { outcome: await readDraft(name, bytes, { ...options, progress }) };
});
