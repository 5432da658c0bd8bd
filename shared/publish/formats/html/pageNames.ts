import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { findTextChain, indexInTextChain } from "#shared/ledger/texts/textChains.ts";
import { findReadingShownForDraft, revisionDateOf, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import type { CollectedPublication } from "#shared/publish/publication/publication.ts";
import { urlFragmentOfNote, urlFragmentOfProvision, type PageLinkFragments } from "./fragments.ts";

/**
 * Names what a page can be linked to, and the fragments that pages of the document's earlier texts had for it, wherever
 * the comparison of the texts, or a member, placed them.
 */
export function findPageLinkFragments(
  ledger: Ledger,
  { content, byKey }: Pick<CollectedPublication, "content" | "byKey">,
): PageLinkFragments {
  const { id, draft } = content.text;
  const names = nameTextsForFragments(ledger.texts);
  const chain = findTextChain(ledger.texts, id);
  const before = chain ? chain.texts.slice(0, Math.max(0, indexInTextChain(chain, id))) : [];
  const earlier = before.map((text) => ({ ...findReadingShownForDraft(text, ""), name: names.get(text)! })).reverse();
  const keys = new Map([...byKey].map(([key, entry]) => [entry as object, key]));
  const notes = content.notes.map(({ n, note }) => {
    const thread = ledger.get(threadProjection, keys.get(note)!)!;
    const fragments = earlier.flatMap(({ draftId, name }) => {
      const place = findPlacementInDraft(ledger, draftId, thread);
      return "anchor" in place ? [urlFragmentOfNote(name, note.kind, place.anchor)] : [];
    });
    return [n, fragments] as const;
  });
  return {
    text: nameOf(id, names, ledger.texts),
    provisions: fragmentsOnEarlierPages(draft, earlier),
    notes: Object.fromEntries(notes.filter(([, fragments]) => fragments.length > 0)),
  };
}

function fragmentsOnEarlierPages(
  draft: Draft,
  earlier: readonly { readonly draft: Draft; readonly name: string }[],
): PageLinkFragments["provisions"] {
  const found: Record<string, string[]> = {};
  for (const { draft: before, name } of earlier) {
    const alignment = alignDrafts(before, draft);
    draft.provisions.forEach(({ eId }, i) => {
      for (const from of alignment.matchOfTo(i).from)
        (found[eId] ??= []).push(urlFragmentOfProvision(name, before.provisions[from]!.eId));
    });
  }
  return found;
}

/**
 * Names the texts of a dossier for fragments: by the last part of the symbol ("rev3"), else by the whole symbol, the
 * date, or the draft's id. If a name is taken by an older text, the beginning of the draft's id is added.
 */
export function nameTextsForFragments(texts: readonly TextEntry[]): ReadonlyMap<TextEntry, string> {
  const taken = new Set<string>();
  return new Map(
    texts.map((text) => {
      const { symbol, draftId } = { symbol: text.revision.body.symbol, draftId: text.revision.draftId };
      const name = nameFromSymbol(symbol) || dateName(revisionDateOf(text.revision)) || `text-${draftId.slice(0, 8)}`;
      const unique = taken.has(name) ? `${name}-${draftId.slice(0, 8)}` : name;
      taken.add(unique);
      return [text, unique];
    }),
  );
}

function nameFromSymbol(symbol: string): string {
  const revision = /(?:^|[/.\s])((?:rev|add|corr|crp|wp|l)\.?\s?\d+)$/iu.exec(symbol.trim())?.[1] ?? symbol;
  return revision
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, revision === symbol ? "-" : "")
    .replace(/^-|-$/gu, "");
}

function dateName(date: string | undefined): string {
  return date ? `on-${date}` : "";
}

/** The name of a text that is composed from others, or of a reading that was corrected, is that of its draft. */
function nameOf(id: Hash, names: ReadonlyMap<TextEntry, string>, texts: readonly TextEntry[]): string {
  const text = texts.find(({ revision }) => revision.draftId === id);
  return (text && names.get(text)) ?? `text-${id.slice(0, 8)}`;
}
