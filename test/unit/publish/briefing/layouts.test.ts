import { readListedNoteNumbers } from "#shared/publish/formats/pdf/finish/noteDestinations.ts";
import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { buildBriefingData, type BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import { buildTableLayoutData } from "#shared/publish/layouts/data/textCommentTable.ts";
import { parseLinkedNoteNumbers } from "#shared/publish/formats/pdf/finish/noteLink.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { Language } from "#shared/base/language.ts";
import { openDrawablePdf } from "#shared/import/readers/pdf/file/drawablePdf.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { decompressed, has, inspect, printed, qpdfCheck } from "./pdf.ts";
import { full, WORDINGS } from "./fullDossier.ts";
import { DRAFT, input, noteOn, NOTES } from "./sample.ts";

const qpdf = has("qpdf");
const pdftotext = has("pdftotext");
if (!qpdf) console.warn("qpdf is missing: the checks of whole PDF files are skipped");
if (!pdftotext) console.warn("pdftotext is missing: the checks of printed text are skipped");

async function made(layout: BriefingLayout, given: BriefingInput, language: Language = "en"): Promise<Uint8Array> {
  const data = await withMessageLanguage(language, () => buildBriefingData(layout, given));
  return unwrapOutcome(await typesetWithCheckoutAssets(serialiseBriefingPages({ layout, data }), {}));
}

/** Returns the numbers of the notes that the pages of a preview list. */
async function listedInPreview(layout: BriefingLayout, given: BriefingInput): Promise<readonly number[]> {
  const pages = serialiseBriefingPages({ layout, data: buildBriefingData(layout, given), isPreview: true });
  const pdf = unwrapOutcome(await openDrawablePdf(unwrapOutcome(await typesetWithCheckoutAssets(pages, {})), {}));
  const listed = (await pdf.links()).flatMap(parseLinkedNoteNumbers);
  await pdf.close();
  return listed.sort((one, other) => one - other);
}

describe("A briefing", () => {
  it.each(BRIEFING_LAYOUTS)(
    "in the layout %s is a valid PDF with its settings, also in a language from the right",
    async (layout) => {
      const settings = { introduction: "An introduction.", line: "A line above", footer: "A line below" };
      const pdf = await made(layout, full({ settings: { ...settings, paper: "us-letter", wholeText: true } }));
      const { links } = await inspect(pdf);
      expect(links.filter((uri) => uri.startsWith("clausemark:"))).toEqual([]);
      if (pdftotext) for (const line of Object.values(settings)) expect(printed(pdf)).toContain(line);
      const arabic = await made(layout, full(), "ar");
      if (qpdf) expect([qpdfCheck(pdf), qpdfCheck(arabic)]).toEqual(["", ""]);
    },
  );

  it.each(BRIEFING_LAYOUTS)("without content is a valid PDF in the layout %s", async (layout) => {
    const pdf = await made(layout, input([]));
    if (qpdf) expect(qpdfCheck(pdf)).toBe("");
  });

  it("marks the words of each note in the table, beside its comment", async () => {
    const { parts, notes } = buildTableLayoutData(full());
    const beside = parts.flatMap(({ heading, pairs }) => [
      ...(heading?.notes ?? []),
      ...pairs.flatMap((pair) => pair.notes),
    ]);
    expect([...beside].sort((a, b) => a - b)).toEqual(notes.map(({ n }) => n));
    const { highlights } = await inspect(await made("table", full()));
    const firsts = highlights.filter(({ group }) => group === null).map(({ name }) => name);
    expect(firsts.sort()).toEqual(notes.map(({ n }) => `note-${n}`).sort());
  });

  it("leaves provisions without notes out of the table, unless the whole text is asked for", () => {
    const count = (wholeText: boolean) =>
      buildTableLayoutData(full({ settings: { wholeText } })).parts.flatMap(({ pairs }) =>
        pairs.flatMap(({ rows }) => rows),
      ).length;
    expect(count(false)).toBeLessThan(count(true));
    expect(buildTableLayoutData(input([])).parts).toEqual([]);
  });

  it("numbers the paragraphs of a submission consecutively, quotes the team's own wording once, and refers back to each", () => {
    const { sections, recommendations } = buildSubmissionLayoutData(full());
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    expect(paragraphs.map(({ n }) => n)).toEqual(paragraphs.map((_, i) => i + 1));
    const recommended = paragraphs.flatMap((each) => each.recommended);
    expect(recommended).toHaveLength(1);
    const pieces = recommended[0]!.pieces;
    expect(pieces.filter(({ is }) => is === "gone").map(({ text }) => text.trim())).toContain(
      "where the State Party considers it suitable to the power in question,".slice(0, -1),
    );
    const own = paragraphs.find((each) => each.recommended.length > 0)!;
    const adopt = recommendations.find(({ paragraph }) => paragraph === own.n)!;
    expect(adopt.text.t).toBe(
      "Delete “where the State Party considers it suitable to the power in question” in Article 2(2).",
    );
    expect(recommendations.map(({ n }) => n)).toEqual(recommendations.map((_, i) => i + 1));
  });

  it("recommends wordings that no note is about separately, and nothing that is resolved", () => {
    const alone = buildSubmissionLayoutData(input([], { proposals: [WORDINGS[0]!] }));
    expect(alone.sections.flatMap(({ paragraphs }) => paragraphs)).toMatchObject([{ n: 1, note: null }]);
    expect(alone.recommendations).toHaveLength(1);
    const settled = buildSubmissionLayoutData(input(NOTES.map((note) => ({ ...note, settled: true }))));
    expect(settled.sections).toEqual([]);
  });

  it("prints on a delegate's page everything that there is room for, of any kind", async () => {
    const keep = (i: number) =>
      noteOn(DRAFT, "art_2__para_1", "within the limits", { kind: "safeguard", comment: `${i}` });
    const ask = noteOn(DRAFT, "art_2__para_1", "within the limits", { comment: "Asked.", ratings: [{ scale: 3 }] });
    const all = [ask, ...Array.from({ length: 14 }, (_, i) => keep(i))];
    expect(await readListedNoteNumbers(await made("delegate", input(all)))).toEqual(all.map((_, i) => i + 1));
  });

  it("fits a delegate's page on one page however much there is, and says which notes had no room", async () => {
    const noted = (kind: "risk" | "safeguard") => (_: unknown, i: number) =>
      noteOn(DRAFT, "art_2__para_1", "within the limits", {
        kind,
        comment: `${"Long. ".repeat(40)}${i}`,
        ...(kind === "risk" && { ratings: [{ scale: 3 }] }),
      });
    const many = [...Array.from({ length: 60 }, noted("risk")), ...Array.from({ length: 30 }, noted("safeguard"))];
    const pdf = await made("delegate", input(many));
    const { pages } = await inspect(pdf);
    expect(pages).toBe(1);
    const listed = await readListedNoteNumbers(pdf);
    expect(await listedInPreview("delegate", input(many))).toEqual(listed);
    const [risks, safeguards] = [listed.filter((n) => n <= 60), listed.filter((n) => n > 60)];
    expect(risks.length).toBeGreaterThan(2);
    expect(safeguards.length).toBeGreaterThan(1);
    if (!pdftotext) return;
    const words = printed(pdf).replace(/\s+/gu, " ");
    expect(words).toContain(
      `${60 - risks.length} more concerns are in the full briefing (notes ${risks.length + 1}–60).`,
    );
    expect(words).toContain(
      `${30 - safeguards.length} more passages to keep are in the full briefing (notes ${61 + safeguards.length}–90).`,
    );
  });

  it("names in the matrix those who may be named, and counts the others", () => {
    const { stances, rows, method } = buildMatrixLayoutData(full());
    expect(method).toBeNull();
    expect(stances.map(({ t }) => t)).toEqual(["Supports", "Opposes", "Reserves"]);
    const cells = rows.map(({ cells: all }) => all.map((cell) => cell.map(({ t }) => t)));
    expect(cells).toEqual([
      [["First delegation"], ["Second delegation"], []],
      [[], [], ["A delegation"]],
    ]);
  });

  it("marks conflicting positions in the matrix, and puts those on other words in a table of their own", async () => {
    const { draftId, positions: [held] = [] } = full();
    const anchor = { draft: draftId, provision: "art_3" };
    const taken = { text: "9 Dec 2015", option: "option 1", address: "3(option 1)" };
    const named = (name: string, stance: Stance) => ({
      ...held!,
      anchor,
      stance,
      delegation: { name, kind: "other" as const },
    });
    const positions = [
      { ...named("Canada", "supports"), conflict: true as const },
      { ...named("Canada", "opposes"), conflict: true as const },
      { ...named("Chile", "opposes"), superseded: true as const },
      { ...named("Chile", "supports"), validity: "confirmed" as const },
      { ...named("Samoa", "supports"), validity: "earlier" as const, taken },
      {
        ...named("Tonga", "opposes"),
        anchor: { draft: "f".repeat(64), provision: "art_9" },
        validity: "unplaced" as const,
        taken,
      },
    ];
    const cells = (rows: ReturnType<typeof buildMatrixLayoutData>["rows"]) =>
      rows.map(({ place, cells: all }) => [place.t, ...all.map((cell) => cell.map(({ t }) => t).join("; "))]);
    const data = buildMatrixLayoutData(full({ positions }));
    expect(cells(data.rows)).toEqual([
      ["Article 3", "Canada (conflict); Chile (confirmed for this text)", "Canada (conflict)"],
    ]);
    expect(cells(data.earlier!.rows)).toEqual([["9 Dec 2015, 3(option 1)", "Samoa", "Tonga"]]);
    if (!pdftotext) return;
    const left = printed(await made("matrix", full({ leftBehind: 3 }))).replace(/\s+/g, " ");
    expect(left).toContain("3 positions were taken on earlier texts and are not in this table");
    const text = printed(await made("matrix", full({ positions }))).replace(/\s+/g, " ");
    expect(text).toContain("Taken on earlier texts");
    expect(text.indexOf("Samoa")).toBeGreaterThan(text.indexOf("Taken on earlier texts"));
  });

  it("prints what a person wrote unchanged", async () => {
    const evil = '#panic("x") $ \\` @ <a> /* *b* _c_';
    const notes = [noteOn(DRAFT, "art_2__para_1", null, { comment: evil, ratings: [{ scale: 4 }] })];
    for (const layout of ["table", "submission", "delegate"] as const) {
      const pdf = await made(layout, input(notes, { settings: { introduction: evil, line: evil, footer: evil } }));
      if (pdftotext) expect(printed(pdf).split(evil).length).toBeGreaterThan(3);
      expect(decompressed(pdf).length).toBeGreaterThan(0);
    }
  });
});
