import { expect, it } from "vitest";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { buildDailyLayoutData } from "#shared/publish/layouts/data/daily.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { printAddress } from "#shared/publish/layouts/data/printedPlace.ts";
import { nameAgreedProvisions } from "#shared/publish/layouts/data/provisionStatuses.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import type { DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { STANDARDS, findStandardWords } from "#shared/rights/standards.ts";
import { DAYS, full } from "./fullDossier.ts";
import { DRAFT, DRAFT_ID, input, noteOn } from "./sample.ts";

const status = (provision: string, ...words: DisclosedStatus["words"]): DisclosedStatus => ({
  draft: DRAFT_ID,
  provision,
  words,
});

it("Every layout names the agreed provisions, so that nobody reopens one unknowingly", () => {
  const statuses = [status("art_2__para_1", "agreed"), status("preamble__rec_2", "agreed"), status("art_3", "pending")];
  for (const layout of BRIEFING_LAYOUTS)
    expect(buildBriefingData(layout, full({ statuses, days: DAYS })).agreed, layout).toBe(
      "Agreed ad referendum: Preambular paragraph 2, Article 2(1).",
    );
});

it("A provision in conflict, or whose status was set on other words, is not called agreed", () => {
  expect(nameAgreedProvisions(DRAFT, [status("art_3", "agreed", "reopened")])).toBe("");
  expect(nameAgreedProvisions(DRAFT, [status("art_3", "agreed"), status("art_3", "reopened")])).toBe("");
  expect(nameAgreedProvisions(DRAFT, [{ ...status("art_3", "agreed"), validity: "earlier" }])).toBe("");
  expect(nameAgreedProvisions(DRAFT, [status("art_99", "agreed")])).toBe("");
});

it("Statuses are marked at their provisions in the text and in the table of positions", () => {
  const { rows } = buildAnnotatedLayoutData(
    full({ statuses: [status("art_2__para_2", "package"), status("art_3", "agreed")] }),
  );
  const marked = rows.flatMap((row) => ("status" in row && row.status ? [[row.eId, row.status]] : []));
  expect(marked).toEqual([
    ["art_2__para_2", "In the Chair’s package"],
    ["art_3", "Agreed ad referendum"],
  ]);
  const matrix = buildMatrixLayoutData(full({ statuses: [status("art_2", "informals")] }));
  expect(matrix.rows[0]).toMatchObject({ eId: "art_2__para_2", status: "In informals" });
});

it("A compact annotated text leaves out articles without notes and says which", () => {
  const note = noteOn(DRAFT, "art_3", "in any form");
  const all = buildAnnotatedLayoutData(input([note])).rows;
  const compact = buildAnnotatedLayoutData(input([note], { settings: { compact: true } })).rows;
  expect(compact.map((row) => (row.is === "skipped" ? row.text : row.is === "heading" ? row.num : row.is))).toEqual([
    "Left out, without notes: Preamble to Article 1",
    "Chapter II",
    "Left out, without notes: Article 2",
    "Article 3",
    "text",
  ]);
  expect(compact.at(-1)).toEqual(all.at(-1));
  const none = buildAnnotatedLayoutData(input([], { settings: { compact: true } })).rows;
  expect(none).toMatchObject([{ is: "skipped", text: "Left out, without notes: Preamble to Article 3" }]);
});

it("Addresses are put in words", async () => {
  expect(printAddress("preamble(11)", "label")).toBe("Preambular paragraph 11");
  expect(printAddress("preamble(11)(a)", "inline")).toBe("preambular paragraph 11(a)");
  expect(printAddress("Article 3(19)(¶3)", "label")).toBe("Article 3(19), unnumbered paragraph 3");
  expect(printAddress("preamble", "label")).toBe("Preamble");
  expect(printAddress("preamble (#2)(1)", "label")).toBe("Preamble (occurrence 2)(1)");
  expect(await withMessageLanguage("fr", () => printAddress("preamble(11)", "inline"))).toBe(
    "l’alinéa 11 du préambule",
  );
});

it("A public coverage has no heading about days that nobody may see, and no signs of the capture line", () => {
  const undated = DAYS.map((day) => ({ ...day, date: null }));
  const names = (audience: "public" | "team") =>
    buildDailyLayoutData(input([], { days: undated, audience })).days.map(({ name }) => name.t);
  expect(names("public")).toEqual(["Statements by provision"]);
  expect(names("team")).toEqual(["No day or meeting"]);
});

it("A line of the user's own, such as a classification, is not contradicted at the foot of the page", () => {
  const handling = (line: string) => buildAnnotatedLayoutData(input([], { settings: { line } })).handling;
  expect(handling("")).toBe("This document may be passed on.");
  expect(handling("RESTRICTED")).toBe("To be handled as marked at the top of the page.");
});

it("A briefing names who submits it, and how to reach them", () => {
  const settings = { by: " Rights Watch Network ", contact: "a@rights.example" };
  const lines = BRIEFING_LAYOUTS.map((layout) =>
    buildBriefingData(layout, input([], { settings })).byline.map(({ t }) => t),
  );
  expect(new Set(lines.map(String))).toEqual(new Set(["Submitted by Rights Watch Network,Contact: a@rights.example"]));
  expect(buildAnnotatedLayoutData(input([], { settings: { by: " " } })).byline).toEqual([]);
});

it("Standards are quoted in the briefing's language where their official text is known, else labelled as English", async () => {
  const note = (id: string) => {
    const { instrument, place, symbol, words, told } = STANDARDS.find((each) => each.id === id)!;
    const standards = [{ instrument, place, symbol, words, ...(told && { told }) }];
    return { ...noteOn(DRAFT, "art_3", "in any form"), standards };
  };
  const printed = (language: "en" | "fr" | "ar", id: string) =>
    withMessageLanguage(language, () => buildAnnotatedLayoutData(input([note(id)])).notes[0]!.standards[0]!);
  expect((await printed("en", "UDHR-8")).where.t).not.toContain("English");
  const french = await printed("fr", "UDHR-8");
  expect(french.words).toMatchObject({ lang: "fr", t: expect.stringContaining("recours effectif") as string });
  expect(french.where.t).not.toContain("anglais");
  const foreign = await printed("fr", "ICCPR-17-1");
  expect(foreign.where.t).toContain("(cité en anglais)");
  expect(foreign.words).toMatchObject({ lang: "en", dir: "ltr" });
  expect((await printed("ar", "ICCPR-17-1")).words).toMatchObject({ lang: "en", dir: "ltr" });
  const told = STANDARDS.find((each) => each.told)!;
  expect((await printed("fr", told.id)).where.t).not.toContain("anglais");
  expect(findStandardWords({ instrument: "Team rule", place: "1", words: "Mots." }, "fr")).toBeNull();
});
