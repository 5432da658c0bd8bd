import { expect, test } from "vitest";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { documentRevisionRecordKind } from "#shared/records/kinds/revision.ts";
import { corpus, reading } from "./samples.ts";

const TEXTS = [
  ..."budapest-convention.en.md iccpr.en.md iccpr.html cedaw.html paris-convention-1883.md"
    .split(" ")
    .map((name) => `treaties/${name}`),
  "bbnj/bbnj-en.txt",
  "bbnj/bbnj-fr.pdf",
  "bbnj-prepcom/prepcom-report-2026-05-04.pdf",
  "paris-agreement/11infnot.pdf",
  "paris-agreement/paris-agreement_23-oct-2015_index.md",
  "paris-agreement/paris-agreement_4-dec-2015_index.md",
  ..."eng fra arb cmn_hans".split(" ").map((name) => `udhr/udhr_${name}.xml`),
  ..."32014L0092.akn akn4eu.xml oasis-eu-com-2013-0619.xml tas24-021.akn.xml eids_basic.xml"
    .split(" ")
    .map((name) => `akn/${name}`),
  "made-here/un-style-draft-v1.docx",
];
const hash = "0".repeat(64);

for (const path of TEXTS) {
  test.skipIf(corpus(path) === null)(
    `${path} is read as a draft that fits its record, every provision found by its address and its name`,
    { timeout: 120_000 },
    async () => {
      const { draft, places } = await reading(path, corpus(path)!);
      const source = { name: "x", sha256: hash, format: "text" };
      expect(
        documentRevisionRecordKind.body.safeParse({ document: hash, symbol: "", covers: "whole", draft, source }).error,
      ).toBeUndefined();
      expect(places).toHaveLength(draft.provisions.length);
      const lost = draft.provisions.filter(
        ({ address, eId }, i) => findProvision(draft, address) !== i || findProvision(draft, eId) !== i,
      );
      expect(lost.map(({ address, eId }) => `${address} ${eId}`)).toEqual([]);
    },
  );
}

test.skipIf(corpus("paris-agreement/11infnot.pdf") === null)(
  "The draft Paris Agreement of 23 October 2015 as PDF has the articles of its transcription, options, footnotes on numbers",
  { timeout: 120_000 },
  async () => {
    const { draft, masthead } = await reading("11infnot.pdf", corpus("paris-agreement/11infnot.pdf")!);
    const path = "paris-agreement/paris-agreement_23-oct-2015_index.md";
    const transcribed = (await reading(path, corpus(path)!)).draft;
    const articles = ({ provisions }: typeof draft) =>
      provisions.filter(({ kind }) => kind === "article").map(({ address }) => address);
    expect(articles(draft)).toEqual(articles(transcribed));
    expect(masthead.symbol).toBe("ADP.2015.11.InformalNote");
    expect(draft.provisions.filter(({ num }) => /^Option/.test(num)).length).toBeGreaterThan(150);
    expect(findProvision(draft, "Article 3, paragraph 1, option 2")).toBeTypeOf("number");
  },
);
