import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { input, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { note } from "./made-up.ts";
import { back, changed, forgetful, partsOf, plain } from "./returned.ts";

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();

describe("A Word file that is returned", () => {
  it("has every note, reply, place and state again, once each", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
        const returned = back(writeDocx(input(notes)));
        expect(sorted(returned.notes.map(plain))).toEqual(sorted(notes.map(plain)));
        expect(returned.proposals).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("has them at their words and by their first lines if nothing of ours but the comments is left", () => {
    const file = forgetful(writeDocx(input(NOTES)));
    expect(sorted(back(file).notes.map(plain))).toEqual(sorted(NOTES.map(plain)));
  });

  it("has any words again if nothing of ours but the comments is left", () => {
    const words = fc.array(note, { maxLength: 6 }).map((notes) => notes.filter(({ anchor }) => anchor.quote));
    fc.assert(
      fc.property(words, (notes) => {
        const where = (each: ReturnType<typeof plain>) => [each.provision, each.exact, each.start];
        const returned = back(forgetful(writeDocx(input(notes)))).notes.map(plain);
        expect(sorted(returned.map(where))).toEqual(sorted(notes.map(plain).map(where)));
      }),
      { numRuns: 30 },
    );
  });

  it("is the same, byte for byte, when made again", () => {
    expect(Buffer.from(writeDocx(input(NOTES))).equals(Buffer.from(writeDocx(input(NOTES))))).toBe(true);
  });

  it("has names and times in the form that Word accepts", () => {
    const author = { by: "name" as const, name: "Member 3 ".repeat(40).trim(), organisation: "" };
    const at = "2026-03-05T09:00:00.123Z";
    const xml = partsOf(writeDocx(input([{ ...NOTES[0]!, author, at }], { audience: "team" })))["word/comments.xml"]!;
    expect(/w:author="([^"]*)"/.exec(xml)![1]!).toHaveLength(250);
    expect(xml).toContain('w:date="2026-03-05T09:00:00Z"');
  });

  it("says neither who made it nor when, and has no names if none are asked for", () => {
    const parts = partsOf(writeDocx(input(NOTES)));
    expect(Object.keys(parts).filter((name) => name.startsWith("docProps/"))).toEqual(["docProps/core.xml"]);
    expect(parts["docProps/core.xml"]).not.toMatch(/creator|created|modified|lastModifiedBy|revision/);
    expect(new Set(parts["word/comments.xml"]!.match(/w:author="[^"]*"/g))).toEqual(new Set(['w:author="Author"']));
    expect(Object.values(parts).join("")).not.toMatch(/w:date=|rsid/);
  });

  it("has both of two comments with the same number", () => {
    const file = changed(writeDocx(input(NOTES.slice(0, 2))), (_, xml) =>
      xml.replaceAll(">2 · Critical", ">1 · Critical"),
    );
    expect(back(file).notes).toHaveLength(2);
  });
});
