import { describe, expect, it } from "vitest";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { shortenAtSentenceEnd, toAuthoredTemplateText } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import type { ProvisionTextRow } from "#shared/publish/layouts/data/bodyRows.ts";
import { DRAFT, input, noteOn, NOTES, provision } from "./sample.ts";

const data = buildAnnotatedLayoutData(input(NOTES));

describe("The data of a briefing", () => {
  it("are plain JSON", () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it("contain every word of the draft once and in order", () => {
    const printed = data.rows.flatMap((row) =>
      row.is === "text" ? [row.num, row.lead, row.runs.map(({ text }) => text).join("")] : [],
    );
    const expected = DRAFT.provisions.flatMap(({ num, kind, blocks }) =>
      blocks.flatMap(({ text }, b) => [b > 0 || kind === "article" ? "" : num, "", text]),
    );
    expect(printed).toEqual(expected);
  });

  it("put each note's card beside exactly one row", () => {
    expect(data.rows.flatMap((row) => row.notes).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("set a heading one level below the heading that it lies under", () => {
    const headings = data.rows.flatMap((row) => (row.is === "heading" ? [[row.depth, row.num, row.title]] : []));
    expect(headings).toEqual([
      [1, "", "Preamble"],
      [1, "Chapter I", "General provisions"],
      [2, "Article 1", "Purpose"],
      [1, "Chapter II", "Powers and their limits"],
      [2, "Article 2", "Conditions and safeguards"],
      [2, "Article 3", "Requests"],
    ]);
  });

  it("name places as the draft does", () => {
    expect(data.notes.map(({ place }) => place.t)).toEqual([
      "Article 2",
      "Article 2(1)",
      "Article 2(2)",
      "Article 2(2)",
      "Article 2(2)",
      "Article 2(2 bis)",
      "Article 2(3)(b)",
      "After Article 2",
      "Article 3",
    ]);
  });

  it("name severities in words, with their kind if it is not a risk", () => {
    expect(data.notes.map(({ label }) => label)).toEqual([
      "Not assessed",
      "High",
      "Critical",
      "Question",
      "Safeguard",
      "Medium (provisional)",
      "Safeguard",
      "Omission · At least high",
      "Low",
    ]);
    const [settled] = buildAnnotatedLayoutData(input([{ ...NOTES[0]!, settled: true }])).notes;
    expect(settled).toMatchObject({ tone: "bare", label: "Resolved · High" });
    expect(data.notes[2]!.lines.map(({ t }) => t)).toEqual(["Rated Critical · Critical · High (provisional)"]);
  });

  it("mark a provision without number or heading by all of its words, and one without words by a sign", () => {
    const draft = {
      ...DRAFT,
      provisions: [
        provision("text_1", "text(1)", "text", 1, "", "", "Bare words."),
        provision("text_2", "text(2)", "text", 1, "", ""),
      ],
    };
    const made = buildAnnotatedLayoutData(
      input([noteOn(draft, "text_1", null, { comment: "a" }), noteOn(draft, "text_2", null, { comment: "b" })], {
        draft,
      }),
    );
    const [words, sign] = made.rows as readonly ProvisionTextRow[];
    expect(words!.runs).toEqual([{ text: "Bare words.", notes: [{ n: 1, lane: 0 }], ends: [1], footnotes: [] }]);
    expect(sign).toMatchObject({ num: "¶", whole: [2], notes: [2] });
  });

  it("leave out the method only if nothing has a severity", () => {
    expect(data.method?.paragraphs).toHaveLength(6);
    const safe = NOTES.filter(({ kind }) => kind === "safeguard");
    expect(buildAnnotatedLayoutData(input(safe)).method).toBeNull();
  });

  it("name authors only where the notes do", () => {
    const named = NOTES.map((note) => ({
      ...note,
      author: { by: "name" as const, name: "Ada", organisation: "Quill" },
    }));
    expect(buildAnnotatedLayoutData(input(named)).notes.every(({ author }) => author === "Ada")).toBe(true);
    expect(buildAnnotatedLayoutData(input(named)).notes[0]!.lines.map(({ t }) => t)).toEqual(["Ada, Quill"]);
    expect(JSON.stringify(data)).not.toContain("Ada");
  });

  it("include what only a team may see if it was let through", () => {
    const [note] = NOTES;
    const told = {
      ...note!,
      confidentiality: "team" as const,
      track: "informals",
      basis: { how: "heard", clock: "10:42" },
      source: { source: "A delegate", meeting: "Lunch" },
    };
    const [card] = buildAnnotatedLayoutData(input([told], { audience: "team" })).notes;
    expect(card!.lines.map(({ t }) => t)).toEqual([
      "Team · informals · heard in the room 10:42",
      "Source: A delegate · Lunch",
    ]);
  });

  it("say for whom they are, and whether they include notes from informals", () => {
    const [note] = NOTES;
    const handling = (confidentiality: "team" | "informals", audience: "public" | "team") =>
      buildAnnotatedLayoutData(input([{ ...note!, confidentiality }], { audience })).handling;
    expect(handling("team", "public")).toBe("This document may be passed on.");
    expect(handling("team", "team")).toContain("notes that are not public");
    expect(handling("informals", "team")).toContain("informal consultations");
  });

  it("give the date in words, and a language that the typesetter knows", () => {
    expect(data.facts.map(({ t }) => t)).toEqual(["A/AC.999/7/Rev.2", "4 March 2026"]);
    const lang = (language: string) => buildAnnotatedLayoutData(input([], { draft: { ...DRAFT, language } })).lang;
    expect(["zh-Hans", "ar", "EN", "english", ""].map(lang)).toEqual(["zh", "ar", "en", "und", "und"]);
  });

  it("have a title that is visible", () => {
    expect(buildAnnotatedLayoutData(input([], { title: " \u200b" })).title.t).toBe("Untitled text");
  });
});

describe("A person's comment in a briefing", () => {
  it("has the direction of its first letter", () => {
    expect(toAuthoredTemplateText("1. المادة")).toMatchObject({ dir: "rtl", lang: "ar" });
    expect(toAuthoredTemplateText("Article المادة")).toMatchObject({ dir: "ltr", lang: "en" });
    expect(toAuthoredTemplateText("第一条")).toMatchObject({ dir: "ltr", lang: "zh" });
  });

  it("is cut after a sentence, else after a word, and is marked as cut", () => {
    expect(shortenAtSentenceEnd("One two. Three four five.", 14)).toBe("One two. …");
    expect(shortenAtSentenceEnd("One two three four five", 20)).toBe("One two three four …");
    expect(shortenAtSentenceEnd("x".repeat(50), 10)).toBe("xxxxxxxxxx …");
    expect(shortenAtSentenceEnd(" One\n two ", 10)).toBe("One two");
  });
});
