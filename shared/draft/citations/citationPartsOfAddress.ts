import type { Address, AddressStep } from "../address/address.ts";
import type { AddressUnit } from "../draft.ts";

type Word = AddressUnit | "recital" | "alinea" | "subalinea" | "option" | "number";

/**
 * One part of a citation, worded by the message of its code: "article 40", "paragraph 20 bis", "(a)". An `attached`
 * part follows the previous one without a comma: "paragraph 1 (a)". `num` is "none" if there is no number.
 */
export interface CitationWordingPart {
  readonly code: `cite.${Word}`;
  readonly num: string;
  readonly attached: boolean;
  /** From 2 on if a draft has the same number more than once. */
  readonly nth: number;
}

/**
 * Returns the parts of a citation of an address in the style of the United Nations, outermost first: 40(20 bis) is
 * article 40, paragraph 20 bis; 24(1)(a)(ii) is article 24, paragraph 1 (a) (ii); preamble(3) is preambular paragraph
 * 3; 2(¶2), text without a number, is article 2, second paragraph. Different addresses have different citations.
 * Source: United Nations Editorial Manual, on references to parts of instruments.
 */
export function citationPartsOfAddress(address: Address): readonly CitationWordingPart[] {
  const parts = address.map((step, i) => citedStep(step, address[i - 1]));
  // A preamble is not named before its own paragraphs.
  return parts.filter((_, i) => !(address[i]!.unit === "preamble" && isRecital(address[i + 1], address[i])));
}

function citedStep(step: AddressStep, before: AddressStep | undefined): CitationWordingPart {
  const [number = "", nth = ""] = step.num.split("#");
  const { word, num } = wordOf(step.unit, number.trim(), before);
  return { code: `cite.${word}`, num: num || "none", attached: word === "number", nth: Number(nth) || 1 };
}

function wordOf(
  unit: AddressUnit | undefined,
  num: string,
  before: AddressStep | undefined,
): { word: Word; num: string } {
  if (unit) return { word: unit, num };
  if (num.startsWith("¶")) return { word: before?.unit ? "alinea" : "subalinea", num: num.slice(1) };
  if (num.startsWith("option ")) return { word: "option", num: num.slice("option ".length) };
  if (before?.unit === "preamble") return { word: "recital", num };
  const isParagraph = before?.unit !== undefined && before.unit !== "paragraph" && /^\d/.test(num);
  return { word: isParagraph ? "paragraph" : "number", num };
}

function isRecital(step: AddressStep | undefined, before: AddressStep | undefined): boolean {
  if (!step || step.unit) return false;
  return wordOf(undefined, step.num, before).word === "recital";
}
