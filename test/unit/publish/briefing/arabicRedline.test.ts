import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { pagesOf, type Words } from "./pageContent.ts";
import { input } from "./sample.ts";

const OLD = "المراقبين";
const NEW = "المراقبات";

let draft: Draft;
beforeAll(async () => {
  draft = await readDraftText(`مشروع اتفاقية المصابيح\n\nالمادة 1\n\n1. تحفظ كل دولة طرف سجلات ${OLD}.\n`);
});

/** Returns the words of the wording alone, from right to left. */
async function wordsOfRedline(wording: DisclosedProposal["wording"]): Promise<readonly Words[]> {
  const anchor = { draft: computeDraftId(draft), provision: draft.provisions.at(-1)!.eId };
  const proposal: DisclosedProposal = { anchor, wording, comment: "", proposers: [], form: "written" };
  const given = input([], { draft, proposals: [proposal] });
  const pages = serialiseBriefingPages({ layout: "annotated", data: buildAnnotatedLayoutData(given) });
  const words = (await pagesOf(unwrapOutcome(await typesetWithCheckoutAssets(pages, {})))).at(-1)!.words;
  const own = words.filter(({ isArtifact, text }) => !isArtifact && text.trim() !== "");
  const lowest = Math.min(...own.map(({ bottom }) => bottom));
  return own.filter(({ bottom }) => Math.abs(bottom - lowest) < 1).sort((one, other) => other.right - one.right);
}

const widthOf = ({ left, right }: Words) => right - left;

describe("A redline in Arabic", () => {
  it("joins no letter of a struck word to the word that replaces it", async () => {
    const [struck, fresh] = await wordsOfRedline({ old: OLD, new: NEW });
    const [alone] = await wordsOfRedline({ old: OLD, new: "" });
    expect([struck!.text, alone!.text]).toEqual([OLD, OLD]);
    expect(NEW.startsWith(fresh!.text)).toBe(true);
    // A letter that is joined to the next one is narrower than the same letter at the end of a word.
    expect(widthOf(struck!)).toBeCloseTo(widthOf(alone!), 3);
    expect(struck!.left - fresh!.right).toBeGreaterThan(1.5);
  });
});
