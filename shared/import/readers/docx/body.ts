import { MAX_LINES } from "../../limits.ts";
import type { Line, LineHints } from "../../lines.ts";
import { readHeading } from "../../recognise/heading.ts";
import { Gather } from "../gather.ts";
import type { Notes } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import type { Look, Styles } from "./styles.ts";
import { childOf, childrenOf, type Element } from "./xml.ts";

/** What was found in a document and is not in its lines as it stood. */
export interface Tally {
  insertions: number;
  deletions: number;
  pictures: number;
  struck: number;
}

/** What holds paragraphs or runs and says nothing itself. */
const WRAPPERS = new Set("sdt sdtContent smartTag customXml hyperlink dir bdo fldSimple tbl tr tc".split(" "));
const PICTURES = new Set(["drawing", "pict", "object", "other:AlternateContent"]);

/** Twips to a step of indent: half an inch. */
const STEP = 720;

/** Reads the paragraphs of a document as Word would show them with every change accepted. */
export class Body {
  readonly lines: Line[] = [];
  readonly tally: Tally = { insertions: 0, deletions: 0, pictures: 0, struck: 0 };
  readonly comments = new Set<string>();
  /** Paragraphs set from right to left. */
  rightToLeft = 0;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Notes;
  readonly #gather = new Gather();
  /** Open complex fields: what they are told to do, and whether their result has begun. */
  readonly #fields: { instruction: string; result: boolean }[] = [];
  #look: Look;
  #runs = { all: 0, bold: 0, italic: 0 };
  #inContents = false;
  #number: string | undefined;
  #paragraphs = 0;
  /** The note whose mark is the text of the run to come. */
  #markedNote: { kind: "footnote" | "endnote"; id: string } | null = null;

  constructor(styles: Styles, numbering: Numbering, notes: Notes) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#notes = notes;
    this.#look = styles.look(undefined);
  }

  /** Reads what stands in a body, a cell or another wrapper. */
  read(container: Element): void {
    for (const child of childrenOf(container)) {
      if (this.lines.length >= MAX_LINES) return;
      if (child.name === "p") this.#paragraph(child);
      else if (child.name === "ins" || child.name === "moveTo") this.read(child);
      else if (WRAPPERS.has(child.name) && !this.#isDeletedRow(child)) this.read(child);
    }
  }

  #isDeletedRow(element: Element): boolean {
    const deleted = element.name === "tr" && childOf(element, "trPr", "del") !== undefined;
    if (deleted) this.tally.deletions++;
    return deleted;
  }

  #paragraph(paragraph: Element): void {
    this.#paragraphs++;
    const properties = childOf(paragraph, "pPr");
    this.#look = this.#styles.look(properties);
    const gone = this.#markIsGone(properties);
    this.#number = gone ? undefined : this.#numberOf(this.#look);
    const deletions = this.tally.deletions;
    for (const child of childrenOf(paragraph)) this.#inline(child);
    if (gone) {
      if (this.tally.deletions === deletions) this.tally.deletions++;
      return;
    }
    if (this.#look.rightToLeft) this.rightToLeft++;
    this.#finish();
  }

  /** A paragraph whose mark was deleted runs on into the next one, and is numbered and set like that one. */
  #markIsGone(properties: Element | undefined): boolean {
    const mark = childOf(properties, "rPr");
    return childOf(mark, "del") !== undefined || childOf(mark, "moveFrom") !== undefined;
  }

  #numberOf({ numbering: { numId, level }, styleId }: Look): string | undefined {
    if (numId === undefined || numId === "0") return undefined;
    return this.#numbering.next(numId, level ?? this.#numbering.levelOf(numId, styleId));
  }

  /** What stands among the runs of a paragraph. */
  #inline(element: Element): void {
    switch (element.name) {
      case "r":
        return this.#run(element);
      case "ins":
      case "moveTo":
        this.tally.insertions++;
        return childrenOf(element).forEach((child) => this.#inline(child));
      case "del":
      case "moveFrom":
        this.tally.deletions++;
        return;
      default:
        if (PICTURES.has(element.name)) this.tally.pictures++;
        else if (WRAPPERS.has(element.name)) childrenOf(element).forEach((child) => this.#inline(child));
    }
  }

  #run(run: Element): void {
    const properties = childOf(run, "rPr");
    if (this.#styles.run(properties, "vanish")) return;
    const before = this.#runs.all;
    for (const child of childrenOf(run)) this.#inRun(child);
    if (this.#runs.all === before) return;
    if (this.#styles.run(properties, "b") ?? this.#look.bold) this.#runs.bold++;
    if (this.#styles.run(properties, "i") ?? this.#look.italic) this.#runs.italic++;
    if (this.#styles.run(properties, "strike") || this.#styles.run(properties, "dstrike")) this.tally.struck++;
  }

  #inRun(element: Element): void {
    switch (element.name) {
      case "t":
        return this.#text(textIn(element));
      case "tab":
      case "ptab":
        return this.#text(" ");
      case "noBreakHyphen":
        return this.#text("-");
      case "br":
      case "cr":
        return this.#lineBreak();
      case "fldChar":
        return this.#field(element.attributes.fldCharType);
      case "instrText":
        return this.#instruct(textIn(element));
      case "footnoteReference":
        return this.#note("footnote", element);
      case "endnoteReference":
        return this.#note("endnote", element);
      case "commentReference":
        this.comments.add(element.attributes.id ?? "");
        return;
      default:
        if (PICTURES.has(element.name)) this.tally.pictures++;
    }
  }

  #text(words: string): void {
    if (this.#fields.some(({ result }) => !result)) return;
    if (this.#markedNote) {
      const { kind, id } = this.#markedNote;
      this.#markedNote = null;
      const { mark, text } = this.#notes.call(kind, id, words);
      return this.#gather.note(mark, text);
    }
    if (this.#fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction))) this.#inContents = true;
    if (words.trim() !== "") this.#runs.all++;
    this.#gather.add(words);
  }

  /** "Article 1", a line break and a title in one paragraph are two lines; in running text a break is a blank. */
  #lineBreak(): void {
    const line = { text: this.#gather.soFar, hints: this.#hints(), where: null };
    if (readHeading(line) && !this.#gather.isEmpty) {
      this.#finish();
      this.#number = undefined;
    } else this.#gather.add(" ");
  }

  #field(type: string | undefined): void {
    const open = this.#fields[this.#fields.length - 1];
    if (type === "begin") this.#fields.push({ instruction: "", result: false });
    else if (type === "separate" && open) open.result = true;
    else if (type === "end") this.#fields.pop();
  }

  #instruct(words: string): void {
    const open = this.#fields[this.#fields.length - 1];
    if (open) open.instruction += words;
  }

  #note(kind: "footnote" | "endnote", { attributes: { id = "", customMarkFollows } }: Element): void {
    if (/^(?:1|true|on)$/.test(customMarkFollows ?? "")) this.#markedNote = { kind, id };
    else {
      const { mark, text } = this.#notes.call(kind, id, undefined);
      this.#gather.note(mark, text);
    }
  }

  #finish(): void {
    const says = !this.#gather.isEmpty || /\p{L}{3}/u.test(this.#number ?? "");
    const line = this.#gather.line(this.#hints(), { unit: "paragraph", n: this.#paragraphs });
    if (says) this.lines.push(line);
    this.#runs = { all: 0, bold: 0, italic: 0 };
    this.#inContents = false;
  }

  #hints(): LineHints {
    const { all, bold, italic } = this.#runs;
    const { heading, align, numbering } = this.#look;
    const style = this.#inContents ? "toc" : this.#look.style;
    const indent = this.#number === undefined ? stepsOf(this.#look.indent) : (numbering.level ?? 0);
    return {
      ...(heading === undefined ? {} : { heading }),
      ...(style === undefined ? {} : { style }),
      ...(this.#number ? { number: this.#number } : {}),
      ...(indent === undefined ? {} : { indent }),
      ...(all > 0 && bold === all ? { bold: true } : {}),
      ...(all > 0 && italic === all ? { italic: true } : {}),
      ...alignOf(align),
    };
  }
}

function textIn(element: Element): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

function stepsOf(twips: number | undefined): number | undefined {
  return twips === undefined || twips <= 0 ? undefined : Math.round(twips / STEP) || undefined;
}

function alignOf(align: string | undefined): Pick<LineHints, "align"> {
  if (align === "center") return { align: "center" };
  if (align === "right" || align === "end") return { align: "end" };
  if (align === "both" || align === "distribute") return { align: "justify" };
  return align === undefined ? {} : { align: "start" };
}
