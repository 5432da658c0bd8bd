import { ownTextOfProvision, type Draft, type TextBlock } from "#shared/draft/draft.ts";
import type { DraftRange, PlacedWordsLook } from "#shared/import/importedDraft.ts";
import { LISTED_DELEGATIONS, type DelegationDirectory } from "#shared/states/delegations.ts";
import { alternativeParagraphAt, attributeAsReplacement } from "./alternativeParagraphs.ts";
import type { Attribution, AttributionDoubt, AttributionForm } from "./attribution.ts";
import { findColourAttributions } from "./colourAttributions.ts";
import { findColumnAttributions } from "./columnAttributions.ts";
import { findBracketGroups, listBracketGroupsInnermostFirst, type BracketGroup } from "./bracketGroups.ts";
import { quotationAtEnd } from "./quotations.ts";
import { parseBracketedAttributions, type AttributionStatement } from "./attributionStatements.ts";

/** How many attributions that stand beside brackets or quotations make a draft a compilation. */
const MAKES_COMPILATION = 2;

/** A draft, and how its words look if the source tells. */
interface DraftWithLooks {
  readonly draft: Draft;
  readonly looks?: readonly PlacedWordsLook[];
}

/**
 * Finds what a draft says of delegations: in brackets (`[Canada: …]`, `[Delete: Iran]`), in parentheses after words
 * (`[shall] (Mexico)`), in footnotes ("Proposal of Mexico"), by colours with a legend and in a column beside the text,
 * in reading order. A parenthesis that only stands after plain words may be a place ("held in the capital (Mexico)"), so
 * it counts only in a draft that has other attributions, and is doubtful.
 */
export function findAttributions(
  { draft, looks = [] }: DraftWithLooks,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): readonly Attribution[] {
  const found = draft.provisions.flatMap((provision, index) =>
    provision.blocks.flatMap((block, i) => new BlockReader(draft, index, i, block, directory).read()),
  );
  const strong = found.filter(({ isWeak }) => !isWeak).length;
  const counted = strong >= MAKES_COMPILATION ? found : found.filter(({ isWeak }) => !isWeak);
  const printed = counted.map(({ attribution }) => attributeAsReplacement(draft, attribution));
  const coloured = findColourAttributions(draft, looks, directory);
  return inReadingOrder([...printed, ...coloured, ...findColumnAttributions(draft, looks, directory)]);
}

function inReadingOrder(attributions: readonly Attribution[]): readonly Attribution[] {
  return [...attributions].sort(
    ({ printedAt: a }, { printedAt: b }) => a.provision - b.provision || a.block - b.block || a.start - b.start,
  );
}

/** An attribution, weak if it may be something else in a draft without others. */
interface Candidate {
  readonly attribution: Attribution;
  readonly isWeak: boolean;
}

/** Where the words are that a statement beside them is about. */
interface Subject {
  readonly start: number;
  readonly end: number;
  readonly certainty: "certain" | "end-of-block" | "unclear";
}

/** Reads the attributions of one block. */
class BlockReader {
  readonly #draft: Draft;
  readonly #provision: number;
  readonly #block: number;
  readonly #text: string;
  readonly #notes: NonNullable<TextBlock["footnotes"]>;
  readonly #directory: DelegationDirectory;
  readonly #groups: readonly BracketGroup[];
  readonly #found: Candidate[] = [];
  /** The groups that are attributions, by their first offset. */
  readonly #read = new Map<number, BracketGroup>();

  constructor(draft: Draft, provision: number, block: number, of: TextBlock, directory: DelegationDirectory) {
    this.#draft = draft;
    this.#provision = provision;
    this.#block = block;
    this.#text = of.text;
    this.#notes = of.footnotes ?? [];
    this.#directory = directory;
    this.#groups = /[[(［（【]/u.test(of.text) ? listBracketGroupsInnermostFirst(findBracketGroups(of.text)) : [];
  }

  read(): readonly Candidate[] {
    for (const group of this.#groups) this.#readGroup(group);
    for (const note of this.#notes) this.#readNote(note.at, note.mark, note.text);
    return this.#found.sort((a, b) => a.attribution.printedAt.start - b.attribution.printedAt.start);
  }

  #readGroup(group: BracketGroup): void {
    const content = this.#text.slice(group.start, group.end);
    const isParenthesis = group.kind === "parenthesis";
    if (isParenthesis && this.#definesAbbreviation(group, content)) return;
    const statements = parseBracketedAttributions(content, this.#directory, isParenthesis);
    if (statements.length === 0) return;
    const subject = statements.some(({ object }) => object.kind !== "here") ? this.#subjectOf(group) : null;
    if (isParenthesis && (!subject || this.#isPlace(group, subject, statements))) return;
    this.#read.set(group.from, group);
    const printedAt = this.#range(group.from, group.to);
    for (const statement of statements) {
      const attribution = this.#attribution(statement, group, subject, isParenthesis ? "parenthesis" : "bracket");
      if (!attribution) continue;
      const doubts = [...attribution.doubts, ...(group.isOpen ? (["open"] as const) : [])];
      this.#found.push({
        attribution: { ...attribution, doubts, printedAt, printed: this.#text.slice(group.from, group.to) },
        isWeak: isParenthesis && isWeak(subject!, statement),
      });
    }
  }

  #readNote(at: number, mark: string, text: string): void {
    const statements = text
      .split(/(?<=[.。])\s+(?=\p{Lu}|\p{Script=Han})/u)
      .flatMap((sentence) =>
        parseBracketedAttributions(sentence.trim(), this.#directory, false).map(inNote(sentence.trim())),
      );
    if (statements.length === 0) return;
    const group = { kind: "bracket", from: at, to: at, start: at, end: at, isOpen: false, inner: [] } as const;
    const subject = this.#subjectOf(group);
    for (const statement of statements) {
      const attribution = this.#attribution(statement, group, subject, "footnote");
      if (attribution)
        this.#found.push({
          attribution: { ...attribution, printed: `${mark} ${text}`, printedAt: this.#range(at, at) },
          isWeak: false,
        });
    }
  }

  /** "least developed countries (LDCs)", "intended contributions (IC)": the parenthesis abbreviates what precedes. */
  #definesAbbreviation({ from }: BracketGroup, content: string): boolean {
    const name = content.trim().replace(/^["“«]|["”»]$/gu, "");
    const before = this.#text
      .slice(0, from)
      .trimEnd()
      .split(/[\s-]+/u)
      .slice(-12);
    const [same] = this.#directory.named(name);
    const isSame = (words: readonly string[]) =>
      this.#directory.named(words.join(" ")).some((each) => each.code === same?.code && each.name === same?.name);
    if (same && before.some((_, i) => isSame(before.slice(i)))) return true;
    const letters = name.replace(/[^\p{L}]/gu, "");
    if (!/^\p{Lu}{2,}s?$/u.test(letters)) return false;
    const initials = before
      .map((word) => /\p{L}/u.exec(word)?.[0] ?? "")
      .join("")
      .toLowerCase();
    const wanted = letters.replace(/s$/u, "").toLowerCase();
    return isSubsequenceAtEnd(wanted, initials);
  }

  /** Returns whether a parenthesis of names is likely a place or a part of a name: "Montego Bay (Jamaica)". */
  #isPlace(group: BracketGroup, subject: Subject, statements: readonly AttributionStatement[]): boolean {
    const namesOnly = statements.every(({ want, object }) => want === "add" && object.kind === "beside");
    if (!namesOnly || subject.certainty === "certain") return false;
    const word = /[\p{L}\p{M}\p{N}'’-]+[^\p{L}]*$/u.exec(this.#text.slice(0, group.from))?.[0] ?? "";
    return (
      /^\p{Lu}/u.test(word) && !/[.;:!?]\s*$/u.test(word) && !(word.trim() === this.#text.slice(0, group.from).trim())
    );
  }

  /** Finds the words that something beside them is about. */
  #subjectOf({ from, to }: BracketGroup): Subject {
    const before = this.#text.slice(0, from).replace(/[\s,.;:،؛。]+$/u, "");
    const around = this.#groups.find(
      (each) => each.kind === "bracket" && each.start <= from && to <= each.end && each.from < from,
    );
    const limit = around?.start ?? 0;
    const closed = this.#groups.find(
      (each) =>
        each.kind === "bracket" && each.to === before.length && !each.isOpen && each.from >= limit && each.from < from,
    );
    if (closed) return { ...this.#wordsOf(closed), certainty: "certain" };
    const earlier = this.#groups.find(
      (each) => each.to === before.length && this.#read.has(each.from) && each.from < from,
    );
    // "[shall] (Mexico) (supported by Peru)": about the same words.
    if (earlier && earlier.kind === "parenthesis") return this.#subjectOf(earlier);
    const quoted = quotationAtEnd(before);
    if (quoted && quoted.from >= limit) return { start: quoted.start, end: quoted.end, certainty: "certain" };
    const inside = around && this.#trimmed(around.start, from);
    if (around && this.#text.slice(to, around.end).trim() === "" && inside!.end > inside!.start)
      return { ...inside!, certainty: "certain" };
    if (/^[\s.;,:،؛。]*$/u.test(this.#text.slice(to)) && before !== "")
      return { ...this.#trimmed(0, from), certainty: "end-of-block" };
    const label = alternativeParagraphAt(this.#draft, this.#provision, this.#block)?.start ?? 0;
    if (before.slice(label).trim() === "" && this.#text.slice(to).trim() !== "") {
      const start = to + /^[\s:.–—-]*/u.exec(this.#text.slice(to))![0].length;
      return { ...this.#trimmed(start, this.#text.length), certainty: "end-of-block" };
    }
    return { start: from, end: from, certainty: "unclear" };
  }

  /** The words in a bracket; if it is an attribution itself, the words that it attributes, in it or beside it. */
  #wordsOf(group: BracketGroup): { readonly start: number; readonly end: number } {
    const own = this.#found.find(({ attribution }) => attribution.printedAt.start === group.from)?.attribution;
    if (!own) return this.#trimmed(group.start, group.end);
    const inside = own.words === "" ? -1 : this.#text.slice(group.start, group.end).indexOf(own.words);
    if (inside >= 0) return { start: group.start + inside, end: group.start + inside + own.words.length };
    return { start: own.spot.start, end: own.spot.end };
  }

  /** Leaves out blanks at the ends and attributions at the end. */
  #trimmed(from: number, to: number): { readonly start: number; readonly end: number } {
    let [start, end] = [from, to];
    for (;;) {
      while (start < end && /\s/u.test(this.#text[start]!)) start++;
      while (end > start && /\s/u.test(this.#text[end - 1]!)) end--;
      const last = this.#groups.find((each) => each.to === end && this.#read.has(each.from) && each.from > start);
      if (!last || last.kind !== "parenthesis") return { start, end };
      end = last.from;
    }
  }

  #attribution(
    { parties, want, object, doubts }: AttributionStatement,
    group: BracketGroup,
    subject: Subject | null,
    form: AttributionForm,
  ): Attribution | null {
    const common = { parties, kind: want, form, printed: "", printedAt: this.#range(group.from, group.to) };
    switch (object.kind) {
      case "here": {
        const { start, end } = this.#trimmed(group.start + object.words.start, group.start + object.words.end);
        if (end <= start) return null;
        return { ...common, ...this.#about(want, start, end), doubts };
      }
      case "beside": {
        const { start, end, certainty } = subject!;
        const unclear = certainty === "unclear" || end <= start;
        const about = unclear ? this.#aboutProvision(want) : this.#about(want, start, end);
        return { ...common, ...about, doubts: unclear ? [...doubts, "words"] : doubts };
      }
      case "provision": {
        const rest = this.#trimmed(0, group.from);
        const about = rest.end > rest.start ? this.#about(want, rest.start, rest.end) : this.#aboutProvision(want);
        return { ...common, ...about, doubts };
      }
      case "quoted":
        return { ...common, ...this.#quoted(want, object, group, subject, doubts) };
    }
  }

  #about(want: Attribution["kind"], start: number, end: number): Pick<Attribution, "words" | "spot" | "wording"> {
    const words = this.#text.slice(start, end);
    const wording = isStand(want) ? null : want === "delete" ? { old: words, new: "" } : { old: "", new: words };
    return { words, spot: this.#range(start, end), wording };
  }

  #aboutProvision(want: Attribution["kind"]): Pick<Attribution, "words" | "spot" | "wording"> {
    const own = ownTextOfProvision(this.#draft.provisions[this.#provision]!);
    const wording = want === "delete" ? { old: own, new: "" } : null;
    return { words: "", spot: this.#range(0, 0), wording };
  }

  /** About words in quotation marks, which are looked up in the block, or are new. */
  #quoted(
    want: Attribution["kind"],
    object: Extract<AttributionStatement["object"], { readonly kind: "quoted" }>,
    group: BracketGroup,
    subject: Subject | null,
    doubts: readonly AttributionDoubt[],
  ): Pick<Attribution, "words" | "spot" | "wording" | "doubts"> {
    const { words, old } = object;
    const unclear = object.isBare ? [...doubts, "words" as const] : doubts;
    if (want === "add" || want === "alternative") return this.#insertion(object, group, unclear);
    if (want === "replace") {
      const spot = old === undefined ? null : this.#find(old, group);
      if (old === undefined && subject?.certainty === "certain") {
        const range = this.#range(subject.start, subject.end);
        return {
          words,
          spot: range,
          wording: { old: this.#text.slice(subject.start, subject.end), new: words },
          doubts,
        };
      }
      const missing = spot === null ? ["words" as const] : [];
      return {
        words,
        spot: spot ?? this.#range(0, 0),
        wording: { old: old ?? "", new: words },
        doubts: [...doubts, ...missing],
      };
    }
    const spot = this.#find(words, group);
    if (spot) return { words, spot, wording: want === "delete" ? { old: words, new: "" } : null, doubts };
    if (object.isBare) return { ...this.#aboutProvision(want), wording: null, doubts: unclear };
    return {
      words,
      spot: this.#range(0, 0),
      wording: want === "delete" ? { old: words, new: "" } : null,
      doubts: [...doubts, "words"],
    };
  }

  /** New words beside others: those named, or the word before the attribution. */
  #insertion(
    { words, old, side }: Extract<AttributionStatement["object"], { readonly kind: "quoted" }>,
    group: BracketGroup,
    doubts: readonly AttributionDoubt[],
  ): Pick<Attribution, "words" | "spot" | "wording" | "doubts"> {
    const named = old === undefined ? null : this.#find(old, group);
    if (named && old !== undefined)
      return {
        words,
        spot: named,
        wording: { old, new: joined(side === "before" ? [words, old] : [old, words]) },
        doubts,
      };
    const missing = old === undefined ? [] : ["words" as const];
    const neighbour = this.#wordBefore(group.from);
    if (!neighbour)
      return {
        words,
        spot: this.#range(group.from, group.from),
        wording: { old: "", new: words },
        doubts: [...doubts, ...missing],
      };
    const before = this.#text.slice(neighbour.start, neighbour.end);
    return {
      words,
      spot: this.#range(neighbour.start, neighbour.end),
      wording: { old: before, new: joined([before, words]) },
      doubts: [...doubts, ...missing],
    };
  }

  /** The last word before an offset, without the punctuation and brackets after it. */
  #wordBefore(at: number): { readonly start: number; readonly end: number } | null {
    const before = this.#text.slice(0, at).replace(/[\s\p{P}]+$/u, "");
    const word = /(?:\p{Script=Han}|[\p{L}\p{M}\p{N}'’-]+)$/u.exec(before);
    return word && { start: word.index, end: before.length };
  }

  /** Finds words in the block outside the attribution; if they occur several times, the nearest before it. */
  #find(words: string, { from, to }: BracketGroup): DraftRange | null {
    const before = this.#text.slice(0, from).lastIndexOf(words);
    const at = before >= 0 ? before : this.#text.indexOf(words, to);
    return words === "" || at < 0 ? null : this.#range(at, at + words.length);
  }

  #range(start: number, end: number): DraftRange {
    return { provision: this.#provision, block: this.#block, start, end };
  }
}

function isStand(want: Attribution["kind"]): boolean {
  return want === "support" || want === "oppose" || want === "reserve";
}

function isWeak({ certainty }: Subject, { want, object, parties }: AttributionStatement): boolean {
  if (want !== "add" || object.kind !== "beside" || certainty === "certain") return false;
  return certainty === "unclear" || parties.length === 1;
}

/** In a footnote, words after a colon are not words of the draft: they are what is proposed. */
function inNote(note: string): (statement: AttributionStatement) => AttributionStatement {
  return (statement) => {
    const { object } = statement;
    if (object.kind !== "here") return statement;
    const words = note.slice(object.words.start, object.words.end);
    return { ...statement, object: { kind: "quoted", words, isBare: true } };
  };
}

function joined([first = "", second = ""]: readonly string[]): string {
  const isAttached =
    /^[,.;:،。，；]/u.test(second) || (/\p{Script=Han}$/u.test(first) && /^\p{Script=Han}/u.test(second));
  return `${first}${isAttached ? "" : " "}${second}`;
}

/** Returns whether letters are, in order, among the last initials, the last letter being the last initial. */
function isSubsequenceAtEnd(letters: string, initials: string): boolean {
  let at = initials.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at = initials.lastIndexOf(letters[i]!, at - 1);
    if (at < 0 || (i === letters.length - 1 && at < initials.length - 2)) return false;
  }
  return true;
}
