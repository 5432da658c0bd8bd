import { describe, expect, it } from "vitest";
import {
  countOpenRatedNotesByRight,
  countNotes,
  selectGravestNotes,
  numberNotes,
} from "#shared/publish/layouts/content/numberedNotes.ts";
import { DRAFT, DRAFT_ID, noteOn, NOTES } from "./sample.ts";

const number = (notes: typeof NOTES) => numberNotes(notes, DRAFT, DRAFT_ID);

describe("The notes of a briefing", () => {
  it("are numbered in reading order, whatever order they are given in: the whole first, a gap after everything beneath", () => {
    const expected = [
      "The whole article depends on Article 5.",
      "National law alone",
      "“Where the State Party",
      "Who considers",
      "Kept from Rev.1",
      "The exception has no end date.",
      "Good, and new.",
      "Nothing here forbids",
      "A request by telephone",
    ];
    for (const order of [NOTES, [...NOTES].reverse()]) {
      const made = number(order);
      expect(made.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      made.forEach(({ note }, i) => expect(note.comment.startsWith(expected[i]!)).toBe(true));
    }
  });

  it("come last if they have no place: if they are about another text, or their words are gone", () => {
    const [first, second] = NOTES;
    const elsewhere = { ...first!, anchor: { ...first!.anchor, draft: "0".repeat(64) } };
    const gone = {
      ...second!,
      anchor: { ...second!.anchor, quote: { start: 0, end: 4, exact: "nowhere to be found", prefix: "", suffix: "" } },
    };
    const made = number([elsewhere, gone, ...NOTES]);
    expect(made.slice(-2).map(({ place }) => place)).toEqual([null, null]);
    expect(made.slice(-2).map(({ note }) => note)).toEqual([elsewhere, gone]);
  });

  it("begin with the most severe: assessed before provisional, the likelier first, and no resolved ones", () => {
    const on = (ratings: Parameters<typeof noteOn>[3]) => noteOn(DRAFT, "art_3", "may be made", ratings);
    const notes = [
      on({ comment: "provisional critical", ratings: [{ provisional: 4 }] }),
      on({ comment: "high", ratings: [{ scale: 3 }] }),
      on({ comment: "critical, unlikely", ratings: [{ scale: 4, likelihood: 1 }] }),
      on({ comment: "critical, likely", ratings: [{ scope: 4, likelihood: 4 }] }),
      on({ comment: "settled", settled: true, ratings: [{ scale: 4, likelihood: 4 }] }),
      on({ comment: "not assessed" }),
      on({ comment: "safeguard", kind: "safeguard", ratings: [{ scale: 4 }] }),
    ];
    expect(selectGravestNotes(number(notes)).map(({ note }) => note.comment)).toEqual([
      "critical, likely",
      "critical, unlikely",
      "provisional critical",
      "high",
    ]);
  });

  it("are counted by severity, with the provisional ones counted separately", () => {
    expect(countNotes(number(NOTES))).toEqual({
      severities: {
        1: { assessed: 1, provisional: 0 },
        2: { assessed: 0, provisional: 1 },
        3: { assessed: 2, provisional: 0 },
        4: { assessed: 1, provisional: 0 },
      },
      notAssessed: 1,
      hidden: 0,
      safeguards: 2,
      questions: 1,
      settled: 0,
    });
    const settled = NOTES.map((note) => ({ ...note, settled: true }));
    expect(countNotes(number(settled))).toMatchObject({ notAssessed: 0, safeguards: 0, settled: 9 });
  });

  it("count under every right that they name; those that name none come last", () => {
    const found = countOpenRatedNotesByRight(number(NOTES));
    expect(found[0]).toEqual({ right: "privacy", tones: { critical: 1, high: 1, low: 1 }, total: 3 });
    expect(found.at(-1)).toEqual({ right: "", tones: { bare: 1 }, total: 1 });
    expect(found.map(({ right }) => right)).not.toContain("expression");
  });
});
