import type { TextForExport } from "#shared/publish/publication/publication.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { composeCurrentTextForExport, toTextForExport } from "#shared/publish/publication/textsForExport.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { findDocumentsByTypedName } from "#shared/ledger/texts/documentNames.ts";
import { newestTextOf, foldedSymbolOfText } from "#shared/ledger/texts/textChains.ts";
import type { Revision } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { foldDocumentSymbol, type DocumentRevision, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { splitCommaList, UsageError } from "../arguments/parseArguments.ts";

/**
 * Finds a revision by its symbol or the beginning of its id; without a name, the newest of the first document. Refuses
 * with `draft.none`, `cli.no-revision` or `cli.revisions`.
 */
export function findRevisionByName(ledger: Ledger, name: string | undefined): Outcome<Revision> {
  if (name === undefined) return ledger.newestText?.revision ?? refusal("draft.none");
  const all = revisions(ledger).map(({ revision }) => revision);
  const found = all.filter(
    ({ id, body }) => id.startsWith(name) || foldDocumentSymbol(body.symbol) === foldDocumentSymbol(name),
  );
  if (found.length === 1) return found[0]!;
  const known = all.map(({ id, body }) => [id.slice(0, 12), body.symbol].filter(Boolean).join(" ")).join(", ");
  return refusal(found.length === 0 ? "cli.no-revision" : "cli.revisions", { name, known });
}

/**
 * Finds the text for a name: "current", an exact symbol, a document (its newest text) or the beginning of an id;
 * without a name, the newest text of the first document. The current text is the newest one if that covers everything.
 */
export function findBriefingText(ledger: Ledger, name: string | undefined): Outcome<TextForExport> {
  const current = name === "current" ? composeCurrentTextForExport(ledger) : null;
  if (current) return current;
  const plain = name === "current" ? undefined : name;
  const [outright, ...others] = plain ? textsOfSymbol(ledger, plain) : [];
  if (outright && others.length === 0) return toTextForExport(outright);
  const [document] = plain === undefined ? [] : findDocumentsByTypedName(ledger.documents, plain);
  const newest = document && newestTextOf(ledger.texts, document)?.revision;
  const revision = newest ?? findRevisionByName(ledger, plain);
  if ("refused" in revision) return revision;
  return toTextForExport(revisions(ledger).find((each) => each.revision.id === revision.id)!);
}

/** Returns the eIds of the provisions in a list of addresses ("5,24,37(15)"), or undefined without a list. */
export function findProvisionIdsByAddress(
  { draft }: TextForExport,
  list: string | undefined,
): Outcome<readonly string[] | undefined> {
  if (list === undefined) return undefined;
  const found: string[] = [];
  for (const address of splitCommaList(list)) {
    const index = findProvision(draft, address);
    if (isRefusal(index)) return index;
    found.push(draft.provisions[index]!.eId);
  }
  if (found.length === 0) throw UsageError.value("provisions", list);
  return found;
}

function textsOfSymbol({ texts }: Ledger, name: string): readonly TextEntry[] {
  const symbol = foldDocumentSymbol(name);
  return symbol === "" ? [] : texts.filter((text) => foldedSymbolOfText(text) === symbol);
}

function revisions({ texts }: Ledger): readonly DocumentRevision[] {
  return texts.flatMap((each) => [each, ...each.editions]);
}
