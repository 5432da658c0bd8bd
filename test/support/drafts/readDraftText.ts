import type { Draft } from "#shared/draft/draft.ts";
import { readDraft } from "#shared/import/readDraft.ts";
import { must } from "../team/team.ts";

/** The draft that is read from a text, as from a file of that name. */
export async function readDraftText(text: string, file = "draft.txt"): Promise<Draft> {
  return must(await readDraft(file, new TextEncoder().encode(text))).draft;
}
