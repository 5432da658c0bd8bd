import { utf8 } from "../base/bytes.ts";
import { refusal, type Refusal } from "../base/result.ts";
import type { Draft } from "./draft.ts";

const MB = 1024 * 1024;
/** What a record of a text holds, and how much of that is left for what is said of the draft. */
const [RECORD, BESIDES] = [16 * MB, 10_000];

/** Why a draft fits into no dossier, or null. A reader asks as soon as it has read, an act again before it is said. */
export function sizeRefusal(draft: Draft): Refusal | null {
  // As long as the canonical text, whatever the order of the names.
  const size = utf8(JSON.stringify(draft)).length;
  return size > RECORD - BESIDES ? refusal("revision.size", { megabytes: RECORD / MB }) : null;
}
