import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { shownReadingsOf } from "#shared/ledger/texts/textEntries.ts";
import { unwrapOutcome, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/dossier/texts.clausemark", import.meta.url)));

describe("A dossier with corrected texts and editions, as it was first written", () => {
  it("is the file that was released", () => {
    expect(sha256(bytes)).toBe("40257ec1be85459997d5893be71c2b1465b933b25fdddcaa7b3ae2445807d002");
  });

  it("opens with every corrected reading, and with the note on all of them", async () => {
    const file = unwrapOutcome(await readDossierFile(bytes));
    expect(file.refused).toEqual([]);
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(ledger.counts).toMatchObject({ waiting: 0, aside: 0 });
    expect(
      ledger.texts.map(({ revision: { body }, editions, earlier }) => [
        [body.symbol, body.date, body.covers],
        editions.map(({ revision }) => revision.body.source.name),
        earlier.map(({ draft }) => draft.provisions[0]!.heading),
      ]),
    ).toEqual([
      [["A/AC.999/1", "2026-02-03", "whole"], ["draft.pdf"], ["Purpose", "Purposes"]],
      [["A/AC.999/1/Rev.1", undefined, ["art_1"]], [], []],
    ]);
    const [text, next] = ledger.texts;
    const [note] = ledger.all(threadProjection);
    const { anchor } = note!.annotation;
    expect(anchor.draft).toBe(SMALL_DRAFT_ID);
    for (const { draftId } of shownReadingsOf(text!)) {
      expect(findEntryAnchor(ledger, draftId, anchor)?.quote?.exact).toBe("keep them safe");
    }
    expect(findEntryAnchor(ledger, next!.revision.draftId, anchor)).toBeNull();
  });
});
