import { plainLanguage } from "../base/language.ts";
import { provisionIndex } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { alike, type Alike } from "../revise/alike.ts";
import { printedAddress } from "./addressed.ts";
import { languageOf } from "./chains.ts";
import { draftIn } from "./current.ts";
import type { Origin } from "./entries/origin.ts";
import type { Ledger } from "./ledger.ts";
import { placeOf } from "./places.ts";
import { origins } from "./projections.ts";
import type { TextEntry } from "./texts.ts";

/** Where a provision of a draft has its language from, as somebody says. */
export interface StandingOrigin {
  readonly origin: Origin;
  readonly provision: number;
  readonly from: Source;
}

/** A provision of a reference text: "UNTOC 18(21)", and its words. */
export interface Source {
  readonly draft: Hash;
  readonly provision: number;
  readonly eId: string;
  readonly citation: string;
  readonly words: string;
}

/** What is said of a draft's provisions, whichever text of the document it was said on, in reading order. */
export function originsOn(ledger: Ledger, draft: Hash): readonly StandingOrigin[] {
  return ledger
    .all(origins)
    .flatMap((origin) => {
      const place = placeOf(ledger, draft, origin.body.at);
      const from = sourceOf(ledger, origin.body.from.draft, origin.body.from.provision);
      return place && from ? [{ origin, provision: place.provision, from }] : [];
    })
    .sort((a, b) => a.provision - b.provision || (a.origin.id < b.origin.id ? -1 : 1));
}

/** A provision of a text as a source; null where it is not there. */
function sourceOf(ledger: Ledger, draft: Hash, eId: string): Source | null {
  const known = ledger.draft(draft);
  const provision = known ? provisionIndex(known, eId) : -1;
  return known && provision >= 0 ? sourceAt(ledger, draft, known, provision) : null;
}

function sourceAt(ledger: Ledger, draft: Hash, known: Draft, provision: number): Source {
  const { eId, address } = known.provisions[provision]!;
  const citation = printedAddress(ledger, draft, address);
  return { draft, provision, eId, citation, words: readingText(known, provision).text };
}

/** A source that is only suggested, and how much alike the words are. */
export type Suggested = Source & Pick<Alike, "likeness">;

/** How many sources are suggested at most. */
const MOST = 8;

/** The provisions of the dossier's reference texts, in the language of a draft, that are most like one of its provisions. */
export function suggestedOrigins(ledger: Ledger, draft: Hash, provision: number): readonly Suggested[] {
  const known = draftIn(ledger, draft);
  if (!known) return [];
  const texts = referencesOf(ledger, known.language).map(({ revision }) => {
    return { id: revision.draftId, draft: revision.body.draft };
  });
  return alike(readingText(known, provision).text, texts, MOST).map(({ text, provision: at, likeness }) => {
    return { ...sourceAt(ledger, text.id, text.draft, at), likeness };
  });
}

/** The dossier's reference texts in a language (BCP 47, whatever region or script). */
function referencesOf(ledger: Ledger, tag: string): readonly TextEntry[] {
  const language = plainLanguage(tag);
  return ledger.texts.filter((text) => text.document.body.kind === "reference" && languageOf(text) === language);
}
