import type { LineHints, Mark } from "#shared/import/lines.ts";
import { dividesAt } from "../breaks.ts";
import { fold } from "../gather.ts";
import { Asides } from "./asides.ts";
import { unwrapped, type Block, type Context } from "./blocks.ts";
import { drawnIn, isDrawn } from "./drawings.ts";
import { hintsOf, sameHints } from "./hints.ts";
import type { NoteKind } from "./notes.ts";
import { open, type Next, type Opened } from "./opening.ts";
import { runOf, Tallies, UNSET } from "./runs.ts";
import { inside, isChange, markOf, type Standing } from "./standing.ts";
import type { Story } from "./story.ts";
import { symbol } from "./symbols.ts";
import type { Words } from "./words.ts";
import { alternative, childOf, childrenOf, isOn, textOf, type Element } from "./xml.ts";

type View = "accepted" | "rejected";

/** Reads one paragraph into one line, or into more where its line breaks divide it. */
export class Paragraph {
  /** Text boxes that are anchored here. */
  readonly boxes: Block[] = [];
  /** Whether its end may go, so that the next paragraph follows on. */
  goesOn = false;
  readonly #story: Story;
  readonly #context: Context;
  #opened: Opened | undefined;
  #words: Words;
  #standing: Standing;
  #run = UNSET;
  #tallies = new Tallies();
  #isContents: boolean;
  #page: number | undefined;
  /** A line break that waits for the words behind it. */
  #break: Standing | undefined;
  /** The note whose mark is the text to come. */
  #markedNote: { readonly kind: NoteKind; readonly id: string } | undefined;
  readonly #asides = new Asides();

  constructor(story: Story, context: Context) {
    this.#story = story;
    this.#context = context;
    this.#standing = context.standing;
    this.#isContents = context.isContents;
    this.#words = story.words();
  }

  read(paragraph: Element, next: Next): void {
    this.#story.paragraphs++;
    this.#opened = open(paragraph, this.#story, this.#context, next);
    this.#inlines(paragraph);
    const lost = this.#story.fields.endOfParagraph(this.#story.paragraphs);
    if (lost) this.#text(lost);
    if (this.#markedNote) this.#callNote(this.#markedNote.kind, this.#markedNote.id, "");
    const mark = markOf(this.#opened.mark);
    this.goesOn = mark !== undefined;
    this.#finish(mark);
    this.#asides.tell(this.#story.reports, this.#story.where);
    if (childOf(paragraph, "pPr", "sectPr")) this.#story.parts.notes.section();
  }

  /** An equation that is a paragraph of its own. */
  readEquation(equation: Element): void {
    this.#story.paragraphs++;
    this.#equation(equation);
    this.#finish(undefined);
  }

  #inlines(container: Element): void {
    for (const child of childrenOf(container)) this.#inline(child);
  }

  /** What stands among the runs of a paragraph. */
  #inline(element: Element): void {
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
        return this.#story.reports.add("reading.embedded", this.#story.where);
      default:
        if (isDrawn(element)) this.#drawn(element);
        else this.#wrapper(element);
    }
  }

  #wrapper(element: Element): void {
    if (element.name === "ruby") return this.#inlines(childOf(element, "rubyBase") ?? element);
    const [inner, { isContents }] = unwrapped(element, this.#context);
    if (!inner) return;
    if (isContents) this.#isContents = true;
    this.#within(isChange(element) ? inside(element, this.#standing) : this.#standing, () => this.#inlines(inner));
  }

  #within(standing: Standing, read: () => void): void {
    const outer = this.#standing;
    this.#standing = standing;
    read();
    this.#standing = outer;
  }

  #simpleField(element: Element): void {
    const { fields, paragraphs } = this.#story;
    fields.begin(paragraphs);
    fields.instruct(element.attributes.instr ?? "");
    fields.separate();
    this.#inlines(element);
    fields.end();
  }

  #runs(run: Element): void {
    const properties = childOf(run, "rPr");
    this.#run = runOf(properties, this.#story.parts.styles, this.#opened?.accepted.look);
    for (const child of childrenOf(run)) this.#inRun(child, properties);
    this.#run = UNSET;
  }

  #inRun(element: Element, properties: Element | undefined): void {
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
        return this.#story.fields.instruct(textOf(element));
      case "footnoteReference":
        return this.#note("footnote", element);
      case "endnoteReference":
        return this.#note("endnote", element);
      case "commentReference":
        return this.#story.ranges.reference(element.attributes.id ?? "", this.#words);
      case "other:AlternateContent":
        return childrenOf(alternative(element) ?? element).forEach((child) => this.#inRun(child, properties));
      default:
        if (isDrawn(element)) this.#drawn(element);
        else if (element.name === "ruby") this.#wrapper(element);
    }
  }

  #text(words: string): void {
    const { fields } = this.#story;
    if (fields.areOrders) return fields.hold(words);
    if (this.#markedNote) return this.#callNote(this.#markedNote.kind, this.#markedNote.id, fold(words));
    if (this.#run.hidden) return this.#asides.add("reading.hidden", words);
    if (words.trim() === "") return this.#break ? undefined : this.#words.add(words, this.#standing);
    this.#resolveBreak(words);
    if (fields.areContents) this.#isContents = true;
    this.#page ??= this.#story.page;
    this.#tallies.count(this.#run, this.#standing);
    if (this.#run.struck && !this.#standing.deleted) this.#asides.add("reading.struck-words", words);
    else this.#asides.interrupt();
    this.#words.add(words, this.#standing);
  }

  /** Counts what language a run is in, where it says so itself. */
  #speaks(properties: Element | undefined, length: number): void {
    const said = childOf(properties, "lang")?.attributes;
    const complex = properties && this.#story.parts.styles.run(properties, "rtl");
    const language = complex ? said?.bidi : said?.val;
    if (!language) return;
    const { languages } = this.#story;
    languages.set(language, (languages.get(language) ?? 0) + length);
  }

  #symbol({ attributes: { font = "", char = "" } }: Element): void {
    const sign = symbol(font, char);
    if (sign === null) this.#story.reports.add("reading.symbol", this.#story.where, `${font} ${char}`);
    this.#text(sign ?? "\ufffd");
  }

  #lineBreak(): void {
    if (this.#story.fields.areOrders) return;
    if (this.#break) this.#words.add(" ", this.#break);
    this.#break = this.#standing;
  }

  /** "Article 1", a line break and a title in one paragraph are two lines; in running text a break is a blank. */
  #resolveBreak(words: string): void {
    const standing = this.#break;
    if (!standing) return;
    this.#break = undefined;
    if (standing.deleted || this.#standing.deleted || !dividesAt(this.#words.soFar, fold(words))) {
      return this.#words.add(" ", standing);
    }
    this.#finish(markOf({ ...this.#context.standing, ...standing }));
    this.#words = this.#story.words();
    if (this.#opened) this.#opened = withoutNumbers(this.#opened);
  }

  #field(type: string | undefined): void {
    const { fields, paragraphs, reports, where } = this.#story;
    if (type === "begin") return fields.begin(paragraphs);
    if (type === "separate") return fields.separate();
    if (type !== "end") return;
    const shown = fields.end();
    if (shown && "words" in shown) this.#text(shown.words);
    else if (shown) reports.add("reading.field", where, shown.order);
  }

  #note(kind: NoteKind, { attributes: { id = "", customMarkFollows } }: Element): void {
    if (isOn(customMarkFollows)) this.#markedNote = { kind, id };
    else this.#callNote(kind, id);
  }

  #callNote(kind: NoteKind, id: string, own?: string): void {
    this.#markedNote = undefined;
    if (this.#break) this.#words.add(" ", this.#break);
    this.#break = undefined;
    const { notes } = this.#story.parts;
    this.#words.note(notes.call(kind, id, this.#standing, own), this.#standing);
    for (const comment of notes.commentsIn(kind, id)) this.#story.ranges.reference(comment, this.#words);
  }

  #equation(equation: Element): void {
    this.#story.reports.add("reading.equation", this.#story.where, textOf(equation));
    this.#math(equation);
  }

  #math(element: Element): void {
    for (const child of childrenOf(element)) {
      if (child.name === "other:t" || child.name === "t") this.#text(textOf(child));
      else this.#within(inside(child, this.#standing), () => this.#math(child));
    }
  }

  #drawn(element: Element): void {
    const { boxes, shown } = drawnIn(element);
    const context = { ...this.#context, standing: this.#standing };
    for (const box of boxes) this.boxes.push({ element: box, context });
    for (const [code, words] of shown) {
      this.#story.reports.add(words === "" ? code : `${code}-named`, this.#story.where, words || undefined);
    }
  }

  #finish(mark: Mark | undefined): void {
    const [hints, rejected] = [this.#hints("accepted"), this.#hints("rejected")];
    this.#story.ranges.lineEnds(this.#words);
    const says = [hints, rejected].some(({ number }) => /\p{L}{3}/u.test(number ?? ""));
    if (!this.#words.isEmpty || says || mark || this.#story.goesOn) {
      const before = sameHints(hints, rejected) ? undefined : rejected;
      this.#story.lines.push(this.#words.line(hints, before, mark, this.#story.where));
    } else this.#story.wait(this.#words.remarks);
    this.#tallies = new Tallies();
    this.#isContents = this.#context.isContents;
    this.#page = undefined;
    this.#break = undefined;
  }

  #hints(view: View): LineHints {
    const { look, number } = this.#opened?.[view] ?? {
      look: this.#story.parts.styles.look(undefined),
      number: undefined,
    };
    return hintsOf(look, {
      number,
      tally: this.#tallies[view],
      isContents: this.#isContents,
      cell: this.#context.cell,
      page: this.#page ?? this.#story.page,
    });
  }
}

/** Only the first line of a paragraph has its number. */
function withoutNumbers({ accepted, rejected, mark }: Opened): Opened {
  return { accepted: { ...accepted, number: undefined }, rejected: { ...rejected, number: undefined }, mark };
}
