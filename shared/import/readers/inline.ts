import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Change } from "../lines.ts";

/** A change without its place. */
type Marking = Omit<Change, "start" | "end">;

/** Words of a paragraph of Markdown, and how they are set. */
export interface TextPiece {
  readonly type: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Struck through without being a tracked change. */
  readonly struck: boolean;
  readonly change?: Marking;
}

/** A piece of a paragraph of Markdown. */
export type Piece =
  | TextPiece
  | { readonly type: "break" }
  | { readonly type: "note"; readonly label: string }
  | { readonly type: "picture"; readonly alt: string }
  | { readonly type: "hidden"; readonly text: string };

/** The labels that are defined somewhere in the document. */
export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** A token while its paragraph is read; a delimiter or a bracket keeps its characters until it proves to be markup. */
interface Token {
  text: string;
  readonly kind: Piece["type"];
  bold: number;
  italic: number;
  struck: number;
  /** A change that begins here, or null where one ends. */
  change?: Marking | null;
}

interface Delimiter {
  readonly at: number;
  left: number;
}

const TOKEN = new RegExp(
  [
    "\\\\(?<escaped>[!-/:-@\\[-`{-~])",
    "(?<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)",
    "\\[\\^(?<note>[^\\]\\s]{1,40})\\]",
    "!\\[(?<alt>[^\\]\\n]{0,200})\\]\\([^()\\n]{0,500}\\)",
    "<(?<address>[a-zA-Z][a-zA-Z0-9+.-]{1,20}:[^<>\\s]{1,500})>",
    "(?<tag><!--(?:[^-]|-(?!->)){0,2000}-->|<\\/?[a-zA-Z][^<>]{0,500}>)",
    "(?<line>\\n)",
    "(?<opens>\\[)",
    '(?<closes>\\](?<target>\\((?:[a-z]{2,10}:|\\.{0,2}\\/|#)[^()\\s]{0,500}(?:\\([^()\\s]{0,100}\\))?[^()\\s]{0,500}(?:\\s"[^"\\n]{0,200}")?\\))?(?:(?=\\[(?<label>[^\\^\\[\\]\\n][^\\[\\]\\n]{0,200})\\])|))',
    "(?<run>\\*+|_+|~~)",
    "(?<plain>[^\\\\&\\[\\]!<\\n*_~]+|.)",
  ].join("|"),
  "ys",
);

/**
 * The pieces of a paragraph of Markdown: emphasis, links, escapes and entities resolved, square brackets that
 * make no link kept, for a draft is full of them. Takes time in proportion to the text, whatever it holds.
 */
export function piecesOf(text: string, labels: Labels): Piece[] {
  const tokens: Token[] = [];
  const brackets: number[] = [];
  const delimiters = new Map<string, Delimiter[]>([
    ["*", []],
    ["_", []],
    ["~", []],
  ]);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { escaped, entity, note, alt, address, tag, line, opens, closes, target, label, run, plain } = match.groups!;
    const add = (words: string, kind: Token["kind"] = "text") => tokens.push(token(words, kind));
    if (note !== undefined) add(labels.notes.has(note) ? note : `[^${note}]`, labels.notes.has(note) ? "note" : "text");
    else if (alt !== undefined) add(alt, "picture");
    else if (tag !== undefined && CHANGE_TAG.test(tag)) tokens.push({ ...token(""), ...markedBy(tag) });
    else if (tag?.startsWith("<!--")) add(tag.slice(4, -3), "hidden");
    else if (tag !== undefined && !TAG.test(tag)) add(tag);
    else if (line !== undefined || (tag !== undefined && /^<br\b/i.test(tag))) add("", "break");
    else if (opens !== undefined) brackets.push(add("[") - 1);
    else if (closes !== undefined) TOKEN.lastIndex += closeBracket(tokens, brackets, target, label, labels);
    else if (run !== undefined)
      addRun(tokens, delimiters.get(run[0]!)!, run, text[match.index - 1], text[TOKEN.lastIndex]);
    else add(escaped ?? (entity === undefined ? undefined : decoded(entity)) ?? address ?? plain ?? "");
  }
  return tokens.flatMap(finish());
}

function token(text: string, kind: Token["kind"] = "text"): Token {
  return { text, kind, bold: 0, italic: 0, struck: 0 };
}

/** The tags that a text in Markdown may use. What else stands in angle brackets is words: "<to be completed>". */
const TAG =
  /^<\/?(?:a|abbr|b|big|blockquote|body|br|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|head|hr|html|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|s|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var|wbr)(?=[\s/>])/i;

const CHANGE_TAG = /^<\/?(?:ins|del|s|strike)\b/i;

/** What a tag of HTML begins or ends: a tracked change with whoever made it, or words struck through. */
function markedBy(tag: string): Pick<Token, "struck" | "change"> {
  const ends = tag[1] === "/";
  const name = /[a-z]+/i.exec(tag)![0].toLowerCase();
  if (name === "s" || name === "strike") return { struck: ends ? -1 : 1 };
  if (ends) return { struck: 0, change: null };
  const [element] = parseFragment(tag).childNodes as readonly Tree.Element[];
  const said = (attribute: string) => element?.attrs.find((attr) => attr.name === attribute)?.value;
  const at = said("datetime");
  const type = name === "ins" ? "inserted" : "deleted";
  return { struck: 0, change: { type, author: said("cite") ?? "", ...(at === undefined ? {} : { at }) } };
}

/**
 * "[text](address)" and "[text][label]" lose their brackets where they are links; others stay as they are.
 * Returns how many characters of a label are used up.
 */
function closeBracket(
  tokens: Token[],
  brackets: number[],
  target: string | undefined,
  label: string | undefined,
  labels: Labels,
): number {
  const opener = brackets.pop();
  const linked = opener !== undefined && label !== undefined && labels.links.has(label.toLowerCase());
  const named = opener !== undefined && labels.links.has(textFrom(tokens, opener + 1).toLowerCase());
  if (opener !== undefined && (target !== undefined || linked || named)) tokens[opener]!.text = "";
  else tokens.push(token(`]${target ?? ""}`));
  return linked ? label.length + 2 : 0;
}

function textFrom(tokens: readonly Token[], start: number): string {
  return tokens
    .slice(start, start + 6)
    .map(({ text }) => text)
    .join("");
}

/** Pairs a run of asterisks or the like with the ones that opened before it; what finds no partner stays. */
function addRun(tokens: Token[], open: Delimiter[], run: string, before = " ", after = " "): void {
  const at = tokens.push(token(run)) - 1;
  const flanking = flanks(run, before, after);
  const { opens, closes } = endsLabel(run, before, open) ? { opens: false, closes: true } : flanking;
  let left = run.length;
  while (closes && left > 0 && open.length > 0) {
    const partner = open[open.length - 1]!;
    const used = Math.min(2, left, partner.left);
    if (run[0] === "~") strike(tokens, partner.at, at);
    else mark(tokens, partner.at, at, used);
    left -= used;
    partner.left -= used;
    tokens[at]!.text = tokens[at]!.text.slice(used);
    tokens[partner.at]!.text = tokens[partner.at]!.text.slice(used);
    if (partner.left === 0) open.pop();
  }
  if (opens && left > 0) open.push({ at, left });
}

/** "**Option 3:**Each Party": behind a colon, bold ends where it is open, as people mean it; for CommonMark it begins anew. */
function endsLabel(run: string, before: string, open: readonly Delimiter[]): boolean {
  return run.length === 2 && /[:：.]/.test(before) && open[open.length - 1]?.left === 2;
}

/** CommonMark's rule: what stands close to a word opens before it and closes behind it; "_" not within one. */
function flanks(run: string, before: string, after: string): { opens: boolean; closes: boolean } {
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(after)];
  const [signBefore, signAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)];
  const left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
  const right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
  if (run[0] !== "_") return { opens: left, closes: right };
  return { opens: left && (!right || signBefore), closes: right && (!left || signAfter) };
}

/** Notes where an emphasis begins and ends: one sign is italics, two are bold. */
function mark(tokens: Token[], from: number, to: number, signs: number): void {
  if (signs === 2) {
    tokens[from]!.bold++;
    tokens[to]!.bold--;
  } else if (signs === 1) {
    tokens[from]!.italic++;
    tokens[to]!.italic--;
  }
}

function strike(tokens: Token[], from: number, to: number): void {
  tokens[from]!.struck++;
  tokens[to]!.struck--;
}

function finish(): (token: Token) => Piece[] {
  let [bold, italic, struck] = [0, 0, 0];
  const changes: Marking[] = [];
  return (token) => {
    bold += token.bold;
    italic += token.italic;
    struck += token.struck;
    if (token.change) changes.push(token.change);
    else if (token.change === null) changes.pop();
    if (token.kind === "break") return [{ type: "break" }];
    if (token.kind === "note") return [{ type: "note", label: token.text }];
    if (token.kind === "picture") return [{ type: "picture", alt: token.text }];
    if (token.kind === "hidden") return [{ type: "hidden", text: token.text }];
    const change = changes[changes.length - 1];
    const look = { bold: bold > 0, italic: italic > 0, struck: struck > 0 };
    return token.text === "" ? [] : [{ type: "text", text: token.text, ...look, ...(change ? { change } : {}) }];
  };
}

function decoded(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node && "value" in node ? node.value : entity;
}
