import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { createManyNotes } from "../support/team/manyNotes.ts";
import { unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";

const SAMPLE = path.join(import.meta.dirname, "../fixtures/sample/draft-v1.docx");

/** Writes a dossier with so many notes on the sample, and an invitation to it, as files. Also returns its owner. */
export async function manyFiles(
  folder: string,
  count: number,
): Promise<{ admin: Person; draft: Draft; dossier: string; invitation: string }> {
  const { draft } = unwrapOutcome(await readDraftFromBytes("draft-v1.docx", new Uint8Array(readFileSync(SAMPLE))));
  const { admin } = await createManyNotes(draft, count);
  const files = { dossier: path.join(folder, "many.clausemark"), invitation: path.join(folder, "invitation.json") };
  writeFileSync(files.invitation, toCanonicalJson(await openInvitation(admin)));
  writeFileSync(files.dossier, writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()));
  return { admin, draft, ...files };
}
