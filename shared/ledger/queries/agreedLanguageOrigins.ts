import { primarySubtagOf } from "#shared/base/language.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findSimilarProvisions, type SimilarProvision } from "#shared/revise/provenance/similarProvisions.ts";
import { addressWithDocumentName } from "../texts/findProvisionAtTypedAddress.ts";
import { languageSubtagOfText } from "../texts/textChains.ts";
import { findDraftById } from "../texts/currentText.ts";
import type { AgreedLanguageOrigin } from "../entries/agreedLanguageOrigin.ts";
import type { Ledger } from "../ledger.ts";
import { findEntryRange } from "../placement/currentPlacement.ts";
import { agreedLanguageOriginProjection } from "../store/projections.ts";
import type { TextEntry } from "../texts/textEntries.ts";

/** The stated source of a provision's language, with the provision's place in a draft. */
export interface PlacedAgreedLanguageOrigin {
  readonly origin: AgreedLanguageOrigin;
  readonly provision: number;
  readonly from: ReferenceProvision;
}

/** A provision of a reference text, cited as "UNTOC 18(21)", and its words. */
export interface ReferenceProvision {
  readonly draft: Hash;
  readonly provision: number;
  readonly eId: string;
  readonly citation: string;
  readonly words: string;
}

/**
 * Returns the origins of a draft's provisions, whichever text of the document they were stated on, in reading order.
 */
export function listAgreedLanguageOrigins(ledger: Ledger, draft: Hash): readonly PlacedAgreedLanguageOrigin[] {
  return ledger
    .all(agreedLanguageOriginProjection)
    .flatMap((origin) => {
      const place = findEntryRange(ledger, draft, origin.body.at);
      const from = sourceOf(ledger, origin.body.from.draft, origin.body.from.provision);
      return place && from ? [{ origin, provision: place.provision, from }] : [];
    })
    .sort((a, b) => a.provision - b.provision || (a.origin.id < b.origin.id ? -1 : 1));
}

/** Returns a provision of a text as a source, or null if it is not there. */
function sourceOf(ledger: Ledger, draft: Hash, eId: string): ReferenceProvision | null {
  const known = ledger.draft(draft);
  const provision = known ? indexOfProvision(known, eId) : -1;
  return known && provision >= 0 ? sourceAt(ledger, draft, known, provision) : null;
}

function sourceAt(ledger: Ledger, draft: Hash, known: Draft, provision: number): ReferenceProvision {
  const { eId, address } = known.provisions[provision]!;
  const citation = addressWithDocumentName(ledger, draft, address);
  return { draft, provision, eId, citation, words: buildSubtreeReadingText(known, provision).text };
}

/** A suggested source, with the likeness of the words. */
export type SuggestedReferenceProvision = ReferenceProvision & Pick<SimilarProvision, "likeness">;

/** The maximum number of suggested sources. */
const MAX_SUGGESTIONS = 8;

/**
 * Returns the provisions of the dossier's reference texts, in the language of a draft, that are most like one of its
 * provisions.
 */
export function suggestReferenceProvisions(
  ledger: Ledger,
  draft: Hash,
  provision: number,
): readonly SuggestedReferenceProvision[] {
  const known = findDraftById(ledger, draft);
  if (!known) return [];
  const texts = referencesOf(ledger, known.language).map(({ revision }) => {
    return { id: revision.draftId, draft: revision.body.draft };
  });
  return findSimilarProvisions(buildSubtreeReadingText(known, provision).text, texts, MAX_SUGGESTIONS).map(
    ({ text, provision: at, likeness }) => {
      return { ...sourceAt(ledger, text.id, text.draft, at), likeness };
    },
  );
}

/** Returns the dossier's reference texts in a language (BCP 47, ignoring region and script). */
function referencesOf(ledger: Ledger, tag: string): readonly TextEntry[] {
  const language = primarySubtagOf(tag);
  return ledger.texts.filter(
    (text) => text.document.body.kind === "reference" && languageSubtagOfText(text) === language,
  );
}
