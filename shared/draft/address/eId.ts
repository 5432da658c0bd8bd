import type { ProvisionKind } from "../draft.ts";

/** The abbreviations of the Akoma Ntoso naming convention 1.0, 5.3.1; "alinea" is an unnumbered paragraph. */
const ABBREVIATIONS: Readonly<Record<ProvisionKind | "alinea", string>> = {
  article: "art",
  rule: "rule",
  paragraph: "para",
  subparagraph: "subpara",
  point: "point",
  recital: "rec",
  part: "part",
  title: "title",
  chapter: "chp",
  section: "sec",
  annex: "annex",
  preamble: "preamble",
  text: "text",
  alinea: "al",
};

/**
 * Returns one segment of an eId: `art_24`, `para_20bis`, `preamble`. `num` is in normal form: inner spaces are removed,
 * other separators become "-" ("11.2 bis" is `11-2bis`), and the "#2" of a repeated number becomes `_2`.
 */
export function makeEIdSegment(kind: ProvisionKind | "alinea", num: string): string {
  const [number = "", nth] = num.split("#");
  const clean = number.replace(/\s+/g, "").replace(/[^\p{L}\p{N}]+/gu, "-");
  const bare = clean.replace(/^-|-$/g, "");
  return [ABBREVIATIONS[kind], bare, nth?.trim()].filter(Boolean).join("_");
}

/** Joins segments: `art_40__para_20bis`, `preamble__rec_3`, `chp_IV__sec_2`. */
export function joinEId(outer: string, segment: string): string {
  return outer === "" ? segment : `${outer}__${segment}`;
}
