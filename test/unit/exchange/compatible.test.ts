import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openJournal } from "#node/disk/journal.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { newestDraftIdForAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { assessEntryValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { positionProjection, statusProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/**
 * Files that commit 60a8b9f0 wrote: a dossier file of 33 records by two members with three texts, the key files of
 * both, and a journal with the same records in a snapshot and a log. They never change. The people and words in them
 * are made up.
 */
const WRITTEN = fileURLToPath(new URL("../../fixtures/written-by-60a8b9f0/", import.meta.url));
const DOSSIER = "0301c320da047ec1359404211bac605a0d82c53eaad02c6e9e5c3d6b0032ebcb";
const RECORDS = 33;

function copied(): string {
  const folder = createTempFolder("compatible");
  cpSync(WRITTEN, folder, { recursive: true });
  return folder;
}

describe("The output of commit 60a8b9f0", () => {
  it("opens as a dossier file, in which every record counts", async () => {
    const file = unwrapOutcome(
      await readDossierFile(new Uint8Array(readFileSync(path.join(WRITTEN, "team.clausemark")))),
    );
    expect([file.dossier, file.records.length, file.refused]).toEqual([DOSSIER, RECORDS, []]);
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(ledger.counts).toEqual({ records: RECORDS, waiting: 0, aside: 0 });
    expect(ledger.members.map(({ name }) => name).sort()).toEqual(["Ada Lind", "Bea Ortiz"]);
    expect([ledger.texts.length, ledger.all(threadProjection).length, ledger.all(statusProjection).length]).toEqual([
      3, 3, 1,
    ]);
    expect(ledger.all(threadProjection)[0]).toMatchObject({
      agreed: { grade: 4 },
      placements: [{ said: [{ says: "confirmed" }] }],
    });
    // They were taken on the first text. On the newest, their validity depends on the words.
    const worth = ledger.all(positionProjection).map((each) => {
      const { code, name } = each.body.delegation;
      return [
        code ?? name,
        assessEntryValidityInText(ledger, newestDraftIdForAnchor(ledger, each.body.anchor), each)?.validity,
      ];
    });
    expect(worth).toHaveLength(4);
    expect(worth.every(([, validity]) => validity === "current" || validity === "earlier")).toBe(true);
  });

  it("opens as key files, with which both members continue", async () => {
    const folder = copied();
    const file = path.join(folder, "team.clausemark");
    for (const [home, name] of [
      ["keys-ada", "Ada Lind"],
      ["keys-bea", "Bea Ortiz"],
    ] as const) {
      expect(await new Keyring(path.join(folder, home)).list(DOSSIER)).toHaveLength(1);
      const own = createTempFolder("home");
      cpSync(path.join(folder, home), path.join(own, "keys"), { recursive: true });
      const said = await runCommand(own, "annotate", file, "--as", name, "--at", "1", "--comment", `By ${name}.`);
      expect([said.code, said.err]).toEqual([0, ""]);
    }
    const verified = await runCommand(folder, "verify", file);
    expect([verified.code, verified.out]).toEqual([
      0,
      `${RECORDS + 2} records checked: 0 refused, 0 waiting, 0 set aside.\n`,
    ]);
  });

  it("opens as a journal, with every record", async () => {
    const journal = await openJournal(path.join(copied(), "journal"));
    expect(journal.damage).toEqual([]);
    const doc = new Y.Doc();
    for (const update of await journal.read()) Y.applyUpdate(doc, update);
    await journal.close();
    const file = unwrapOutcome(
      await readDossierFile(new Uint8Array(readFileSync(path.join(WRITTEN, "team.clausemark")))),
    );
    expect([...new DossierDoc(doc).keys()].sort()).toEqual(file.records.map(({ key }) => key).sort());
  });
});
