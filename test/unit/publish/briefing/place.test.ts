import { expect, it } from "vitest";
import { printAddress, printProvisionPlace } from "#shared/publish/layouts/data/printedPlace.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import type { Draft, Provision } from "#shared/draft/draft.ts";

/** Creates a draft of an article with this number, whose paragraph is the fourth. */
function numbered(num: string, heading = "Duties"): Draft {
  const article: Provision = { eId: "art_3bis", address: "3 bis", kind: "article", num, heading, level: 1, blocks: [] };
  const paragraph: Provision = {
    eId: "art_3bis__para_4",
    address: "3 bis(4)",
    kind: "paragraph",
    num: "4.",
    heading: "",
    level: 2,
    blocks: [{ text: "Each Party shall tell the others." }],
  };
  return { title: "Draft", language: "en", direction: "ltr", provisions: [article, paragraph] };
}

it.each([
  ["Article 3bis", "Article 3bis(4)"],
  ["[Article 3bis]", "Article 3bis(4)"],
  ["[Article 3bis", "Article 3bis(4)"],
  ["Article 3bis]", "Article 3bis(4)"],
  ["[[Article] 3bis].", "Article 3bis(4)"],
  ["(3bis)", "3bis(4)"],
  ["(3bis", "3bis(4)"],
  ["3bis)", "3bis(4)"],
  ["Article 3 (bis)", "Article 3 (bis)(4)"],
  ["[]", "Duties(4)"],
])("A provision beneath %s is called %s", (num, label) => {
  expect(formatProvisionLabel(numbered(num), 1)).toBe(label);
});

it.each([
  ["preamble(11)", "Preambular paragraph 11"],
  ["preamble", "Preamble"],
  ["preamble (#2)", "Preamble (occurrence 2)"],
  ["3(19)(¶3)", "3(19), unnumbered paragraph 3"],
  ["3(option 1 #2)(7)", "3(option 1, occurrence 2)(7)"],
  ["24 #2(1)", "24 (occurrence 2)(1)"],
  ["4(3)(option 1)", "4(3)(option 1)"],
])("The address %s is printed as %s", (address, printed) => {
  expect(printAddress(address, "label")).toBe(printed);
});

it("A heading that has the sign of a repeated number is printed as it is", () => {
  expect(printProvisionPlace(numbered("", "Room #2"), 1)).toBe("Room #2(4)");
});
