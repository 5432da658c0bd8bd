import { expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { DAYS, full } from "./fullDossier.ts";
import { pagesOf } from "./pageContent.ts";
import { DRAFT, DRAFT_ID, noteOn } from "./sample.ts";

it.each(BRIEFING_LAYOUTS)("The line that names what is agreed touches nothing beneath it (%s)", async (layout) => {
  const given = full({
    // A concern without a recommended wording, which is the first thing on the page.
    shown: [noteOn(DRAFT, "art_3", "in any form", { comment: "Too wide.", ratings: [{ scale: 3 }] })],
    proposals: [],
    statuses: [{ draft: DRAFT_ID, provision: "art_2__para_1", words: ["agreed"] }],
    days: DAYS,
  });
  const pages = serialiseBriefingPages({ layout, data: buildBriefingData(layout, given) });
  const { words } = (await pagesOf(unwrapOutcome(await typesetWithCheckoutAssets(pages, {}))))[0]!;
  const line = words.find(({ text }) => text.startsWith("Agreed"))!;
  const beneath = words.filter(({ text, bottom }) => text.trim() !== "" && bottom < line.bottom - 0.1);
  expect(beneath.length).toBeGreaterThan(2);
  expect(Math.max(...beneath.map(({ top }) => top))).toBeLessThan(line.bottom);
});
