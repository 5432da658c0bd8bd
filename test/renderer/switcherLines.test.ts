import { expect, test } from "vitest";
import { filterLines, listDossierLines, listTextLines } from "#renderer/features/texts/switcherLines.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import { addText, createTeam, SMALL_DRAFT, SMALL_DRAFT_ID } from "../support/team/team.ts";

const contains = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());

test("Texts are listed by document, the newest first, with date, language and the notes made on each", async () => {
  const { admin } = await createTeam();
  await addText(admin, { ...SMALL_DRAFT, provisions: SMALL_DRAFT.provisions.slice(0, 2) }, "whole", {
    symbol: "A/1/Rev.1",
    date: "2026-05-04",
  });
  const other = { ...SMALL_DRAFT, title: "Projet de résolution", language: "fr" };
  const source = { name: "autre.txt", sha256: "2".repeat(64), format: "text" as const };
  await admin.commit(addDocumentAct(admin.me, { reading: { draft: other, source } }));
  const note = { anchor: createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 1), kind: "question" as const };
  for (const comment of ["First", "Second"])
    await admin.commit(annotateAct(admin.ledger, admin.me, { ...note, comment }));

  const lines = listTextLines(admin.ledger, SMALL_DRAFT_ID);
  expect(lines.map(({ name }) => name)).toEqual(["A/1/Rev.1", "1st text", "Projet de résolution"]);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
  const [newer, older, french] = lines.map(({ description }) => description);
  expect(newer).toContain("4 May 2026 · English");
  expect(newer).not.toContain("note");
  expect(older).toContain("English · 2 notes made on it");
  expect(french).toContain("French");
  expect(filterLines(lines, "french", contains).map(({ name }) => name)).toEqual(["Projet de résolution"]);
  expect(filterLines(lines, "may  rev.1", contains).map(({ name }) => name)).toEqual(["A/1/Rev.1"]);
  expect(filterLines(lines, " ", contains)).toEqual(lines);
  expect(filterLines(lines, "rev.1 french", contains)).toEqual([]);
});

test("The other dossiers that a key opens are listed, each with what distinguishes it", () => {
  const listed = (id: string, title: string | null): ListedDossier => ({
    id: id as ListedDossier["id"],
    opened: "2020-02-03T10:00:00.000Z",
    bytes: null,
    about: title === null ? null : { title, organisation: "Harbour Watch", texts: 2, notes: 7 },
  });
  const held = [listed("a", "Seas"), listed("b", "Rivers"), listed("c", null)];
  const [line, ...rest] = listDossierLines(held, "a" as ListedDossier["id"]);
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ kind: "dossier", id: "b", name: "Rivers" });
  expect(line!.description).toMatch(/^Harbour Watch · 2 texts · 7 notes · opened 3 Feb/);
});
