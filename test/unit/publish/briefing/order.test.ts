import { describe, expect, it } from "vitest";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import { buildDelegateLayoutData } from "#shared/publish/layouts/data/delegate.ts";
import { sortByKeyOrder, moveKeysInCustomOrder, moveKeyOneStep } from "#shared/publish/layouts/content/customOrder.ts";
import { input, NOTES } from "./sample.ts";

const arrange = (list: string, order: string) => sortByKeyOrder([...list], (each) => each, [...order]).join("");
const move = (keys: string, moving: string, to: string, side: "before" | "after") =>
  moveKeysInCustomOrder([...keys], new Set(moving), to, side).join("");

describe("A chosen order", () => {
  it("puts an unknown provision after the one that it follows, and drops those that are gone", () => {
    expect(arrange("abcd", "dcba")).toBe("dcba");
    expect(arrange("abXcd", "dcba")).toBe("dcbXa");
    expect(arrange("XYabc", "cba")).toBe("XYcba");
    expect(arrange("ac", "cba")).toBe("ca");
    expect(arrange("abc", "")).toBe("abc");
  });

  it("moves one or several before or after another, and no further than the ends", () => {
    expect(move("abcd", "a", "c", "after")).toBe("bcad");
    expect(move("abcd", "db", "a", "before")).toBe("bdac");
    expect(move("abcd", "ab", "b", "after")).toBe("abcd");
    expect([..."abc"].map((key) => moveKeyOneStep([..."abc"], key, 1).join(""))).toEqual(["bac", "acb", "abc"]);
    expect([..."abc"].map((key) => moveKeyOneStep([..."abc"], key, -1).join(""))).toEqual(["abc", "bac", "acb"]);
  });

  it("orders the paragraphs and recommendations of a submission, with the heading of each", () => {
    const order = [...NOTES].reverse();
    const own = buildSubmissionLayoutData(input(NOTES, { order }));
    const words = own.sections.flatMap(({ paragraphs }) => paragraphs.map(({ note }) => note!.comment[0]!.t));
    expect(words).toEqual(order.map(({ comment }) => comment));
    expect(own.sections.map(({ heading }) => heading.t)).toEqual([
      "Article 3. Requests",
      "Article 2. Conditions and safeguards",
    ]);
    const numbers = own.sections.flatMap(({ paragraphs }) => paragraphs.map(({ n }) => n));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    // The first paragraph is a risk without a recommended wording, which recommends nothing.
    expect(own.recommendations[0]).toMatchObject({ n: 1, paragraph: 2 });
    const paragraphs = own.recommendations.map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    const apart = [NOTES[8]!, NOTES[0]!, ...NOTES.slice(1, 8)];
    expect(buildSubmissionLayoutData(input(NOTES.slice(0, 8), { order: apart })).sections).toHaveLength(1);
  });

  it("repeats a heading if paragraphs return to it", () => {
    const order = [NOTES[0]!, NOTES[8]!, ...NOTES.slice(1, 8)];
    expect(buildSubmissionLayoutData(input(NOTES, { order })).sections.map(({ heading }) => heading.t)).toEqual([
      "Article 2. Conditions and safeguards",
      "Article 3. Requests",
      "Article 2. Conditions and safeguards",
    ]);
  });

  it("leads a delegate's page, which otherwise has the most severe notes first", () => {
    const first = (order?: typeof NOTES) =>
      buildDelegateLayoutData(input(NOTES, order ? { order } : {})).asks.map(({ note }) => note.comment[0]!.t);
    expect(first()[0]).toBe(NOTES[1]!.comment);
    expect(first([...NOTES].reverse())[0]).toBe(NOTES[8]!.comment);
    expect(first([...NOTES].reverse()).sort()).toEqual(first().sort());
  });
});
