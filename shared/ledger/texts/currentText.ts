import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import {
  composeCurrentDraft,
  UNITS_COMPOSED_WHOLE,
  type ComposedProvisionOrigin,
} from "#shared/revise/compose/composeCurrentDraft.ts";
import { textChainsOf, languageSubtagOfText, mayBeSameLanguage, newestTextOf } from "./textChains.ts";
import type { Ledger } from "../ledger.ts";
import { nameAndDateOfText, type TextEntry } from "./textEntries.ts";

/** A text that the current text is composed of. */
export interface CurrentTextSource {
  readonly text: TextEntry;
  readonly id: Hash;
  readonly draft: Draft;
}

/** The current text of the first document: a draft like any other, but one that nobody has issued. */
export interface ComposedCurrentText {
  readonly id: Hash;
  readonly draft: Draft;
  /** The newest first, then the packages. */
  readonly parts: readonly CurrentTextSource[];
  /** For each provision, its part and its index there. */
  readonly origins: readonly ComposedProvisionOrigin[];
}

type Texts = Pick<Ledger, "texts" | "documents">;

const known = new WeakMap<readonly TextEntry[], ComposedCurrentText | null>();

/**
 * Returns the current text of the first document, composed from its texts and the packages (see `composeCurrentDraft`), or
 * null if it equals the newest text.
 */
export function composeCurrentText({ texts, documents }: Texts): ComposedCurrentText | null {
  let current = known.get(texts);
  if (current === undefined) known.set(texts, (current = makeCurrent({ texts, documents })));
  return current;
}

function makeCurrent({ texts, documents }: Texts): ComposedCurrentText | null {
  const [document] = documents;
  const newestText = document && newestTextOf(texts, document);
  const chain =
    newestText &&
    textChainsOf(texts).find((each) => each.document.id === document.id && each.texts.includes(newestText));
  // A text that covers the whole document replaces all others.
  if (!chain || newestText.revision.body.covers === "whole") return null;
  const own = [...chain.texts].reverse();
  const packages = packagesIn({ texts, documents }, chain.language);
  const { draft, origins } = composeCurrentDraft(
    own.map(partOf),
    packages.map((text) => {
      const since = own.findIndex(({ revision }) => revision.added < text.revision.added);
      return { ...partOf(text), since: since < 0 ? own.length : since };
    }),
  );
  if (origins.every(({ part }) => part === 0)) return null;
  return { id: computeDraftId(draft), draft, parts: [...own, ...packages].map(currentPart), origins };
}

function packagesIn({ texts, documents }: Texts, language: string): readonly TextEntry[] {
  const newestText = documents
    .filter(({ body }) => body.kind === "package")
    .map((document) => newestTextOf(texts, document))
    .filter((text) => text !== undefined && mayBeSameLanguage(languageSubtagOfText(text), language)) as TextEntry[];
  return newestText.sort((a, b) => texts.indexOf(b) - texts.indexOf(a));
}

function partOf({ revision: { body } }: TextEntry) {
  return { draft: body.draft, covers: body.covers };
}

function currentPart(text: TextEntry): CurrentTextSource {
  return { text, id: text.revision.draftId, draft: text.revision.body.draft };
}

/** Returns a draft of the dossier, or its current text, by its id. */
export function findDraftById(ledger: Texts & Pick<Ledger, "drafts">, id: Hash): Draft | undefined {
  const draft = ledger.drafts.get(id)?.draft;
  if (draft) return draft;
  const current = composeCurrentText(ledger);
  return current?.id === id ? current.draft : undefined;
}

/**
 * Returns the sources of the articles of the current text by their index: the symbol, or the name of the document, and
 * the date.
 */
export function articleSourcesOf({
  draft,
  parts,
  origins,
}: ComposedCurrentText): ReadonlyMap<number, { name: string; date?: string }> {
  const sources = new Map<number, { name: string; date?: string }>();
  for (const [i, { kind }] of draft.provisions.entries()) {
    if (!UNITS_COMPOSED_WHOLE.has(kind)) continue;
    const { text } = parts[origins[i]!.part]!;
    sources.set(i, nameAndDateOfText(text));
  }
  return sources;
}

/**
 * Maps an anchor on one of its parts to the current text, or returns null if the current text leaves the provision out.
 */
export function toCurrentTextAnchor(
  { id, draft, parts, origins }: ComposedCurrentText,
  part: number,
  anchor: Anchor,
): Anchor | null {
  const index = indexOfProvision(parts[part]!.draft, anchor.provision);
  const row = origins.findIndex((origin) => origin.part === part && origin.index === index);
  return row < 0 ? null : { ...anchor, draft: id, provision: draft.provisions[row]!.eId };
}

/**
 * Maps an anchor on the current text to the text that the provision comes from, which is where notes are stored.
 * Returns any other anchor unchanged.
 * @returns a refusal if the provision is unknown (`draft.unknown`) or the words come from several texts
 *   (`anchor.across`)
 */
export function moveAnchorToSourceText(ledger: Ledger, anchor: Anchor): Outcome<Anchor> {
  const current = composeCurrentText(ledger);
  if (current?.id !== anchor.draft) return anchor;
  const index = indexOfProvision(current.draft, anchor.provision);
  if (index < 0) return refusal("draft.unknown");
  const source = sourceProvisionOf(current, index);
  const { draft } = source;
  const there = { ...anchor, draft: source.id, provision: draft.provisions[source.index]!.eId };
  return anchor.quote && !resolveAnchor(draft, there) ? refusal("anchor.across") : there;
}

/** Returns a provision of the current text as a provision of the text that it comes from. */
export function sourceProvisionOf({ parts, origins }: ComposedCurrentText, row: number) {
  const { part, index } = origins[row]!;
  const { id, draft } = parts[part]!;
  return { id, draft, index };
}

/** Applies `moveAnchorToSourceText` to an outcome; passes refusals through. */
export function toSourceAnchorOutcome(ledger: Ledger, anchor: Outcome<Anchor>): Outcome<Anchor> {
  return isRefusal(anchor) ? anchor : moveAnchorToSourceText(ledger, anchor);
}
