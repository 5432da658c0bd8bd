import type { LineHints, ParagraphEndChange } from "#shared/import/sourceLines.ts";
import { isParagraphBreakBetween } from "#shared/import/readers/paragraphBreak.ts";
import { foldAndTrimWhitespace } from "#shared/import/readers/sourceLineBuilder.ts";
import { linkLookOf } from "#shared/import/readers/linkLook.ts";
import { HiddenAndStruckRunCollector } from "./hiddenAndStruckRunCollector.ts";
import { unwrapDocxElement, type DocxElementInContext, type TrackedBlockContext } from "./docxElementsInContext.ts";
import { readDocxDrawing, isDocxDrawingElement } from "./docxDrawing.ts";
import { buildLineHints, areLineHintsEqual } from "./lineHints.ts";
import type { FootnoteKind } from "../parts/footnotes.ts";
import {
  readParagraphProperties,
  type NextBlockKind,
  type AcceptedAndRejectedProperties,
} from "./readParagraphProperties.ts";
import { resolveRunFormat, RunFormatTallies, UNFORMATTED_RUN } from "./runFormat.ts";
import { toParagraphEndChange, type TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import { enterTrackedChange, isDocxChangeElement } from "./trackedState.ts";
import type { DocxReadState } from "./docxReadState.ts";
import { decodeSymbolCharacter } from "./symbolCharacters.ts";
import type { TrackedLineBuilder } from "#shared/import/readers/tracked/trackedLineBuilder.ts";
import {
  chooseAlternateContent,
  docxChildOf,
  xmlChildrenOf,
  isDocxToggleOn,
  xmlTextOf,
  type XmlElement,
} from "../package/docxXml.ts";

type View = "accepted" | "rejected";

/** Reads one paragraph into one line, or into several if its line breaks divide it. */
export class DocxParagraphReader {
  /** Text boxes anchored in this paragraph. */
  readonly textBoxes: DocxElementInContext[] = [];
  /** Whether its end may be removed, so that the next paragraph continues it. */
  canJoinNext = false;
  readonly #state: DocxReadState;
  readonly #context: TrackedBlockContext;
  #opened: AcceptedAndRejectedProperties | undefined;
  #words: TrackedLineBuilder;
  #trackedState: TrackedState;
  #run = UNFORMATTED_RUN;
  #tallies = new RunFormatTallies();
  #isContents: boolean;
  #page: number | undefined;
  /** A line break whose effect depends on the words after it. */
  #break: TrackedState | undefined;
  /** The note whose mark is the next text. */
  #markedNote: { readonly kind: FootnoteKind; readonly id: string } | undefined;
  #isInLink = false;
  readonly #suppressed = new HiddenAndStruckRunCollector();

  constructor(state: DocxReadState, context: TrackedBlockContext) {
    this.#state = state;
    this.#context = context;
    this.#trackedState = context.standing;
    this.#isContents = context.isContents;
    this.#words = state.beginLine();
  }

  read(paragraph: XmlElement, next: NextBlockKind): void {
    this.#state.paragraphCount++;
    this.#opened = readParagraphProperties(paragraph, this.#state, this.#context, next);
    this.#readInlines(paragraph);
    const lost = this.#state.fields.endParagraph(this.#state.paragraphCount);
    if (lost) this.#text(lost);
    if (this.#markedNote) this.#callNote(this.#markedNote.kind, this.#markedNote.id, "");
    const mark = toParagraphEndChange(this.#opened.mark);
    this.canJoinNext = mark !== undefined;
    this.#finishLine(mark);
    this.#suppressed.report(this.#state.reports, this.#state.where);
    if (docxChildOf(paragraph, "pPr", "sectPr")) this.#state.parts.notes.endSection();
  }

  /** Reads an equation that is a paragraph of its own. */
  readEquation(equation: XmlElement): void {
    this.#state.paragraphCount++;
    this.#equation(equation);
    this.#finishLine(undefined);
  }

  #readInlines(container: XmlElement): void {
    for (const child of xmlChildrenOf(container)) this.#readInline(child);
  }

  /** Reads an element among the runs of a paragraph. */
  #readInline(element: XmlElement): void {
    switch (element.name) {
      case "r":
        return this.#readRun(element);
      case "commentRangeStart":
        return this.#state.ranges.start(element.attributes.id ?? "", this.#words);
      case "commentRangeEnd":
        return this.#state.ranges.end(element.attributes.id ?? "", this.#words);
      case "fldSimple":
        return this.#simpleField(element);
      case "other:oMath":
      case "other:oMathPara":
        return this.#equation(element);
      case "subDoc":
        return this.#state.reports.warn("reading.embedded", this.#state.where);
      default:
        if (isDocxDrawingElement(element)) this.#readDrawing(element);
        else this.#wrapper(element);
    }
  }

  #wrapper(element: XmlElement): void {
    if (element.name === "ruby") return this.#readInlines(docxChildOf(element, "rubyBase") ?? element);
    const [inner, { isContents }] = unwrapDocxElement(element, this.#context);
    if (!inner) return;
    if (isContents) this.#isContents = true;
    const isInLink = this.#isInLink;
    this.#isInLink ||= element.name === "hyperlink";
    this.#withState(
      isDocxChangeElement(element) ? enterTrackedChange(element, this.#trackedState) : this.#trackedState,
      () => this.#readInlines(inner),
    );
    this.#isInLink = isInLink;
  }

  #withState(state: TrackedState, read: () => void): void {
    const outer = this.#trackedState;
    this.#trackedState = state;
    read();
    this.#trackedState = outer;
  }

  #simpleField(element: XmlElement): void {
    const { fields, paragraphCount } = this.#state;
    fields.begin(paragraphCount);
    fields.addInstruction(element.attributes.instr ?? "");
    fields.separate();
    this.#readInlines(element);
    fields.end();
  }

  #readRun(run: XmlElement): void {
    const properties = docxChildOf(run, "rPr");
    this.#run = resolveRunFormat(properties, this.#state.parts.styles, this.#opened?.accepted.look);
    for (const child of xmlChildrenOf(run)) this.#inRun(child, properties);
    this.#run = UNFORMATTED_RUN;
  }

  #inRun(element: XmlElement, properties: XmlElement | undefined): void {
    switch (element.name) {
      case "t":
      case "delText":
        this.#countLanguage(properties, xmlTextOf(element).length);
        return this.#text(xmlTextOf(element));
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
        this.#state.page++;
        return;
      case "fldChar":
        return this.#field(element.attributes.fldCharType);
      case "instrText":
      case "delInstrText":
        return this.#state.fields.addInstruction(xmlTextOf(element));
      case "footnoteReference":
        return this.#note("footnote", element);
      case "endnoteReference":
        return this.#note("endnote", element);
      case "commentReference":
        return this.#state.ranges.reference(element.attributes.id ?? "", this.#words);
      case "other:AlternateContent":
        return xmlChildrenOf(chooseAlternateContent(element) ?? element).forEach((child) =>
          this.#inRun(child, properties),
        );
      default:
        if (isDocxDrawingElement(element)) this.#readDrawing(element);
        else if (element.name === "ruby") this.#wrapper(element);
    }
  }

  #text(words: string): void {
    const { fields } = this.#state;
    if (fields.isInInstruction) return fields.holdText(words);
    if (this.#markedNote)
      return this.#callNote(this.#markedNote.kind, this.#markedNote.id, foldAndTrimWhitespace(words));
    if (this.#run.hidden) return this.#suppressed.add("reading.hidden", words);
    if (words.trim() === "") return this.#break ? undefined : this.#words.addText(words, this.#trackedState);
    this.#resolveBreak(words);
    if (fields.isInContents) this.#isContents = true;
    this.#page ??= this.#state.page;
    this.#tallies.count(this.#run, this.#trackedState);
    if (this.#run.struck && !this.#trackedState.deleted) this.#suppressed.add("reading.struck-words", words);
    else this.#suppressed.interrupt();
    const isLink = this.#isInLink || fields.isInLink;
    this.#words.addText(words, this.#trackedState, isLink ? linkLookOf(this.#run.look) : this.#run.look);
  }

  /** Counts the characters of a run for the language that the run is marked with, if any. */
  #countLanguage(properties: XmlElement | undefined, length: number): void {
    const marked = docxChildOf(properties, "lang")?.attributes;
    const complex = properties && this.#state.parts.styles.runToggle(properties, "rtl");
    const language = complex ? marked?.bidi : marked?.val;
    if (!language) return;
    const { languages } = this.#state;
    languages.set(language, (languages.get(language) ?? 0) + length);
  }

  #symbol({ attributes: { font = "", char = "" } }: XmlElement): void {
    const sign = decodeSymbolCharacter(font, char);
    if (sign === null) this.#state.reports.warn("reading.symbol", this.#state.where, `${font} ${char}`);
    this.#text(sign ?? "\ufffd");
  }

  #lineBreak(): void {
    if (this.#state.fields.isInInstruction) return;
    if (this.#break) this.#words.addText(" ", this.#break);
    this.#break = this.#trackedState;
  }

  /**
   * Resolves a pending line break: "Article 1", a break and a title are two lines; in running text a break is a blank.
   */
  #resolveBreak(words: string): void {
    const state = this.#break;
    if (!state) return;
    this.#break = undefined;
    if (
      state.deleted ||
      this.#trackedState.deleted ||
      !isParagraphBreakBetween(this.#words.acceptedSoFar, foldAndTrimWhitespace(words))
    ) {
      return this.#words.addText(" ", state);
    }
    this.#finishLine(toParagraphEndChange({ ...this.#context.standing, ...state }));
    this.#words = this.#state.beginLine();
    if (this.#opened) this.#opened = withoutNumbers(this.#opened);
  }

  #field(type: string | undefined): void {
    const { fields, paragraphCount, reports, where } = this.#state;
    if (type === "begin") return fields.begin(paragraphCount);
    if (type === "separate") return fields.separate();
    if (type !== "end") return;
    const shown = fields.end();
    if (shown && "words" in shown) this.#text(shown.words);
    else if (shown) reports.warn("reading.field", where, shown.order);
  }

  #note(kind: FootnoteKind, { attributes: { id = "", customMarkFollows } }: XmlElement): void {
    if (isDocxToggleOn(customMarkFollows)) this.#markedNote = { kind, id };
    else this.#callNote(kind, id);
  }

  #callNote(kind: FootnoteKind, id: string, own?: string): void {
    this.#markedNote = undefined;
    if (this.#break) this.#words.addText(" ", this.#break);
    this.#break = undefined;
    const { notes } = this.#state.parts;
    this.#words.addFootnote(notes.call(kind, id, this.#trackedState, own), this.#trackedState);
    for (const comment of notes.commentsIn(kind, id)) this.#state.ranges.reference(comment, this.#words);
  }

  #equation(equation: XmlElement): void {
    this.#state.reports.warn("reading.equation", this.#state.where, xmlTextOf(equation));
    this.#math(equation);
  }

  #math(element: XmlElement): void {
    for (const child of xmlChildrenOf(element)) {
      if (child.name === "other:t" || child.name === "t") this.#text(xmlTextOf(child));
      else this.#withState(enterTrackedChange(child, this.#trackedState), () => this.#math(child));
    }
  }

  #readDrawing(element: XmlElement): void {
    const { boxes, shown } = readDocxDrawing(element);
    const context = { ...this.#context, standing: this.#trackedState };
    for (const box of boxes) this.textBoxes.push({ element: box, context });
    for (const [code, words] of shown) {
      this.#state.reports.warn(words === "" ? code : `${code}-named`, this.#state.where, words || undefined);
    }
  }

  #finishLine(mark: ParagraphEndChange | undefined): void {
    const [hints, rejected] = [this.#hints("accepted"), this.#hints("rejected")];
    this.#state.ranges.endLine(this.#words);
    const hasSpelledNumber = [hints, rejected].some(({ number }) => /\p{L}{3}/u.test(number ?? ""));
    if (!this.#words.isEmpty || hasSpelledNumber || mark || this.#state.canJoinPrevious) {
      const before = areLineHintsEqual(hints, rejected) ? undefined : rejected;
      this.#state.lines.push(this.#words.toLine(hints, before, mark, this.#state.where));
    } else this.#state.deferRemarks(this.#words.remarks);
    this.#tallies = new RunFormatTallies();
    this.#isContents = this.#context.isContents;
    this.#page = undefined;
    this.#break = undefined;
  }

  #hints(view: View): LineHints {
    const { look, number } = this.#opened?.[view] ?? {
      look: this.#state.parts.styles.effectiveParagraphFormat(undefined),
      number: undefined,
    };
    return buildLineHints(look, {
      number,
      tally: this.#tallies[view],
      isContents: this.#isContents,
      cell: this.#context.cell,
      page: this.#page ?? this.#state.page,
    });
  }
}

/** Removes the numbers: only the first line of a paragraph has one. */
function withoutNumbers({ accepted, rejected, mark }: AcceptedAndRejectedProperties): AcceptedAndRejectedProperties {
  return { accepted: { ...accepted, number: undefined }, rejected: { ...rejected, number: undefined }, mark };
}
