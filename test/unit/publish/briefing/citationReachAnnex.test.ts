import { describe, expect, test } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { buildCitationReachAnnex } from "#shared/publish/layouts/data/citationReachAnnex.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { faultsForReaders, readAloud } from "./claims.ts";
import { input } from "./sample.ts";

const DRAFT = await readDraftText(`Draft convention on harbours

Article 1
Use of terms

For the purposes of this Convention:

(a) “Light” means a lamp that is kept under article 3;

Article 2
Duties

1. Every light is kept.

2. Articles 3 to 5 apply to ships, and article 4 of the Convention on Oil does not.

Article 3
Oil

Oil is kept dry.

Article 4
Wicks

Wicks are cut as article 3 says.

Article 5
Reports

The duties in article 2, paragraph 2, are reported.
`);

async function typeset(language: "en" | "ar"): Promise<Uint8Array> {
  const given = input([], { draft: DRAFT, draftId: computeDraftId(DRAFT), settings: { reach: true } });
  const data = await withMessageLanguage(language, () => buildBriefingData("annotated", given));
  const pdf = await typesetWithCheckoutAssets(serialiseBriefingPages({ layout: "annotated", data }), {});
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

const wordsOf = (rows: readonly (readonly { readonly t: string }[])[]) => rows.map((row) => row.map(({ t }) => t));

describe("The annex of what cites what", () => {
  test("has each article that others cite, with what cites it and what cites that", () => {
    const { rows, head } = buildCitationReachAnnex(DRAFT);
    expect(wordsOf([head])).toEqual([["Provision", "Heading", "Cited by", "In two steps"]]);
    expect(wordsOf(rows)).toEqual([
      ["2", "Duties", "5", "–"],
      ["3", "Oil", "1(a), 2(2), 4", "5"],
      ["4", "Wicks", "2(2)", "5"],
      ["5", "Reports", "2(2)", "–"],
    ]);
  });

  test("has an arc from each article to each that it cites, once", () => {
    const { labels, arcs } = buildCitationReachAnnex(DRAFT).graph;
    expect(arcs.map(([from, to]) => `${labels[from]} ${labels[to]}`).sort()).toEqual([
      "1 3",
      "2 3",
      "2 4",
      "2 5",
      "4 3",
      "5 2",
    ]);
  });

  test("keeps to the chosen articles", () => {
    const chosen = new Set(DRAFT.provisions.flatMap(({ address }, i) => (/^[34]/.test(address) ? [i] : [])));
    const { rows, graph } = buildCitationReachAnnex(DRAFT, chosen);
    expect(wordsOf(rows).map(([address]) => address)).toEqual(["3", "4"]);
    expect(graph).toMatchObject({ labels: ["3", "4"], arcs: [[1, 0]] });
  });

  test("is printed with its graph, and can be read aloud", async () => {
    const pdf = await typeset("en");
    const words = await readAloud(pdf);
    expect(words).toContain("Annex: what cites what");
    expect(words).toContain("1(a), 2(2), 4");
    expect(await faultsForReaders(pdf)).toEqual([]);
    expect(await faultsForReaders(await typeset("ar"))).toEqual([]);
  });
});
