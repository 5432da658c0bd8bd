import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import { languageOf } from "../draft/language.ts";
import type { Target } from "../revise/place.ts";
import type { Ledger } from "./ledger.ts";
import type { TextEntry } from "./texts.ts";

/** The texts of the same document and language that were added after the one with a draft, the newest first. */
export function laterThan(ledger: Pick<Ledger, "texts" | "drafts">, draft: Hash): readonly TextEntry[] {
  const known = ledger.drafts.get(draft);
  const [text] = known?.texts ?? [];
  if (!known || !text) return [];
  const language = languageOf(known.draft);
  const after = ledger.texts.slice(ledger.texts.indexOf(text) + 1);
  return after
    .filter((each) => each.document.id === text.document.id && languageOf(draftOf(each)) === language)
    .reverse();
}

/** The leading reading of a text, and what it covers by address. */
export function targetOf(text: TextEntry): Target {
  const { draftId, body } = text.revision;
  const draft = draftOf(text);
  const address = new Map(draft.provisions.map((each) => [each.eId, each.address]));
  const covers = body.covers === "whole" ? body.covers : body.covers.map((name) => address.get(name) ?? name);
  return { id: draftId, draft, covers };
}

function draftOf({ revision: { body } }: TextEntry): Draft {
  return body.draft as Draft;
}
