import type { LineHints, ParagraphEndChange } from "#shared/import/sourceLines.ts";
import { isParagraphBreak } from "#shared/import/readers/paragraphBreak.ts";
import { normaliseWhitespace } from "#shared/import/readers/paragraphBuilder.ts";
import { SuppressedText } from "./suppressedText.ts";
import { unwrap, type DocxBlock, type BlockContext } from "./blocks.ts";
import { readDrawing, isDrawing } from "./drawings.ts";
import { buildLineHints, areHintsEqual } from "./lineHints.ts";
import type { FootnoteKind } from "../parts/footnotes.ts";
import { openParagraph, type NextBlock, type ParagraphStart } from "./openParagraph.ts";
import { resolveRunFormat, RunTallies, UNFORMATTED_RUN } from "./runFormat.ts";
import { enterChange, isChangeElement, toParagraphEndChange, type TrackedState } from "./trackedState.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { decodeSymbol } from "./symbols.ts";
import type { TrackedLineBuilder } from "./trackedLineBuilder.ts";
import { chooseAlternative, childOf, childrenOf, isToggleOn, textOf, type XmlElement } from "../package/docxXml.ts";

type View = "accepted" | "rejected";

/** Reads one paragraph into one line, or into more where its line breaks divide it. */
export class ParagraphReader {
  /** Text boxes that are anchored here. */
  readonly textBoxes: DocxBlock[] = [];
  /** Whether its end may go, so that the next paragraph follows on. */
  canJoinNext = false;
  readonly #story: DocxReadState;
  readonly #context: BlockContext;
  #opened: ParagraphStart | undefined;
  #words: TrackedLineBuilder;
  #standing: TrackedState;
  #run = UNFORMATTED_RUN;
  #tallies = new RunTallies();
  #isContents: boolean;
  #page: number | undefined;
  /** A line break that waits for the words behind it. */
  #break: TrackedState | undefined;
  /** The note whose mark is the text to come. */
  #markedNote: { readonly kind: FootnoteKind; readonly id: string } | undefined;
  readonly #asides = new SuppressedText();

  constructor(story: DocxReadState, context: BlockContext) {
    this.#story = story;
    this.#context = context;
    this.#standing = context.standing;
    this.#isContents = context.isContents;
    this.#words = story.beginLine();
  }

  read(paragraph: XmlElement, next: NextBlock): void {
    this.#story.paragraphCount++;
    this.#opened = openParagraph(paragraph, this.#story, this.#context, next);
    this.#inlines(paragraph);
    const lost = this.#story.fields.endParagraph(this.#story.paragraphCount);
    if (lost) this.#text(lost);
    if (this.#markedNote) this.#callNote(this.#markedNote.kind, this.#markedNote.id, "");
    const mark = toParagraphEndChange(this.#opened.mark);
    this.canJoinNext = mark !== undefined;
    this.#finish(mark);
    this.#asides.report(this.#story.reports, this.#story.where);
    if (childOf(paragraph, "pPr", "sectPr")) this.#story.parts.notes.endSection();
  }

  /** An equation that is a paragraph of its own. */
  readEquation(equation: XmlElement): void {
    this.#story.paragraphCount++;
    this.#equation(equation);
    this.#finish(undefined);
  }

  #inlines(container: XmlElement): void {
    for (const child of childrenOf(container)) this.#inline(child);
  }

  /** What stands among the runs of a paragraph. */
  #inline(element: XmlElement): void {
    switch (element.name) {
      case "r":
        return this.#runs(element);
      case "commentRangeStart":
        return this.#story.ranges.start(element.attributes.id ?? "", this.#words);
      case "commentRangeEnd":
        return this.#story.ranges.end(element.attributes.id ?? "", this.#words);
      case "fldSimple":
        return this.#simpleField(element);
      case "other:oMath":
      case "other:oMathPara":
        return this.#equation(element);
      case "subDoc":
        return this.#story.reports.warn("reading.embedded", this.#story.where);
      default:
        if (isDrawing(element)) this.#drawn(element);
        else this.#wrapper(element);
    }
  }

  #wrapper(element: XmlElement): void {
    if (element.name === "ruby") return this.#inlines(childOf(element, "rubyBase") ?? element);
    const [inner, { isContents }] = unwrap(element, this.#context);
    if (!inner) return;
    if (isContents) this.#isContents = true;
    this.#within(isChangeElement(element) ? enterChange(element, this.#standing) : this.#standing, () =>
      this.#inlines(inner),
    );
  }

  #within(standing: TrackedState, read: () => void): void {
    const outer = this.#standing;
    this.#standing = standing;
    read();
    this.#standing = outer;
  }

  #simpleField(element: XmlElement): void {
    const { fields, paragraphCount } = this.#story;
    fields.begin(paragraphCount);
    fields.addInstruction(element.attributes.instr ?? "");
    fields.separate();
    this.#inlines(element);
    fields.end();
  }

  #runs(run: XmlElement): void {
    const properties = childOf(run, "rPr");
    this.#run = resolveRunFormat(properties, this.#story.parts.styles, this.#opened?.accepted.look);
    for (const child of childrenOf(run)) this.#inRun(child, properties);
    this.#run = UNFORMATTED_RUN;
  }

  #inRun(element: XmlElement, properties: XmlElement | undefined): void {
    switch (element.name) {
      case "t":
      case "delText":
        this.#speaks(properties, textOf(element).length);
        return this.#text(textOf(element));
      case "tab":
      case "ptab":
        return this.#text(" ");
      case "noBreakHyphen":
        return this.#text("-");
      case "sym":
        return this.#symbol(element);
      case "br":
      case "cr":
        return this.#lineBreak();
      case "lastRenderedPageBreak":
        this.#story.page++;
        return;
      case "fldChar":
        return this.#field(element.attributes.fldCharType);
      case "instrText":
      case "delInstrText":
        return this.#story.fields.addInstruction(textOf(element));
      case "footnoteReference":
        return this.#note("footnote", element);
      case "endnoteReference":
        return this.#note("endnote", element);
      case "commentReference":
        return this.#story.ranges.reference(element.attributes.id ?? "", this.#words);
      case "other:AlternateContent":
        return childrenOf(chooseAlternative(element) ?? element).forEach((child) => this.#inRun(child, properties));
      default:
        if (isDrawing(element)) this.#drawn(element);
        else if (element.name === "ruby") this.#wrapper(element);
    }
  }

  #text(words: string): void {
    const { fields } = this.#story;
    if (fields.isInInstruction) return fields.holdText(words);
    if (this.#markedNote) return this.#callNote(this.#markedNote.kind, this.#markedNote.id, normaliseWhitespace(words));
    if (this.#run.hidden) return this.#asides.add("reading.hidden", words);
    if (words.trim() === "") return this.#break ? undefined : this.#words.addText(words, this.#standing);
    this.#resolveBreak(words);
    if (fields.isInContents) this.#isContents = true;
    this.#page ??= this.#story.page;
    this.#tallies.count(this.#run, this.#standing);
    if (this.#run.struck && !this.#standing.deleted) this.#asides.add("reading.struck-words", words);
    else this.#asides.interrupt();
    this.#words.addText(words, this.#standing);
  }

  /** Counts what language a run is in, where it says so itself. */
  #speaks(properties: XmlElement | undefined, length: number): void {
    const said = childOf(properties, "lang")?.attributes;
    const complex = properties && this.#story.parts.styles.runToggle(properties, "rtl");
    const language = complex ? said?.bidi : said?.val;
    if (!language) return;
    const { languages } = this.#story;
    languages.set(language, (languages.get(language) ?? 0) + length);
  }

  #symbol({ attributes: { font = "", char = "" } }: XmlElement): void {
    const sign = decodeSymbol(font, char);
    if (sign === null) this.#story.reports.warn("reading.symbol", this.#story.where, `${font} ${char}`);
    this.#text(sign ?? "\ufffd");
  }

  #lineBreak(): void {
    if (this.#story.fields.isInInstruction) return;
    if (this.#break) this.#words.addText(" ", this.#break);
    this.#break = this.#standing;
  }

  /** "Article 1", a line break and a title in one paragraph are two lines; in running text a break is a blank. */
  #resolveBreak(words: string): void {
    const standing = this.#break;
    if (!standing) return;
    this.#break = undefined;
    if (
      standing.deleted ||
      this.#standing.deleted ||
      !isParagraphBreak(this.#words.acceptedSoFar, normaliseWhitespace(words))
    ) {
      return this.#words.addText(" ", standing);
    }
    this.#finish(toParagraphEndChange({ ...this.#context.standing, ...standing }));
    this.#words = this.#story.beginLine();
    if (this.#opened) this.#opened = withoutNumbers(this.#opened);
  }

  #field(type: string | undefined): void {
    const { fields, paragraphCount, reports, where } = this.#story;
    if (type === "begin") return fields.begin(paragraphCount);
    if (type === "separate") return fields.separate();
    if (type !== "end") return;
    const shown = fields.end();
    if (shown && "words" in shown) this.#text(shown.words);
    else if (shown) reports.warn("reading.field", where, shown.order);
  }

  #note(kind: FootnoteKind, { attributes: { id = "", customMarkFollows } }: XmlElement): void {
    if (isToggleOn(customMarkFollows)) this.#markedNote = { kind, id };
    else this.#callNote(kind, id);
  }

  #callNote(kind: FootnoteKind, id: string, own?: string): void {
    this.#markedNote = undefined;
    if (this.#break) this.#words.addText(" ", this.#break);
    this.#break = undefined;
    const { notes } = this.#story.parts;
    this.#words.addFootnote(notes.call(kind, id, this.#standing, own), this.#standing);
    for (const comment of notes.commentsIn(kind, id)) this.#story.ranges.reference(comment, this.#words);
  }

  #equation(equation: XmlElement): void {
    this.#story.reports.warn("reading.equation", this.#story.where, textOf(equation));
    this.#math(equation);
  }

  #math(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === "other:t" || child.name === "t") this.#text(textOf(child));
      else this.#within(enterChange(child, this.#standing), () => this.#math(child));
    }
  }

  #drawn(element: XmlElement): void {
    const { boxes, shown } = readDrawing(element);
    const context = { ...this.#context, standing: this.#standing };
    for (const box of boxes) this.textBoxes.push({ element: box, context });
    for (const [code, words] of shown) {
      this.#story.reports.warn(words === "" ? code : `${code}-named`, this.#story.where, words || undefined);
    }
  }

  #finish(mark: ParagraphEndChange | undefined): void {
    const [hints, rejected] = [this.#hints("accepted"), this.#hints("rejected")];
    this.#story.ranges.endLine(this.#words);
    const says = [hints, rejected].some(({ number }) => /\p{L}{3}/u.test(number ?? ""));
    if (!this.#words.isEmpty || says || mark || this.#story.canJoinPrevious) {
      const before = areHintsEqual(hints, rejected) ? undefined : rejected;
      this.#story.lines.push(this.#words.toLine(hints, before, mark, this.#story.where));
    } else this.#story.deferRemarks(this.#words.remarks);
    this.#tallies = new RunTallies();
    this.#isContents = this.#context.isContents;
    this.#page = undefined;
    this.#break = undefined;
  }

  #hints(view: View): LineHints {
    const { look, number } = this.#opened?.[view] ?? {
      look: this.#story.parts.styles.effectiveParagraphFormat(undefined),
      number: undefined,
    };
    return buildLineHints(look, {
      number,
      tally: this.#tallies[view],
      isContents: this.#isContents,
      cell: this.#context.cell,
      page: this.#page ?? this.#story.page,
    });
  }
}

/** Only the first line of a paragraph has its number. */
function withoutNumbers({ accepted, rejected, mark }: ParagraphStart): ParagraphStart {
  return { accepted: { ...accepted, number: undefined }, rejected: { ...rejected, number: undefined }, mark };
}
