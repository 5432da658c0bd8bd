import { encodeUtf8 } from "../base/bytes.ts";
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

/** Returns whether a provision is of a kind printed as a heading. Beneath a heading is numbered text. */
export function isPrintedAsHeading({ kind }: { readonly kind: ProvisionKind }): boolean {
  return HEADED.has(kind);
}

export type TextDirection = "ltr" | "rtl";

/** A footnote of a block: the position of its mark (UTF-16 offset in the block's text), the mark, and its text. */
export interface Footnote {
  readonly at: number;
  readonly mark: string;
  readonly text: string;
}

/**
 * A change tracked in the source. `start` and `end` are UTF-16 offsets in the block's text. They are equal if the words
 * are not in it (deleted in an accepted text, inserted in a rejected one).
 */
export interface TrackedChange {
  readonly type: "inserted" | "deleted";
  readonly start: number;
  readonly end: number;
  /** The inserted or deleted words; the end of a paragraph within them is a line break. */
  readonly words: string;
  /** The name given in the source; "" if there is none. */
  readonly author: string;
  /** ISO 8601; only if the source has a time. */
  readonly at?: string;
}

/** One paragraph of the source, white space folded, without its number. */
export interface TextBlock {
  readonly text: string;
  readonly footnotes?: readonly Footnote[];
  /** Present if the text was imported with its tracked changes shown. */
  readonly tracked?: readonly TrackedChange[];
}

/**
 * A unit of a draft with an address. `num` is the number as printed ("2 bis.", "(a)", "Article 5"), or "" if there is
 * none. `level` is its depth in the tree, 1 at the top. `blocks` is the provision's own text, without its heading and
 * without what is beneath it.
 */
export interface Provision {
  readonly eId: string;
  readonly address: string;
  readonly kind: ProvisionKind;
  readonly num: string;
  readonly heading: string;
  readonly level: number;
  readonly blocks: readonly TextBlock[];
}

/** An imported text: an immutable value. `provisions` is the tree in reading order (children follow their parent). */
export interface Draft {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly provisions: readonly Provision[];
}

/**
 * Returns the SHA-256 hash of the draft's canonical JSON (RFC 8785): the same text imported the same way has the same
 * id.
 */
export function computeDraftId(draft: Draft): Hash {
  const known = ids.get(draft);
  if (known) return known;
  const id = sha256(toCanonicalJson(draft));
  ids.set(draft, id);
  return id;
}

/**
 * Computes a draft's id in advance with the runtime's own hash, so that `computeDraftId` has it cached. `toJson` returns
 * the draft's canonical JSON.
 */
export async function precomputeDraftId(draft: Draft, toJson = () => toCanonicalJson(draft)): Promise<void> {
  if (!ids.has(draft)) ids.set(draft, await sha256Native(encodeUtf8(toJson())));
}

/** Ids are cached because a draft never changes, and hashing a long one takes time. */
const ids = new WeakMap<Draft, Hash>();

/** Returns a provision's own text: its blocks, one per line. */
export function ownTextOfProvision(provision: Provision): string {
  return provision.blocks.map((block) => block.text).join("\n");
}

/** Returns a caption by which the user can recognise a provision: its heading, or the beginning of its words. */
export function captionOfProvision({ heading, blocks }: Provision): string {
  if (heading) return heading;
  const words = [...(blocks[0]?.text.slice(0, 2 * HEAD + 2) ?? "")];
  return words.length <= HEAD
    ? words.join("")
    : `${words
        .slice(0, HEAD)
        .join("")
        .replace(/\s+\S*$/u, "")} …`;
}

/** The largest number of characters taken from the words. */
const HEAD = 46;

/** Returns the index after the last provision beneath `index`. */
export function findSubtreeEnd(draft: Draft, index: number): number {
  const level = draft.provisions[index]?.level ?? 0;
  let end = index + 1;
  while (end < draft.provisions.length && draft.provisions[end]!.level > level) end++;
  return end;
}

/** Returns the index of the parent of `index`, or -1 at the top. */
export function indexOfParent(draft: Pick<Draft, "provisions">, index: number): number {
  const level = draft.provisions[index]?.level ?? 0;
  for (let i = index - 1; i >= 0; i--) if (draft.provisions[i]!.level < level) return i;
  return -1;
}

/** Returns the parent of every provision at once, by index; -1 at the top. */
export function parentsOfProvisions({ provisions }: Pick<Draft, "provisions">): number[] {
  const open: number[] = [];
  return provisions.map(({ level }, i) => {
    while (open.length > 0 && provisions[open.at(-1)!]!.level >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
}
