import { TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { serialiseClipboardText } from "#renderer/text/document/clipboardText.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { scene } from "./support.ts";

test.each([
  ["necessary. It", "shall keep them", "necessary. It shall keep them"],
  ["Each State", "Each State", "Each State"],
  [
    "Each State",
    "them safe.",
    "1. Each State Party shall keep the records that are necessary. It shall keep them safe.",
  ],
  ["keep them", "of the tide", "keep them safe.\n(a) Records of the tide"],
  ["Each State", "of the tide", /^1\. Each State Party .* safe\.\n\(a\) Records of the tide$/],
  [
    "who looks",
    "of the tide",
    /^who looks at it\.\nArticle 2 Records\n1\. Each State .* safe\.\n\(a\) Records of the tide$/,
  ],
  ["Purpose", "at it.", /^Article 1 Purpose\nThe purpose of .* at it\.$/],
])("A text from “%s” to “%s” is copied with the numbers of what begins there", async (first, last, expected) => {
  const { view } = await scene(SMALL_DRAFT);
  const { doc } = view.state;
  const at = (words: string, edge: number) => {
    let found = -1;
    doc.descendants((node, pos) => {
      const index = node.isText && found < 0 ? node.text!.indexOf(words) : -1;
      if (index >= 0) found = pos + index + edge;
    });
    return found;
  };
  const selection = TextSelection.create(doc, at(first, 0), at(last, last.length));
  const copied = serialiseClipboardText(selection.content(), selection);
  if (typeof expected === "string") expect(copied).toBe(expected);
  else expect(copied).toMatch(expected);
});
