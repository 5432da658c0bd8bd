import { beforeAll, describe, expect, test } from "vitest";
import {
  areLabelledTextsThere,
  labelledWordsOf,
  measureLabels,
  readLabelledTexts,
  readLabels,
  type LabelledTexts,
} from "./labels.ts";

const labels = readLabels();

test("The labels are at least 120 weakenings and 120 innocent sentences of four texts, half of them held out", () => {
  expect(labels.filter(({ label }) => label === "weakening").length).toBeGreaterThanOrEqual(120);
  expect(labels.filter(({ label }) => label === "innocent").length).toBeGreaterThanOrEqual(120);
  const texts = new Set(labels.map(({ text }) => text.replace("-before", "")));
  expect(texts.size).toBe(4);
  expect(labels.filter(({ half }) => half === "held out").length / labels.length).toBeCloseTo(0.5, 1);
  expect(labels.filter(({ start, end }) => !(start < end))).toEqual([]);
});

describe.skipIf(!areLabelledTextsThere)("In four real texts labelled by hand, the drafting watch", () => {
  let texts: LabelledTexts;
  beforeAll(async () => {
    texts = await readLabelledTexts();
  }, 120_000);

  test("is measured on the words that were labelled", () => {
    const moved = labels.filter((label) => labelledWordsOf(texts.drafts, label) === null);
    expect(moved.map(({ text, address }) => `${text} ${address}`)).toEqual([]);
  });

  test.each([
    ["of all labels", 97, () => labels],
    ["of those held out", 95, () => labels.filter(({ half }) => half === "held out")],
  ])("has recall %s of at least %d %%, and precision of at least 99 %%", (_, least, chosen) => {
    const { recall, precision } = measureLabels(texts, chosen());
    expect(recall).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(99);
  });
});
