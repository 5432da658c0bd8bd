import { isRefusal } from "#shared/base/result.ts";
import { loadNodePictureTools } from "#node/pictures/nodePictureTools.ts";
import type { PictureTools } from "#shared/import/pictures/pictureTools.ts";
import type { RecognisedPicture, TextRecogniser } from "#shared/import/pictures/recognisedText.ts";

/** Makes a recogniser that reads the same lines, surely, in every picture. */
function recogniserOf(lines: readonly string[]): TextRecogniser {
  return { recognise: ({ width, height }) => Promise.resolve(recognisedLines(lines, width, height)) };
}

/** Lays out lines of words below each other, at the left margin or, in Arabic, at the right one. */
export function recognisedLines(lines: readonly string[], width = 1000, height = 1000): RecognisedPicture {
  return {
    width,
    height,
    lines: lines.map((text, i) => {
      const [y0, y1] = [20 + i * 40, 44 + i * 40];
      const isRightToLeft = /\p{Script=Arabic}/u.test(text);
      let x = 40;
      const words = text.split(" ").map((word) => {
        const length = word.length * 12;
        const x0 = isRightToLeft ? width - x - length : x;
        x += length + 8;
        return { text: word, confidence: 95, x0, x1: x0 + length, y0, y1 };
      });
      const [left, right] = [Math.min(...words.map(({ x0 }) => x0)), Math.max(...words.map(({ x1 }) => x1))];
      return { words, x0: left, x1: right, y0, y1, baseline: y1 - 5 };
    }),
  };
}

/** The tools of the command line, with a recogniser that always reads the same. */
export async function fixedPictureTools(lines: readonly string[]): Promise<PictureTools> {
  const tools = await loadNodePictureTools();
  if (isRefusal(tools)) throw new Error(tools.code);
  return { ...tools, recogniser: recogniserOf(lines) };
}
