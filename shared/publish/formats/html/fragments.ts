import type { Anchor } from "#shared/anchor/anchor.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import type { DisclosedThread } from "#shared/ledger/disclosedEntries.ts";

/** Returns the fragment of a provision on the page of a text with this name: `rev3__art_40__para_20bis`. */
export function urlFragmentOfProvision(text: string, eId: string): string {
  return `${text}__${eId}`;
}

/**
 * Returns the fragment of a note: that of its provision, and a short hash of the words that it is about. It depends
 * neither on the note's number nor on its comment, both of which change, and tells nothing that the page does not say.
 */
export function urlFragmentOfNote(text: string, kind: DisclosedThread["kind"], anchor: Anchor): string {
  const { provision, quote, gap } = anchor;
  const about = JSON.stringify([kind, gap === undefined ? "here" : "gap", quote?.exact ?? null, quote?.start ?? null]);
  return `${urlFragmentOfProvision(text, provision)}__note-${sha256(encodeUtf8(about)).slice(0, 8)}`;
}

/** The names under which a page can be linked to. Made from the ledger, because they depend on its other texts. */
export interface PageLinkFragments {
  /** The text's name: "rev3". */
  readonly text: string;
  /** By eId: the fragments under which earlier pages had the provision. */
  readonly provisions: Readonly<Record<string, readonly string[]>>;
  /** By the note's number: the fragments under which earlier pages had it. */
  readonly notes: Readonly<Record<number, readonly string[]>>;
}

/** Gives out fragments, each once, as the ids of a page have to be unique. */
export class UniquePageFragments {
  readonly #taken = new Set<string>();

  /** Returns the fragment, with a number behind it if it is taken. */
  takeUnique(fragment: string): string {
    let name = fragment;
    for (let n = 2; this.#taken.has(name); n++) name = `${fragment}-${n}`;
    this.#taken.add(name);
    return name;
  }

  /** Returns those of the fragments that nothing on the page has yet. */
  takeFree(fragments: readonly string[]): readonly string[] {
    return fragments.filter((each) => !this.#taken.has(each) && this.#taken.add(each));
  }
}
