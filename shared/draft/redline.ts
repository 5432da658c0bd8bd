/** A stretch of a redline: what stays, what goes, what comes in its place. */
export interface RedlinePiece {
  readonly is: "same" | "gone" | "fresh";
  readonly text: string;
}

/** The most comparisons of two words that are made for one redline; beyond, what differs is shown as one change. */
const MOST = 1_000_000;

/**
 * One text struck and written over to give another, word by word, what goes before what comes. The pieces without
 * the fresh ones are the old text, without the gone ones the new. White space between two changes goes with them,
 * so that a phrase is struck in one.
 */
export function redline(before: string, after: string): readonly RedlinePiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const head = shared(a, b);
  const tail = shared(a.slice(head).reverse(), b.slice(head).reverse());
  const line = new Line();
  const keep = (words: readonly string[]) => words.forEach((word) => line.add("same", word));
  keep(a.slice(0, head));
  compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail), line);
  keep(a.slice(a.length - tail));
  return line.end();
}

/** Words, runs of white space, and single other characters. Chinese has no spaces: a character is a word there. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])+|[^]/gu) ?? [];
}

function shared(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The longest common row of words (Wagner and Fischer 1974), written down from its table. */
function compare(a: readonly string[], b: readonly string[], line: Line): void {
  const width = b.length + 1;
  const isComparable = a.length * b.length <= MOST;
  const table = new Uint16Array(isComparable ? (a.length + 1) * width : 0);
  const common = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; isComparable && i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (isComparable && i < a.length && a[i] === b[j]) {
      line.add("same", a[i++]!);
      j++;
    } else if (i < a.length && (j === b.length || common(i + 1, j) >= common(i, j + 1))) line.add("gone", a[i++]!);
    else line.add("fresh", b[j++]!);
  }
}

/** A redline being written: neighbouring words of a kind as one piece. */
class Line {
  readonly #pieces: RedlinePiece[] = [];
  #gone = "";
  #fresh = "";
  /** White space after a change, which goes with the next one if that follows at once. */
  #space = "";

  add(is: RedlinePiece["is"], text: string): void {
    if (is === "same") return this.#same(text);
    this.#gone += this.#space;
    this.#fresh += this.#space;
    this.#space = "";
    if (is === "gone") this.#gone += text;
    else this.#fresh += text;
  }

  end(): readonly RedlinePiece[] {
    this.#same("");
    return this.#pieces;
  }

  #same(text: string): void {
    const isOpen = this.#gone !== "" || this.#fresh !== "";
    if (isOpen && this.#space === "" && /^\s+$/u.test(text)) return void (this.#space = text);
    this.#put("gone", this.#gone);
    this.#put("fresh", this.#fresh);
    this.#put("same", this.#space + text);
    this.#gone = this.#fresh = this.#space = "";
  }

  #put(is: RedlinePiece["is"], text: string): void {
    const last = this.#pieces.at(-1);
    if (text === "") return;
    if (last?.is === is) this.#pieces[this.#pieces.length - 1] = { is, text: last.text + text };
    else this.#pieces.push({ is, text });
  }
}

/** A redline without what stays the same far from any change, which an ellipsis stands for. `beside` is in UTF-16 units. */
export function elideUnchanged(pieces: readonly RedlinePiece[], beside: number): readonly RedlinePiece[] {
  return pieces.map((piece, i) => {
    const [isFirst, isLast] = [i === 0, i === pieces.length - 1];
    if (piece.is !== "same" || piece.text.length <= beside * (isFirst || isLast ? 1.5 : 2.5)) return piece;
    const head = isFirst ? "" : piece.text.slice(0, beside).replace(/(?<=\s)\S*$/u, "");
    const tail = isLast ? "" : piece.text.slice(-beside).replace(/^\S*(?=\s)/u, "");
    return { is: "same", text: wellFormed(`${head}…${tail}`) };
  });
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}
