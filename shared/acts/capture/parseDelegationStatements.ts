import { LANGUAGES, type Language } from "#shared/base/language.ts";
import { refusal, type RefusalCode } from "#shared/base/result.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { LISTED_DELEGATIONS, type Delegation, type DelegationDirectory } from "#shared/states/delegations.ts";
import { suggestDelegationName } from "#shared/states/suggestDelegationName.ts";
import type {
  CaptureLineFault,
  SpeakingDelegation,
  QuotedWording,
  CapturedDelegationStatement,
  TypedTextRange,
} from "./capturedLine.ts";
import {
  ADD_VERBS,
  BEFORE_PHRASES,
  ALIGNING_PHRASES,
  BEHALF_PHRASES,
  AFTER_PHRASES,
  REPLACE_VERBS,
  DELETE_VERBS,
  NEW_WORDS_FIRST_PHRASES,
  PROPOSED_BY_PHRASES,
  OLD_WORDS_FIRST_PHRASES,
  OWN_MEMBERS_PHRASES,
  CODE_NOT_IN_CAPITALS,
  OLD_WORDS_FIRST_AFTER_VERB_PHRASES,
  FILLER_WORD,
  STANCE_BY_SIGN,
} from "./capturePhrases.ts";
import { findStancePhrase, matchPhrase, mayDenyStance } from "./matchPhrases.ts";
import { splitHanWords } from "./splitHanWords.ts";
import { isFiller } from "./stanceWords.ts";
import { isWebcastTime, type CaptureLineToken } from "./tokeniseCaptureLine.ts";

/** Parses what delegations said, in the order of the line. `rest` are the tokens that apply to the line as a whole. */
export function parseDelegationStatements(
  tokens: readonly CaptureLineToken[],
  faults: CaptureLineFault[],
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): { sayings: CapturedDelegationStatement[]; rest: CaptureLineToken[] } {
  const reader = new Reader(splitHanWords(tokens, directory), faults, directory);
  reader.read();
  return { sayings: reader.sayings, rest: reader.rest };
}

/** Parses the tokens in one pass. */
class Reader {
  readonly sayings: CapturedDelegationStatement[] = [];
  readonly rest: CaptureLineToken[] = [];
  readonly #tokens: readonly CaptureLineToken[];
  readonly #faults: CaptureLineFault[];
  readonly #directory: DelegationDirectory;
  #at = 0;
  #parties: SpeakingDelegation[] = [];
  #stance: Stance | null = null;
  #quoted: QuotedWording[] = [];
  /** True if a verb changes the quoted words: "delete", "add", "replace". */
  #isVerbal = false;
  #span: TypedTextRange | null = null;
  /** The number of faults before this statement. */
  #before: number;
  /** The languages of words used as signs. If there are any, "it" and "so" are words, too: codes must be in capitals. */
  readonly #languages: ReadonlySet<Language>;

  constructor(tokens: readonly CaptureLineToken[], faults: CaptureLineFault[], directory: DelegationDirectory) {
    this.#tokens = tokens;
    this.#faults = faults;
    this.#directory = directory;
    this.#before = faults.length;
    this.#languages = new Set(tokens.flatMap((_, at) => findStancePhrase(tokens, at, directory)?.languages ?? []));
  }

  read(): void {
    while (this.#at < this.#tokens.length) this.#step(this.#tokens[this.#at]!);
    this.#close();
  }

  #step(token: CaptureLineToken): void {
    switch (token.kind) {
      case "break":
        this.#at++;
        return this.#close();
      case "sign":
        return this.#sign(token);
      case "quote":
        return this.#quote(token);
      case "word":
      case "other":
        return this.#word(token);
      case "nth":
        this.#at++;
        return this.#fault(token, "capture.nth");
      default:
        this.rest.push(token);
        this.#at++;
    }
  }

  #sign(token: CaptureLineToken): void {
    const next = this.#tokens[this.#at + 1];
    this.#at++;
    if (token.text === ">" && next?.kind === "quote") {
      // "> old > new" means the same as "old > new".
      if (!this.#joins(this.#at + 1)) this.#add(next, token);
      return;
    }
    if (this.#parties.length === 0) return this.#isLost ? undefined : this.#fault(token, "capture.sign-first");
    if (this.#stance) return this.#fault(token, "capture.twice");
    this.#stance = STANCE_BY_SIGN[token.text]!;
    this.#widen(token);
  }

  #quote(token: CaptureLineToken): void {
    if (token.isUnclosed) this.#fault(token, "capture.open-quote");
    this.#at++;
    const nth = this.#nth();
    const join = this.#joint(this.#at);
    if (!join) return this.#on(token, nth);
    this.#at = join.then;
    const second = this.#tokens[this.#at];
    if (second?.kind !== "quote") return this.#fault(this.#tokens[join.then - 1]!, "capture.no-new");
    if (second.isUnclosed) this.#fault(second, "capture.open-quote");
    this.#at++;
    const nthOfSecond = this.#nth();
    const oldFirst = join.is === "old-first";
    const [old, inserted] = oldFirst ? [token, second] : [second, token];
    const text =
      join.is === "behind"
        ? `${old.text} ${inserted.text}`
        : join.is === "ahead"
          ? `${inserted.text} ${old.text}`
          : inserted.text;
    this.#change(old, text, oldFirst ? nth : nthOfSecond, { from: token.from, to: second.to });
  }

  #change(old: CaptureLineToken, text: string, nth: number | undefined, span: TypedTextRange): void {
    this.#widen(span);
    if (old.text === "" && text === "") return this.#fault(span, "capture.empty-quote");
    const at = { from: old.from, to: old.to };
    if (old.text === "") this.#quoted.push({ kind: "add", new: text, at: span });
    else this.#quoted.push({ kind: "change", old: old.text, new: text, ...(nth && { nth }), at });
  }

  #on(token: CaptureLineToken, nth: number | undefined): void {
    this.#widen(token);
    if (token.text === "") return this.#fault(token, "capture.empty-quote");
    const of = this.#proposer();
    const { from, to } = token;
    this.#quoted.push({ kind: "on", text: token.text, ...(nth && { nth }), ...(of && { of }), at: { from, to } });
  }

  /** Parses "of" and the delegation that proposed the words before it. */
  #proposer(): Delegation | null {
    if (this.#phrase(PROPOSED_BY_PHRASES, this.#at) === 0) return null;
    const of = this.#tokens[this.#at++]!;
    const next = this.#tokens[this.#at];
    if (next?.kind !== "word" && next?.kind !== "other") return (this.#fault(of, "capture.no-proposer"), null);
    const whom = this.#delegation();
    if (!whom) return null;
    const { at, ...delegation } = whom;
    this.#widen(at!);
    return delegation;
  }

  /** Parses new text after ">" or "add". */
  #add(quote: CaptureLineToken, { from }: TypedTextRange): void {
    this.#at++;
    this.#widen({ from, to: quote.to });
    if (quote.isUnclosed) this.#fault(quote, "capture.open-quote");
    if (quote.text === "") return this.#fault(quote, "capture.empty-quote");
    this.#quoted.push({ kind: "add", new: quote.text, at: { from: quote.from, to: quote.to } });
  }

  /** Parses the number that selects one of several equal passages. */
  #nth(): number | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "nth") return undefined;
    this.#at++;
    const nth = Number(token.text);
    if (Number.isSafeInteger(nth) && nth > 0) return nth;
    this.#fault(token, "capture.nth");
    return undefined;
  }

  /**
   * Returns how the quotation before a token is joined to the one after it, and where that begins, or null if it is not
   * joined.
   */
  #joint(at: number): { is: "old-first" | "new-first" | "behind" | "ahead"; then: number } | null {
    const token = this.#tokens[at];
    if (token?.kind === "sign" && token.text === ">") return { is: "old-first", then: at + 1 };
    const joints = [
      ["old-first", OLD_WORDS_FIRST_PHRASES],
      ["old-first", this.#isVerbal ? OLD_WORDS_FIRST_AFTER_VERB_PHRASES : []],
      ["new-first", NEW_WORDS_FIRST_PHRASES],
      ["behind", AFTER_PHRASES],
      ["ahead", BEFORE_PHRASES],
    ] as const;
    for (const [is, list] of joints) {
      const length = this.#phrase(list, at);
      if (length > 0 && this.#tokens[at + length]?.kind === "quote") return { is, then: at + length };
    }
    return null;
  }

  #joins(at: number): boolean {
    return this.#joint(this.#tokens[at]?.kind === "nth" ? at + 1 : at) !== null;
  }

  #word(token: CaptureLineToken): void {
    if (token.kind === "word" && isWebcastTime(this.#tokens[this.#at - 1], token)) {
      this.rest.push(token);
      this.#at++;
      return;
    }
    if (this.#verb() || this.#unquoted() || this.#signWord()) return;
    if (this.#isSilent()) return void this.#at++;
    if (this.#parties.length > 0 && !this.#isSaid && this.#companion()) return;
    const party = this.#delegation();
    if (!party) return;
    if (this.#isSaid) this.#close();
    this.#parties.push(party);
    this.#widen(party.at!);
  }

  /** Parses "delete", "add" or "replace" before a quotation. */
  #verb(): boolean {
    const behind = (list: readonly (readonly string[])[]) => {
      const length = this.#phrase(list, this.#at);
      const quote = this.#tokens[this.#at + length];
      return length > 0 && quote?.kind === "quote" ? { length, quote } : null;
    };
    const deletion = behind(DELETE_VERBS);
    if (deletion) {
      this.#isVerbal = true;
      this.#at += deletion.length + 1;
      if (deletion.quote.isUnclosed) this.#fault(deletion.quote, "capture.open-quote");
      this.#change(deletion.quote, "", this.#nth(), deletion.quote);
      return true;
    }
    const added = behind(ADD_VERBS);
    const verb = added ?? behind(REPLACE_VERBS);
    if (!verb) return false;
    this.#isVerbal = true;
    if (added && !this.#joins(this.#at + added.length + 1)) {
      this.#at += added.length;
      this.#add(added.quote, added.quote);
      return true;
    }
    this.#at += verb.length;
    return true;
  }

  /** Reports "delete" before words without quotation marks: it is unclear which words are meant. */
  #unquoted(): boolean {
    if (this.#parties.length === 0) return false;
    const length = Math.max(...[DELETE_VERBS, ADD_VERBS, REPLACE_VERBS].map((list) => this.#phrase(list, this.#at)));
    if (length === 0) return false;
    const first = this.#at;
    while (this.#tokens[this.#at]?.kind === "word") this.#at++;
    const [from, last] = [this.#tokens[first]!, this.#tokens[this.#at - 1]!];
    const typed = this.#tokens.slice(first, first + length).map(({ text }) => text);
    this.#fault({ from: from.from, to: last.to }, "capture.unquoted", { typed: typed.join(" ") });
    return true;
  }

  /** Parses "proposes", "supports" and the like after a delegation as the sign. */
  #signWord(): boolean {
    if (this.#parties.length === 0) return false;
    const phrase = findStancePhrase(this.#tokens, this.#at, this.#directory);
    if (!phrase) return false;
    const { length } = phrase.words;
    const [first, last] = [this.#tokens[this.#at]!, this.#tokens[this.#at + length - 1]!];
    this.#at += length - 1;
    this.#sign({ kind: "sign", text: phrase.sign, from: first.from, to: last.to });
    return true;
  }

  /** Parses the delegation that the one before speaks for or aligns with. */
  #companion(): boolean {
    for (const [is, list] of [
      ["behalf", BEHALF_PHRASES],
      ["aligning", ALIGNING_PHRASES],
    ] as const) {
      const length = this.#phrase(list, this.#at);
      if (length === 0) continue;
      const from = this.#tokens[this.#at]!;
      this.#at += length;
      const own = is === "behalf" ? this.#phrase(OWN_MEMBERS_PHRASES, this.#at) : 0;
      if (own > 0) return ((this.#at += own), true);
      while (this.#isSilent()) this.#at++;
      const next = this.#tokens[this.#at];
      if (next?.kind !== "word" && next?.kind !== "other") return (this.#fault(from, "capture.no-companion"), true);
      const whom = this.#delegation();
      if (!whom) return true;
      const { at, ...delegation } = whom;
      const last = this.#parties.at(-1)!;
      if (last[is]) return (this.#fault(at!, "capture.twice", { what: is }), true);
      this.#parties[this.#parties.length - 1] = { ...last, [is]: delegation, at: { from: last.at!.from, to: at!.to } };
      this.#widen(at!);
      return true;
    }
    return false;
  }

  /** Parses the delegation with the longest name here. An unknown word is skipped with a fault. */
  #delegation(): (Delegation & { at?: TypedTextRange }) | null {
    const token = this.#tokens[this.#at]!;
    if (token.kind === "other") {
      this.#at++;
      if (token.isUnclosed || token.text === "") return (this.#fault(token, "capture.open-bracket"), null);
      return { name: token.text, kind: "other", at: { from: token.from, to: token.to } };
    }
    const match = this.#called(this.#at);
    const at = { from: token.from, to: this.#tokens[this.#at + (match?.length ?? 1) - 1]!.to };
    this.#at += match?.length ?? 1;
    if (!match) {
      const near = suggestDelegationName(this.#nameWords(this.#at - 1), this.#directory);
      return (this.#fault(token, "capture.delegation", { typed: token.text, near }), null);
    }
    const [first, second] = match.found;
    if (!second) return { ...first!, at };
    const params = { typed: match.name, first: first!.name, second: second.name };
    return (this.#faults.push({ ...at, refusal: refusal("capture.delegations", params) }), null);
  }

  #called(at: number): { found: readonly Delegation[]; length: number; name: string } | null {
    const words = this.#nameWords(at);
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length).join(" ");
      const found = length === 1 && this.#isWord(at) ? [] : this.#directory.named(name);
      if (found.length > 0) return { found, length, name };
    }
    return null;
  }

  /** Whether what looks like a code is a word: "et", or beside words that are used as signs also "it" and "No". */
  #isWord(at: number): boolean {
    const { text } = this.#tokens[at]!;
    const isProse = this.#languages.size > 0;
    if (isProse && (CODE_NOT_IN_CAPITALS.test(text) || mayDenyStance(this.#tokens, at, this.#directory))) return true;
    return isFiller(text, LANGUAGES);
  }

  /** Returns the words that follow here, as many as a name may have. */
  #nameWords(at: number): readonly string[] {
    const next = this.#tokens.slice(at, at + this.#directory.maxNameWords);
    const end = next.findIndex(({ kind }) => kind !== "word");
    return next.slice(0, end < 0 ? next.length : end).map(({ text }) => text);
  }

  #isSilent(): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word") return false;
    const isIgnored = FILLER_WORD.test(token.text) || isFiller(token.text, [...this.#languages]);
    return isIgnored && (this.#called(this.#at)?.length ?? 1) === 1;
  }

  #phrase(list: readonly (readonly string[])[], at: number): number {
    return matchPhrase(this.#tokens, list, at);
  }

  /** True if a part of this statement could not be parsed: further faults would only repeat that. */
  get #isLost(): boolean {
    return this.#faults.length > this.#before;
  }

  get #isSaid(): boolean {
    return this.#stance !== null || this.#quoted.length > 0;
  }

  #close(): void {
    const [parties, quoted] = [this.#parties, this.#quoted];
    const proposes = quoted.some(({ kind }) => kind !== "on");
    const stance = this.#stance === "proposes" && proposes ? null : this.#stance;
    const [span, isLost] = [this.#span, this.#isLost];
    const isForeignChange = proposes && stance !== null && (stance !== "reserves" || this.#isVerbal);
    this.#before = this.#faults.length;
    this.#parties = [];
    this.#quoted = [];
    this.#stance = null;
    this.#isVerbal = false;
    this.#span = null;
    const onlyAligns = parties.every(({ aligning }) => aligning);
    if (!span) return;
    if (parties.length === 0 || (!stance && !proposes && (quoted.length > 0 || !onlyAligns))) {
      if (!isLost) this.#fault(span, parties.length === 0 ? "capture.no-delegation" : "capture.no-sign");
      this.#before = this.#faults.length;
      return;
    }
    if (isForeignChange) {
      if (!isLost) this.#fault(span, "capture.stance-change");
      this.#before = this.#faults.length;
      return;
    }
    this.sayings.push({ parties, stance, quoted, at: span });
  }

  #widen({ from, to }: TypedTextRange): void {
    this.#span = { from: Math.min(from, this.#span?.from ?? from), to: Math.max(to, this.#span?.to ?? to) };
  }

  #fault({ from, to }: TypedTextRange, code: RefusalCode, params: Record<string, string> = {}): void {
    this.#faults.push({ from, to, refusal: refusal(code, params) });
  }
}
