import { expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { ownTextOfProvision, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { readPdf } from "#shared/import/readers/pdf/readPdf.ts";
import { recogniseDraft } from "#shared/import/recognise/recogniseDraft.ts";
import { corpus, reading } from "./samples.ts";

/** Real PDFs, if available: otherwise each test is skipped by name. */
const has = (path: string) => corpus(path) !== null;
const read = (path: string) => reading(path, corpus(path)!);

/** Returns a PDF's lines and the draft recognised from them, reading the file only once. */
async function readBoth(path: string) {
  const lines = await readPdf(corpus(path)!);
  if (isRefusal(lines)) throw new Error(lines.code);
  const recognised = recogniseDraft(lines, path);
  if (isRefusal(recognised)) throw new Error(recognised.code);
  return { lines, ...recognised };
}
const upTo = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1));
const addresses = (draft: Draft, kind: string) =>
  draft.provisions.filter((unit) => unit.kind === kind).map(({ address }) => address);

/** Returns every article or rule: its title, the addresses within it, and its words without white space. */
function unitsOf(draft: Draft, kind: "article" | "rule") {
  return draft.provisions.flatMap((unit, i) => {
    if (unit.kind !== kind) return [];
    const under = draft.provisions.slice(i, findSubtreeEnd(draft, i));
    const words = under.map((each, nth) => (nth > 0 ? each.num : "") + ownTextOfProvision(each)).join("");
    return [{ heading: unit.heading, within: under.map(({ address }) => address), words: squeezed(words) }];
  });
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, "").replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** Returns all text of a draft, to check what must not be in it. */
const everything = (draft: Draft) =>
  draft.provisions.map((unit) => `${unit.heading}\n${ownTextOfProvision(unit)}`).join("\n");

test.skipIf(!has("bbnj/bbnj-en.pdf"))(
  "The BBNJ Agreement in English is read as the text file, with titles",
  async () => {
    const { draft, warnings } = await read("bbnj/bbnj-en.pdf");
    const text = await read("bbnj/bbnj-en.txt");
    const found = unitsOf(draft, "article");
    const wanted = unitsOf(text.draft, "article");
    expect(addresses(draft, "article")).toEqual(upTo(76));
    expect(addresses(draft, "part")).toEqual(addresses(text.draft, "part"));
    expect(found.map(({ within }) => within)).toEqual(wanted.map(({ within }) => within));
    // The text file joins some titles and the text.
    expect(found.map(({ heading, words }) => squeezed(heading) + words)).toEqual(
      wanted.map(({ heading, words }) => squeezed(heading) + words),
    );
    expect(found.every(({ heading }) => heading !== "")).toBe(true);
    expect(found[13]!.heading).toBe("Fair and equitable sharing of benefits");
    expect(warnings.map(({ code }) => code)).toEqual(["reading.pdf-bare"]);
  },
);

test.skipIf(!has("bbnj/bbnj-fr.pdf"))(
  "The BBNJ Agreement in French is read as 76 articles, capitals restored",
  async () => {
    const { draft, warnings } = await read("bbnj/bbnj-fr.pdf");
    const found = unitsOf(draft, "article");
    expect(addresses(draft, "article")).toEqual(upTo(76));
    expect(draft.provisions.find(({ kind }) => kind === "preamble")?.heading).toBe("PRÉAMBULE");
    expect(found[2]!.heading).toBe("Champ d’application");
    expect(found[14]!.heading).toBe("Comité sur l’accès et le partage des avantages");
    expect(found[57]!.heading).toMatch(/^Règlement des différends/);
    expect(everything(draft)).not.toMatch(/\p{Lu}[%*4=¶]\p{Lu}|^- \d+ -$/mu);
    expect(warnings.map(({ code }) => code)).toEqual(["reading.pdf-restored", "reading.pdf-bare"]);
  },
);

test.skipIf(!has("bbnj/bbnj-ar.pdf"))(
  "The BBNJ Agreement in Arabic is refused, since its letters are not those that it shows",
  async () => {
    const outcome = await readDraftFromBytes("bbnj-ar.pdf", corpus("bbnj/bbnj-ar.pdf")!);
    expect(isRefusal(outcome) && outcome.code).toBe("reading.pdf-broken");
  },
);

const ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(" ");

test.skipIf(!has("bbnj-prepcom/prepcom-report-2026-05-04.pdf")).each(["2026-04-02", "2026-05-04"])(
  "The Preparatory Commission's report of %s is read: rules, chapters, footnotes, no furniture",
  async (day) => {
    const path = `bbnj-prepcom/prepcom-report-${day}.pdf`;
    const { lines, draft, warnings } = await readBoth(path);
    expect(addresses(draft, "rule")).toEqual(upTo(64).map((n) => `annex I rule ${n}`));
    expect(addresses(draft, "chapter").filter((name) => name.startsWith("annex I "))).toEqual(
      ROMAN.map((n) => `annex I chapter ${n}`),
    );
    expect(everything(draft)).not.toMatch(/26-0\d{4}|^\d+\/\d+$|_{5}/m);
    const symbols = draft.provisions.filter(({ blocks }) => blocks.some(({ text }) => text === "A/AC.296/2026/9"));
    expect(
      symbols.filter(({ address }) => !/^annex XI\b/.test(address)),
      "but in the list of documents",
    ).toEqual([]);
    const notes = draft.provisions.flatMap(({ blocks }) => blocks.flatMap(({ footnotes }) => footnotes ?? []));
    expect(notes.length).toBeGreaterThan(30);
    expect(notes.every(({ text }) => text !== "")).toBe(true);
    expect(warnings.filter(({ code }) => code.startsWith("reading.pdf"))).toEqual([]);
    expect(lines.masthead).toContain(day === "2026-05-04" ? "A/AC.296/2026/9" : "ADVANCE, UNEDITED VERSION");
  },
);

test.skipIf(!has("paris-agreement/11infnot.pdf")).each([
  ["11infnot", "23-oct"],
  ["adp_compilation_4dec15_10am", "4-dec"],
])("A draft of the Paris Agreement, %s, is read: articles, options, brackets", async (name, day) => {
  const { lines, draft, warnings } = await readBoth(`paris-agreement/${name}.pdf`);
  const transcript = await read(`paris-agreement/paris-agreement_${day}-2015_index.md`);
  expect(addresses(draft, "article")).toEqual(addresses(transcript.draft, "article"));
  expect(addresses(draft, "article")).toEqual(expect.arrayContaining(["2 bis", "3 bis", "3 ter", "8 bis"]));
  expect(draft.provisions.filter(({ num }) => /^\[?Option/.test(num)).length).toBeGreaterThan(20);
  expect(warnings.filter(({ code }) => code.startsWith("reading.pdf"))).toEqual([]);
  const said = lines.lines
    .map(({ text, footnotes }) => text + (footnotes ?? []).map((note) => note.text).join(""))
    .join("");
  const count = (sign: string) => said.split(sign).length - 1;
  expect([count("["), count("]")]).toEqual(BRACKETS[name]);
  expect(said).not.toMatch(/\d+ of \d\d(?:$|\n)|DURBAN PLATFORM FOR ENHANCED ACTION/);
});

/** The numbers of opening and closing brackets in files that are not balanced. */
const BRACKETS: Readonly<Record<string, readonly number[]>> = {
  "11infnot": [1617, 1618],
  adp_compilation_4dec15_10am: [1685, 1685],
};

test.skipIf(!has("made-here/un-style-draft-v1.pdf"))(
  "An invented draft is read like its DOCX; its redline is reported",
  async () => {
    const { draft } = await read("made-here/un-style-draft-v1.pdf");
    const word = await read("made-here/un-style-draft-v1.docx");
    expect(draft.provisions.map(({ address }) => address)).toEqual(word.draft.provisions.map(({ address }) => address));
    const tracked = await read("made-here/un-style-draft-v1-tracked-comments.pdf");
    expect(tracked.warnings.map(({ code }) => code)).toContain("reading.pdf-redline");
  },
);

test.skipIf(!has("made-here/ngo-two-column.pdf"))("A submission in two columns is read cell by cell", async () => {
  const { lines } = await readBoth("made-here/ngo-two-column.pdf");
  expect(lines.lines.map(({ hints }) => hints.cell?.column ?? 0)).toEqual([0, 0, 1, 2, 1, 1, 2, 2, 1, 1, 2, 0]);
  expect(lines.lines[5]!.text).toMatch(/^States Parties shall ensure .* human rights law\.$/);
});
