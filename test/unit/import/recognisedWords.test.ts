import { expect, test } from "vitest";
import { cleanRecognisedWords } from "#shared/import/pictures/cleanRecognisedWords.ts";
import type { RecognisedLine } from "#shared/import/pictures/recognisedText.ts";

/** A line of words, each with the place where it begins; a letter is 10 pixels wide, the line 30 high. */
function lineOf(...words: readonly (readonly [x0: number, text: string])[]): RecognisedLine {
  const boxes = words.map(([x0, text]) => ({ text, confidence: 90, x0, x1: x0 + 10 * text.length, y0: 100, y1: 130 }));
  return { words: boxes, x0: boxes[0]!.x0, x1: boxes.at(-1)!.x1, y0: 100, y1: 130, baseline: 125 };
}

function cleaned(...lines: readonly RecognisedLine[]): string[] {
  const picture = { lines, width: 1000, height: 1400 };
  const [page] = cleanRecognisedWords([{ n: 1, picture, width: 595, height: 842 }]);
  return page!.picture.lines.map(({ words }) => words.map(({ text }) => text).join(" "));
}

test("The edge of a sheet that is read as strokes beside the text is left out, and the signs of the text are kept", () => {
  const edge = lineOf([100, "lanterns"], [190, "shall"], [960, "|"]);
  const left = lineOf([4, "!"], [12, ";"], [100, "lanterns"], [190, ":"]);
  const colon = lineOf([100, "with"], [150, "a"], [170, "view"], [220, "to"], [244, ":"]);
  const bracket = lineOf([100, "["], [116, "shall"], [170, "]"]);
  const star = lineOf([100, "lanterns"], [900, "*"]);
  expect(cleaned(edge, left, colon, bracket, star)).toEqual([
    "lanterns shall",
    "lanterns :",
    "with a view to :",
    "[ shall ]",
    "lanterns *",
  ]);
});

test("A line of nothing but strokes is left out", () => {
  expect(cleaned(lineOf([960, "|"]), lineOf([4, "!"], [600, "("]), lineOf([100, "lanterns"]))).toEqual(["lanterns"]);
});
