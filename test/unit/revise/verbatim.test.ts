import { describe, expect, it } from "vitest";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { createAnchorPlacer } from "#shared/revise/place/anchorPlacer.ts";
import { compareAnchorTexts } from "#shared/revise/place/anchorTextDifference.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const read = async (...lines: readonly string[]) => {
  const text = ["Convention on lamps", "Article 1\nFlames", ...lines].join("\n\n");
  return readDraftText(`${text}\n`);
};
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);

/** Returns the placement of words of 1(1) in another text: the kind, the words there, and what has changed in them. */
function placed(from: Draft, to: Draft, words: string, occurrence?: number) {
  const anchor = unwrapOutcome(createTypedQuoteAnchor(from, computeDraftId(from), at(from, "1(1)"), words, occurrence));
  const found = createAnchorPlacer(
    { id: computeDraftId(from), draft: from },
    { id: computeDraftId(to), draft: to, covers: "whole" },
  )(anchor);
  if (!("anchor" in found)) return { status: found.status };
  return {
    status: found.status,
    words: found.anchor.quote?.exact,
    after: found.anchor.quote?.suffix,
    change: compareAnchorTexts(from, anchor, to, found.anchor),
  };
}

describe("Rival wordings in brackets of which some were deleted", async () => {
  const from = await read(
    "1. Hold the flame of each lamp [below 2 °C][below 1.5 °C][well below 2 °C][below 2 °C or 1.5 °C] [below 1.5 °C or 2 °C][as far below 2 °C as possible] above the heat of the rim by trimming deep the wicks of the harbour.",
  );
  const to = await read(
    "1. Hold the flame of each lamp [below 1.5 °C] [or] [well] [below 2 °C] above the heat of the rim by trimming deep the wicks of the harbour;",
  );

  it("are each at the place of the same words", () => {
    expect(placed(from, to, "below 2 °C", 1)).toMatchObject({ status: "exact", words: "below 2 °C" });
    expect(placed(from, to, "below 1.5 °C", 1)).toMatchObject({ status: "exact", words: "below 1.5 °C" });
    expect(placed(from, to, "[below 1.5 °C]")).toMatchObject({ status: "exact", words: "[below 1.5 °C]" });
  });

  it("are the same words if new brackets were put between them", () => {
    const [open, closed] = [placed(from, to, "well below 2 °C"), placed(from, to, "[well below 2 °C]")];
    expect(open).toMatchObject({ words: "well] [below 2 °C", change: "around" });
    expect(closed).toMatchObject({ words: "[well] [below 2 °C]", change: "around" });
  });

  it("are not said to be other words than they were taken on", () => {
    for (const words of ["below 2 °C", "below 1.5 °C"]) {
      expect(placed(from, to, words, 1).change).not.toBe("words");
    }
  });

  it("are nowhere if no more of them is left than a word that others have, too", () => {
    expect(placed(from, to, "[below 2 °C or 1.5 °C]")).toEqual({ status: "lost" });
  });
});

describe("Words of which a part is left", () => {
  it("have no place with less than half of them, however long these are", async () => {
    const from = await read("1. Each keeper shall put out the lighthouse-illumination at dusk on all days of rest.");
    const to = await read("1. A master pays for lighthouse-illumination, bells, ropes, oars and sails at all tides.");
    expect(placed(from, to, "put out the lighthouse-illumination").status).toBe("lost");
  });

  it("have no place if the number that they named is gone, unless another replaced it", async () => {
    const held = (height: string) =>
      read(`1. The flame is held ${height} and never above, as the guild has told all of its keepers.`);
    expect(placed(await held("below 20"), await held("below"), "below 20").status).toBe("lost");
    expect(placed(await held("below 20"), await held("below 30"), "below 20")).toMatchObject({
      status: "reworded",
      words: "below 30",
    });
  });
});

describe("The same words that occur several times", async () => {
  const from = await read(
    "1. The guild counts the lamps of the outer pier at dusk; the master of the harbour reads the books of oil aloud.",
  );

  it("are where the surrounding words are the same", async () => {
    const to = await read(
      "1. The boys paint the [lamps] of the outer pier by hand. Then the guild counts the [lamps] of the outer pier at dusk, and the master of the harbour reads the books of oil aloud.",
    );
    expect(placed(from, to, "lamps of the outer pier")).toMatchObject({
      words: "lamps] of the outer pier",
      after: expect.stringContaining("at dusk") as string,
    });
  });

  it("may be at either place if nothing distinguishes them", async () => {
    const to = await read(
      "1. The master of the harbour reads the books of oil aloud; boys paint the [lamps] of the outer pier, and men guard the [lamps] of the outer pier, as they always did.",
    );
    expect(placed(from, to, "lamps of the outer pier").status).toBe("ambiguous");
  });
});
