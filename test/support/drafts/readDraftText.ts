import type { Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { must } from "../team/team.ts";

/** The draft that is read from a text, as from a file of that name. */
export async function readDraftText(text: string, file = "draft.txt"): Promise<Draft> {
  return must(await readDraftFromBytes(file, new TextEncoder().encode(text))).draft;
}
