import type { RecordKey } from "#shared/records/envelope.ts";
import type { VoteBody } from "#shared/records/kinds/vote.ts";
import type { RecordIndex } from "../store/recordIndex.ts";
import { deriveCurrentEntry, type CurrentEntry } from "./currentEntry.ts";

/** A vote as a member recorded it; `at` is when it was taken, or else first recorded. Frozen. */
export type Vote = CurrentEntry<VoteBody>;

/** Returns a vote, or undefined if it was retracted, erased, or cannot be read. */
export function deriveVote(index: RecordIndex, id: RecordKey): Vote | undefined {
  const current = deriveCurrentEntry<VoteBody>(index, id, "vote");
  return current && Object.freeze({ ...current, at: current.body.at ?? current.at });
}
