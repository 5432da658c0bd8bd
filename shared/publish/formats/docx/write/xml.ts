import { directionOfText } from "#shared/publish/layouts/content/writingScript.ts";
import type { TextDirection } from "#shared/draft/draft.ts";
import { escapeXml } from "#shared/publish/formats/officeFile.ts";
import type { ChangeAuthor } from "./inlineItems.ts";

/** The namespaces of the parts with text. Programs may ignore those that are newer than the standard. */
export const WORD_NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'mc:Ignorable="w14 w15 w16cid"',
].join(" ");

/** One level of indentation, in twentieths of a point: 1.2 cm. */
export const INDENT_STEP = 680;

export interface ParagraphFormat {
  readonly style: string;
  readonly dir: TextDirection;
  /** Levels of indentation. */
  readonly indent?: number;
  /** Whether the first line hangs out by one level, for its number. */
  readonly hangs?: boolean;
  readonly startsPage?: boolean;
  /** Who inserted the paragraph, if it is an insertion. */
  readonly inserted?: ChangeAuthor;
  /** Word's id of the paragraph: 8 hexadecimal digits. */
  readonly id?: string;
}

/** Writes a paragraph. */
export function docxParagraphXml(look: ParagraphFormat, ...content: readonly string[]): string {
  const { style, dir, indent = 0, hangs = false, startsPage = false, inserted, id } = look;
  const side = hangs ? `<w:ind w:left="${(indent + 1) * INDENT_STEP}" w:hanging="${INDENT_STEP}"/>` : indented(indent);
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    startsPage ? "<w:pageBreakBefore/>" : "",
    dir === "rtl" ? "<w:bidi/>" : "",
    side,
    inserted ? `<w:rPr>${change("ins", inserted)}/></w:rPr>` : "",
  ];
  const name = id === undefined ? "" : ` w14:paraId="${id}" w14:textId="77777777"`;
  return `<w:p${name}><w:pPr>${properties.join("")}</w:pPr>${content.join("")}</w:p>`;
}

function indented(steps: number): string {
  return steps === 0 ? "" : `<w:ind w:left="${steps * INDENT_STEP}"/>`;
}

export interface RunFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A character style. */
  readonly style?: string;
  /** The direction of the surrounding text. */
  readonly dir?: TextDirection;
}

/** Writes a run of text, with tabs and line breaks. */
export function docxRunXml(text: string, look: RunFormat = {}): string {
  return text === "" ? "" : `<w:r>${properties(text, look)}${content(text, "t")}</w:r>`;
}

/** Writes inserted or deleted words. `id` distinguishes the changes of a file. */
export function docxChangedRunXml(
  is: "gone" | "fresh",
  text: string,
  by: ChangeAuthor,
  id: number,
  dir: TextDirection,
): string {
  const [element, tag] = is === "fresh" ? (["ins", "t"] as const) : (["del", "delText"] as const);
  return `${change(element, by, id)}><w:r>${properties(text, { dir })}${content(text, tag)}</w:r></w:${element}>`;
}

/** Writes a reference to a footnote with the draft's own mark, not with a number that Word counts. */
export function docxFootnoteReferenceXml(nth: number, mark: string): string {
  const called = `<w:footnoteReference w:customMarkFollows="1" w:id="${nth}"/>`;
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${called}${content(mark, "t")}</w:r>`;
}

/** Writes the text of a footnote, after its mark. */
export function docxFootnoteParagraphXml(mark: string, text: string, dir: TextDirection): string {
  return docxParagraphXml(
    { style: "FootnoteText", dir },
    docxRunXml(mark, { style: "FootnoteReference" }),
    docxRunXml(` ${text}`, { dir }),
  );
}

function change(element: "ins" | "del", by: ChangeAuthor, id = 0): string {
  return `<w:${element} w:id="${id}" ${formatAuthorAttributes(by)}`;
}

/** The longest name that Word accepts, in UTF-16 units. */
const LONGEST_NAME = 250;

/** Writes an author, and a time in whole seconds, as Word does. */
export function formatAuthorAttributes({ author, at }: ChangeAuthor): string {
  const when = at === undefined ? "" : ` w:date="${escapeXml(at.replace(/\.\d+/u, ""))}"`;
  return `w:author="${escapeXml(author)}"${when}`;
}

/** Shortens a name to what Word accepts. */
export function truncateAuthor(author: string): string {
  return author.length <= LONGEST_NAME
    ? author
    : `${author.slice(0, LONGEST_NAME - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

function properties(text: string, { bold, italic, style, dir }: RunFormat): string {
  const all = [
    style ? `<w:rStyle w:val="${style}"/>` : "",
    bold ? "<w:b/><w:bCs/>" : "",
    italic ? "<w:i/><w:iCs/>" : "",
    directionOfText(text, dir) === "rtl" ? "<w:rtl/>" : "",
  ].join("");
  return all === "" ? "" : `<w:rPr>${all}</w:rPr>`;
}

function content(text: string, tag: "t" | "delText"): string {
  return text
    .split(/(\t|\r\n?|\n)/u)
    .map((part) => {
      if (part === "") return "";
      if (part === "\t") return "<w:tab/>";
      if (/^[\r\n]/u.test(part)) return "<w:br/>";
      return `<w:${tag} xml:space="preserve">${escapeXml(part)}</w:${tag}>`;
    })
    .join("");
}
