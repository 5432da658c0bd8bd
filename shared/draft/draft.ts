import { utf8 } from "../base/bytes.ts";
import { toCanonicalJson } from "../base/canonicalJson.ts";
import { sha256, sha256Native, type Hash } from "../base/hash.ts";

export const PROVISION_KINDS = [
  "article",
  "rule",
  "paragraph",
  "subparagraph",
  "point",
  "recital",
  "part",
  "title",
  "chapter",
  "section",
  "annex",
  "preamble",
  "text",
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** The kinds that an address names by a word. Everything beneath them is a number in parentheses. */
export type AddressUnit = Exclude<ProvisionKind, "subparagraph" | "recital">;

const HEADED: ReadonlySet<ProvisionKind> = new Set([
  "article",
  "rule",
  "part",
  "title",
  "chapter",
  "section",
  "annex",
  "preamble",
]);

/** True for the kinds that stand as headings at the margin; what lies beneath them is numbered text. */
export function isHeaded({ kind }: { readonly kind: ProvisionKind }): boolean {
  return HEADED.has(kind);
}

export type TextDirection = "ltr" | "rtl";

/** A footnote of a block: where its mark stood (UTF-16 offset in the block's text), the mark, what it says. */
export interface Footnote {
  readonly at: number;
  readonly mark: string;
  readonly text: string;
}

/**
 * A change that the source tracked. `start` and `end` are UTF-16 offsets in the block's text; they are equal
 * where the words are not in it (deleted in an accepted text, inserted in a rejected one).
 */
export interface TrackedChange {
  readonly type: "inserted" | "deleted";
  readonly start: number;
  readonly end: number;
  /** What was inserted or deleted; a paragraph's end within it is a line break. */
  readonly words: string;
  /** As the source names him; "" where it does not. */
  readonly author: string;
  /** ISO 8601, where the source says it. */
  readonly at?: string;
}

/** One paragraph of text as it stands in the source, white space folded, without its number. */
export interface Block {
  readonly text: string;
  readonly footnotes?: readonly Footnote[];
  /** Where the text was taken with its tracked changes shown. */
  readonly tracked?: readonly TrackedChange[];
}

/**
 * A unit of a draft with an address. `num` is the number as printed ("2 bis.", "(a)", "Article 5"), or ""
 * where it has none. `level` is its depth in the tree, 1 at the top. `blocks` is the provision's own text,
 * without heading and without what lies beneath.
 */
export interface Provision {
  readonly eId: string;
  readonly address: string;
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly heading: string;
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** A text, read: an immutable value. `provisions` is the tree in reading order (a child follows its parent). */
export interface Draft {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly provisions: readonly Provision[];
}

/** SHA-256 of the draft's canonical JSON (RFC 8785): the same text read the same way has the same id. */
export function computeDraftId(draft: Draft): Hash {
  const known = ids.get(draft);
  if (known) return known;
  const id = sha256(toCanonicalJson(draft));
  ids.set(draft, id);
  return id;
}

/** Finds a draft's id beforehand, by the runtime's own hash: `computeDraftId` knows it then. */
export async function precomputeDraftId(draft: Draft): Promise<void> {
  if (!ids.has(draft)) ids.set(draft, await sha256Native(utf8(toCanonicalJson(draft))));
}

/** A draft is a value that never changes, and a long one takes its time to be hashed. */
const ids = new WeakMap<Draft, Hash>();

/** A provision's own text: its blocks, one a line. */
export function ownText(provision: Provision): string {
  return provision.blocks.map((block) => block.text).join("\n");
}

/** What a provision is known again by: its heading, or the beginning of its words. */
export function captionOf({ heading, blocks }: Provision): string {
  if (heading) return heading;
  const words = [...(blocks[0]?.text.slice(0, 2 * HEAD + 2) ?? "")];
  return words.length <= HEAD
    ? words.join("")
    : `${words
        .slice(0, HEAD)
        .join("")
        .replace(/\s+\S*$/u, "")} …`;
}

/** How many characters of its words are taken. */
const HEAD = 46;

/** The index behind the last provision that lies beneath `index`. */
export function subtreeEnd(draft: Draft, index: number): number {
  const level = draft.provisions[index]?.level ?? 0;
  let end = index + 1;
  while (end < draft.provisions.length && draft.provisions[end]!.level > level) end++;
  return end;
}

/** The index of the provision that `index` lies beneath, or -1 at the top. */
export function parentOf(draft: Pick<Draft, "provisions">, index: number): number {
  const level = draft.provisions[index]?.level ?? 0;
  for (let i = index - 1; i >= 0; i--) if (draft.provisions[i]!.level < level) return i;
  return -1;
}
