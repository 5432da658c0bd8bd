import { describe, expect, it } from "vitest";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readWebAnnotations } from "#shared/publish/formats/jsonld/read.ts";
import {
  findNotesSinceRemoval,
  writeUnsharedNotes,
  type UnsharedNote,
} from "#shared/publish/publication/unsharedNotes.ts";
import { createTeamOfTwo, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const TEXT = { title: "Draft", symbol: "A/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
const AT = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };

describe("The file for a removed member", () => {
  it("has the notes that are set aside, each in its last version, and no note that counts", async () => {
    const { admin, bea } = await createTeamOfTwo();
    await bea.annotate({ comment: "Before." });
    admin.take(bea.held.values());
    await admin.commit(
      unwrapOutcome(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [bea.device.publicKeys.key])),
    );
    const late = await bea.annotate({ comment: "Afterwards." });
    await bea.commit(editAnnotationAct(bea.ledger, bea.me, late, { comment: "Afterwards, better." }));
    expect(findNotesSinceRemoval(bea.ledger, bea.device.publicKeys.key)).toEqual([]);
    bea.take(admin.held.values());
    const aside = findNotesSinceRemoval(bea.ledger, bea.device.publicKeys.key);
    expect(aside).toMatchObject([{ id: late, at: AT, comment: "Afterwards, better." }]);
    const { notes } = unwrapOutcome(
      readWebAnnotations(writeUnsharedNotes(TEXT, aside, { by: "name", name: "Bea", organisation: "" })),
    );
    expect(notes).toMatchObject([{ id: late, comment: "Afterwards, better.", by: "Bea" }]);
    expect(notes).toHaveLength(1);
  });

  it("is stored beside the records of a dossier file, which can be read without it", async () => {
    const { admin } = await createTeamOfTwo();
    const own: UnsharedNote = {
      at: { ...AT, quote: { exact: "shall", prefix: "", suffix: "", start: 0, end: 5 } },
      kind: "question",
      comment: "Whose?",
      rights: ["privacy"],
      confidentiality: "team",
      assessment: {},
      written: "2026-11-29T10:00:00.000Z",
    };
    const records = [...admin.held.values()];
    const json = writeUnsharedNotes(TEXT, [own], undefined);
    const { dossier } = admin.ledger;
    const file = unwrapOutcome(await readDossierFile(writeDossierFile(dossier, records, new Set(), json)));
    expect(file.records).toHaveLength(records.length);
    const { notes } = unwrapOutcome(readWebAnnotations(file.notes!));
    expect(notes).toMatchObject([
      { comment: "Whose?", kind: "question", rights: ["privacy"], place: { provision: AT.provision, exact: "shall" } },
    ]);
    expect(notes[0]).not.toHaveProperty("id");
    expect(unwrapOutcome(await readDossierFile(writeDossierFile(dossier, records, new Set()))).notes).toBeUndefined();
  });
});
