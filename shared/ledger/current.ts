import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import { draftId, type Draft } from "../draft/draft.ts";
import { compose, UNITS, type Origin } from "../revise/compose.ts";
import { chainsOf, languageOf, mayBeOne, newestOf } from "./chains.ts";
import type { Ledger } from "./ledger.ts";
import { citedAs, type TextEntry } from "./texts.ts";

/** A text that the current one is made of. */
export interface CurrentPart {
  readonly text: TextEntry;
  readonly id: Hash;
  readonly draft: Draft;
}

/** The current text of the first document: a draft like any other, which nobody has issued. */
export interface CurrentText {
  readonly id: Hash;
  readonly draft: Draft;
  /** The newest first, then the packages. */
  readonly parts: readonly CurrentPart[];
  /** Of each provision its part and its index there. */
  readonly origins: readonly Origin[];
}

type Texts = Pick<Ledger, "texts" | "documents">;

const known = new WeakMap<readonly TextEntry[], CurrentText | null>();

/**
 * The current text of the first document, put together from its texts and the packages (see `compose`). Null where it is
 * the newest text as it stands.
 */
export function currentText({ texts, documents }: Texts): CurrentText | null {
  let current = known.get(texts);
  if (current === undefined) known.set(texts, (current = makeCurrent({ texts, documents })));
  return current;
}

function makeCurrent({ texts, documents }: Texts): CurrentText | null {
  const [document] = documents;
  const newest = document && newestOf(texts, document);
  const chain =
    newest && chainsOf(texts).find((each) => each.document.id === document.id && each.texts.includes(newest));
  // What covers the whole leaves nothing to others.
  if (!chain || newest.revision.body.covers === "whole") return null;
  const own = [...chain.texts].reverse();
  const packages = packagesIn({ texts, documents }, chain.language);
  const { draft, origins } = compose(
    own.map(partOf),
    packages.map((text) => {
      const since = own.findIndex(({ revision }) => revision.added < text.revision.added);
      return { ...partOf(text), since: since < 0 ? own.length : since };
    }),
  );
  if (origins.every(({ part }) => part === 0)) return null;
  return { id: draftId(draft), draft, parts: [...own, ...packages].map(currentPart), origins };
}

function packagesIn({ texts, documents }: Texts, language: string): readonly TextEntry[] {
  const newest = documents
    .filter(({ body }) => body.kind === "package")
    .map((document) => newestOf(texts, document))
    .filter((text) => text !== undefined && mayBeOne(languageOf(text), language)) as TextEntry[];
  return newest.sort((a, b) => texts.indexOf(b) - texts.indexOf(a));
}

function partOf({ revision: { body } }: TextEntry) {
  return { draft: body.draft, covers: body.covers };
}

function currentPart(text: TextEntry): CurrentPart {
  return { text, id: text.revision.draftId, draft: text.revision.body.draft };
}

/** A draft of the dossier, or its current text, by its id. */
export function draftIn(ledger: Texts & Pick<Ledger, "drafts">, id: Hash): Draft | undefined {
  const draft = ledger.drafts.get(id)?.draft;
  if (draft) return draft;
  const current = currentText(ledger);
  return current?.id === id ? current.draft : undefined;
}

/** Where the articles of the current text come from, by their index: symbol, or name of the document, and date. */
export function sourcesOf({
  draft,
  parts,
  origins,
}: CurrentText): ReadonlyMap<number, { name: string; date?: string }> {
  const sources = new Map<number, { name: string; date?: string }>();
  for (const [i, { kind }] of draft.provisions.entries()) {
    if (!UNITS.has(kind)) continue;
    const { text } = parts[origins[i]!.part]!;
    sources.set(i, citedAs(text));
  }
  return sources;
}

/** What stands on one of its parts, on the current text; null where that leaves it out. */
export function onCurrent({ id, draft, parts, origins }: CurrentText, part: number, anchor: Anchor): Anchor | null {
  const index = provisionIndex(parts[part]!.draft, anchor.provision);
  const row = origins.findIndex((origin) => origin.part === part && origin.index === index);
  return row < 0 ? null : { ...anchor, draft: id, provision: draft.provisions[row]!.eId };
}

/**
 * An anchor on the current text as one on the text that it comes from, which is where it is made; any other as it is.
 * Refused for words that come from several texts.
 */
export function onSource(ledger: Ledger, anchor: Anchor): Outcome<Anchor> {
  const current = currentText(ledger);
  if (current?.id !== anchor.draft) return anchor;
  const index = provisionIndex(current.draft, anchor.provision);
  if (index < 0) return refuse("draft.unknown");
  const source = provisionOnSource(current, index);
  const { draft } = source;
  const there = { ...anchor, draft: source.id, provision: draft.provisions[source.index]!.eId };
  return anchor.quote && !locate(draft, there) ? refuse("anchor.across") : there;
}

/** A provision of the current text in the text that it comes from. */
export function provisionOnSource({ parts, origins }: CurrentText, row: number) {
  const { part, index } = origins[row]!;
  const { id, draft } = parts[part]!;
  return { id, draft, index };
}

/** The same for what was decided already, where it was. */
export function outcomeOnSource(ledger: Ledger, anchor: Outcome<Anchor>): Outcome<Anchor> {
  return isRefusal(anchor) ? anchor : onSource(ledger, anchor);
}
