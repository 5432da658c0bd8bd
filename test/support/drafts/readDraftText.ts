import type { Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { unwrapOutcome } from "../team/team.ts";

/** Reads a draft from a text, as from a file with this name. */
export async function readDraftText(text: string, file = "draft.txt"): Promise<Draft> {
  return unwrapOutcome(await readDraftFromBytes(file, new TextEncoder().encode(text))).draft;
}
