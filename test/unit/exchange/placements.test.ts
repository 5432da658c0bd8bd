import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/dossier/placements.clausemark", import.meta.url)));

describe("A dossier with placements, as it was first written", () => {
  it("is the file that was released", () => {
    expect(sha256(bytes)).toBe("b2ce444677ffc59ce7f58c4a4e40822f621f41afe45fef75dd582b3cb11c4773");
  });

  it("opens with each note where people placed it", async () => {
    const file = unwrapOutcome(await readDossierFile(bytes));
    expect(file.refused).toEqual([]);
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(ledger.counts).toMatchObject({ waiting: 0, aside: 0 });
    const next = ledger.newestText!.revision.draftId;
    const seen = ledger.all(threadProjection).map((thread) => {
      const placed = findPlacementInDraft(ledger, next, thread);
      const by = placed.by === "machine" ? "found" : ledger.member(placed.by)!.name;
      const words = "anchor" in placed ? placed.anchor.quote?.exact : undefined;
      return [placed.status, by, words, placed.closed].filter((each) => each !== undefined);
    });
    expect(seen).toEqual([
      ["exact", "Administrator", "keep them safe"],
      ["reworded", "Administrator", "the records that are necessary"],
      ["lost", "Bea Ortiz"],
      ["reworded", "Bea Ortiz", "Records of the tide", true],
      ["ambiguous", "Bea Ortiz"],
      ["exact", "found", "records of the sea"],
    ]);
  });
});
