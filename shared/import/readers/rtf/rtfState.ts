import type { LineHints } from "#shared/import/sourceLines.ts";

/** Where the text of a group goes. */
export type RtfDestination =
  | "text"
  | "skipped"
  | "fonts"
  | "styles"
  | "authors"
  | "colours"
  | "number"
  | "heading"
  | "note"
  | "annotation"
  | "annotation-author"
  | "annotation-name"
  | "annotation-reference"
  | "range-start"
  | "range-end";

/** The format of a paragraph, which lasts until `\pard`. */
export interface RtfParagraphFormat {
  readonly style?: number;
  readonly outlineLevel?: number;
  readonly align?: NonNullable<LineHints["align"]>;
  readonly indent?: number;
  readonly isRightToLeft?: boolean;
  readonly isInTable?: boolean;
}

/** The format of characters, which lasts until `\plain` or the end of the group. */
export interface RtfCharacterFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  /** The colours of the letters and behind them, by their number in the colour table. */
  readonly colour?: number;
  readonly background?: number;
  readonly font?: number;
  readonly inserted?: boolean;
  readonly deleted?: boolean;
  readonly insertedBy?: number;
  readonly insertedAt?: number;
  readonly deletedBy?: number;
  readonly deletedAt?: number;
}

/** What a group inherits from the one around it, and gives back at its end. */
export interface RtfGroup {
  readonly destination: RtfDestination;
  readonly characters: RtfCharacterFormat;
  readonly paragraph: RtfParagraphFormat;
  /** How many characters follow each `\u` for readers that do not know it. */
  readonly fallbackLength: number;
  /** Whether its text is the result of a field, such as a link. */
  readonly isInField?: boolean;
}

export const RTF_OUTER_GROUP: RtfGroup = { destination: "skipped", characters: {}, paragraph: {}, fallbackLength: 1 };

/** The groups whose content is read elsewhere than in the text; groups marked with `\*` that are not here are skipped. */
export const RTF_DESTINATIONS: Readonly<Record<string, RtfDestination>> = {
  fonttbl: "fonts",
  stylesheet: "styles",
  revtbl: "authors",
  colortbl: "colours",
  listtext: "number",
  pntext: "number",
  header: "heading",
  headerl: "heading",
  headerr: "heading",
  headerf: "heading",
  footer: "heading",
  footerl: "heading",
  footerr: "heading",
  footerf: "heading",
  footnote: "note",
  annotation: "annotation",
  atnauthor: "annotation-author",
  atnid: "annotation-name",
  atnref: "annotation-reference",
  atrfstart: "range-start",
  atrfend: "range-end",
  ...Object.fromEntries(
    "info pict object objdata fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl wgrffmtfilter mmathPr pgptbl filetbl template nonshppict atndate atntime atnparent atnicn bkmkstart bkmkend xe tc ftnsep ftnsepc aftnsep aftnsepc ftncn aftncn formfield shpinst pnseclvl falt panose upr docvar userprops shprslt"
      .split(" ")
      .map((word) => [word, "skipped" as const]),
  ),
};

/** Characters with a name. */
export const RTF_NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  tab: " ",
  line: " ",
  lbr: " ",
  softline: "",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  zwj: "\u200d",
  zwnj: "\u200c",
  ltrmark: "\u200e",
  rtlmark: "\u200f",
};

/** Control symbols that stand for characters: a hard space, a soft and a hard hyphen. */
export const RTF_CONTROL_SYMBOL_CHARACTERS: Readonly<Record<string, string>> = { "~": "\u00a0", "-": "", _: "\u2011" };
