import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { createGapAfterProvisionAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import {
  findLanguageCounterparts,
  findProvisionsWithoutCounterpart,
} from "#shared/revise/match/languageCounterparts.ts";
import { documentsOfText, languageSubtagOfText, foldedSymbolOfText } from "./textChains.ts";
import type { TextEntry } from "./textEntries.ts";

/**
 * Returns the language versions of a text: the texts of the same document with the same symbol in other languages. A
 * language version is the same text, never the next draft.
 */
export function languageVersionsOf(texts: readonly TextEntry[], text: TextEntry): readonly TextEntry[] {
  const symbol = foldedSymbolOfText(text);
  if (symbol === "") return [];
  const documents = documentsOfText(text);
  return texts.filter(
    (each) =>
      each !== text &&
      foldedSymbolOfText(each) === symbol &&
      languageSubtagOfText(each) !== languageSubtagOfText(text) &&
      [...documentsOfText(each).keys()].some((id) => documents.has(id)),
  );
}

/**
 * Maps an anchor to another language version: to the whole provision at the same address (words of one language do not
 * occur in another) or to the gap after it. Returns null if that version lacks the provision.
 */
export function mapAnchorAcrossLanguages(
  from: Draft,
  to: { readonly id: Hash; readonly draft: Draft },
  anchor: Anchor,
): Anchor | null {
  const index = findLanguageCounterparts(from, to.draft).to[indexOfProvision(from, anchor.provision)] ?? -1;
  if (index < 0) return null;
  return anchor.gap
    ? createGapAfterProvisionAnchor(to.draft, to.id, index)
    : createProvisionAnchor(to.draft, to.id, index);
}

/** A provision that one language version has and another lacks. */
export interface LanguageVersionGap {
  /** The version that has it, and the provision's index in that version. */
  readonly has: TextEntry;
  readonly provision: number;
  readonly lacks: TextEntry;
}

/**
 * Returns the provisions that one version has and another lacks although it covers them, in the order of the versions.
 */
export function findLanguageVersionGaps(versions: readonly TextEntry[]): readonly LanguageVersionGap[] {
  return versions.flatMap((has) =>
    versions
      .filter((each) => each !== has)
      .flatMap((lacks) => {
        const [from, to] = [draftOf(has), draftOf(lacks)];
        const missing = findProvisionsWithoutCounterpart(from, findLanguageCounterparts(from, to).to);
        return missing.filter((i) => isCovered(lacks, from, i)).map((provision) => ({ has, provision, lacks }));
      }),
  );
}

/** Returns true if a version covers a provision of another version. Both identify it by the same eId. */
function isCovered({ revision: { body } }: TextEntry, from: Draft, provision: number): boolean {
  if (body.covers === "whole") return true;
  const named = new Set(body.covers);
  for (let i = provision; i >= 0; i = indexOfParent(from, i)) if (named.has(from.provisions[i]!.eId)) return true;
  return false;
}

function draftOf({ revision }: TextEntry): Draft {
  return revision.body.draft;
}
