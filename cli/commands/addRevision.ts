import { parseCoveredProvisions } from "#shared/acts/input/parseCoveredProvisions.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findDocumentsByTypedName, inferDocumentKind } from "#shared/ledger/texts/documentNames.ts";
import { newestTextOf } from "#shared/ledger/texts/textChains.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import {
  draftAttributionsFlag,
  describeRecordedAttributions,
  addAttributionsToAct,
} from "../texts/recordAttributions.ts";
import {
  matchDocumentByDraftWording,
  describeDocumentMismatch,
  unlikeDocumentRefusal,
} from "../texts/matchDocumentByDraftWording.ts";
import {
  draftMetadataFlags,
  readDraftWithMetadata,
  type DraftWithMetadata,
} from "../arguments/readDraftWithMetadata.ts";
import { openWritableDossier, findSoleLeadAuthor, findActiveDossierAuthor } from "../dossier/openedDossierFile.ts";
import { splitCommaList, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { countPlacementsByStatus, listNotePlacements } from "../print/placements.ts";
import { formatEntryValidityInText } from "../print/entryValidityInText.ts";

const text = { type: "string" } as const;
const flags = {
  as: text,
  document: text,
  covers: text,
  json: { type: "boolean" },
  ...draftMetadataFlags,
  ...draftAttributionsFlag,
} as const;

/**
 * `revise DOSSIER --draft FILE [--as …] [--document new|NAME] [--covers whole|1,2,…] [--json]`: adds a revision to a
 * document, or a new document if none has the name, and prints how every note is placed in it. If no document is named,
 * a text that shares too little of its document's wording is refused.
 */
export async function addRevisionCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["draft"] });
  const dossier = await openWritableDossier(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const who =
    values.as === undefined
      ? findSoleLeadAuthor(io.home, dossier, io.now)
      : findActiveDossierAuthor(io.home, dossier, values.as, io.now);
  const me = await who;
  if (isRefusal(me)) return me;
  const read = await readDraftWithMetadata(values.draft!, values, io, ledger);
  if (isRefusal(read)) return read;
  const document = documentFor(ledger, values.document, read);
  if (isRefusal(document)) return document;
  if (document && values.document === undefined) {
    const unlike = unlikeDocumentRefusal(ledger, read, document);
    if (unlike) return unlike;
  }
  const before = document && newestTextOf(ledger.texts, document)?.revision.body.draft;
  const typed = values.covers === undefined ? null : splitCommaList(values.covers);
  const covers = typed ? parseCoveredProvisions(typed, read.reading.draft, before ?? undefined) : read.covers;
  if (isRefusal(covers)) return covers;
  const { reading, symbol, date, versions } = read;
  const facts = { reading, symbol, versions, ...(date && { date }), covers: covers === "whole" ? covers : [...covers] };
  const addition = document
    ? addRevisionAct(ledger, me.me, { document: document.id, ...facts })
    : addDocumentAct(me.me, { ...facts, ...newDocument(ledger, read, values) });
  const act = addAttributionsToAct(values.attributions, addition, { ledger, me: me.me }, reading);
  if (isRefusal(act)) return act;
  const doubt = describeDocumentMismatch(ledger, read, document);
  const said = await me.commit(act);
  if (isRefusal(said)) return said;
  const added = ledger.documents
    .flatMap(({ revisions }) => revisions)
    .find(({ id }) => id === said.find(({ record }) => record.type === "revision")?.key);
  if (!added) return refusal("revision.unknown");
  if (values.json) io.json(listNotePlacements(ledger, added.draftId));
  else
    io.out(
      [
        message("cli.revised", countPlacementsByStatus(ledger, added.draftId)),
        ...formatEntryValidityInText(ledger, added.draftId),
        ...(values.attributions === undefined ? [] : [describeRecordedAttributions(said)]),
      ].join("\n"),
    );
  if (doubt) io.err(doubt);
  return 0;
}

/**
 * Finds the document by its name, else by the text's words, else the only one of the text's kind. Null means a new one.
 * If several are possible, one must be named (`cli.belongs-unknown`).
 */
function documentFor(ledger: Ledger, name: string | undefined, read: DraftWithMetadata): Outcome<DocumentEntry | null> {
  const { documents } = ledger;
  if (name === "new") return null;
  if (name !== undefined) {
    const byId = documents.filter(({ id }) => /^[0-9a-f]{6,64}$/.test(name) && id.startsWith(name));
    const found = byId.length > 0 ? byId : findDocumentsByTypedName(documents, name);
    return found.length > 1 ? ambiguousName(documents, name) : (found[0] ?? null);
  }
  const byWords = matchDocumentByDraftWording(ledger, read);
  if (byWords || documents.length === 0) return byWords;
  const negotiated = documents.filter(({ body }) => body.kind !== "reference");
  const { kind } = read.reading.masthead;
  const ofKind = kind === undefined ? negotiated : negotiated.filter(({ body }) => body.kind === kind);
  if (ofKind.length > 1) return refusal("cli.belongs-unknown", { known: knownOf(documents) });
  return ofKind[0] ?? null;
}

function ambiguousName(documents: readonly DocumentEntry[], name: string) {
  return refusal("address.documents", { name, known: knownOf(documents) });
}

function knownOf(documents: readonly DocumentEntry[]): string {
  return documents.map(({ id, title }) => `${id.slice(0, 12)} ${title}`).join(message("list.comma"));
}

/** Returns a new document's title and kind: from the flags, else from its name, else from the text itself. */
function newDocument(
  ledger: Ledger,
  { title, kind, reading }: DraftWithMetadata,
  said: {
    readonly document?: string | undefined;
    readonly title?: string | undefined;
    readonly kind?: string | undefined;
  },
) {
  const name = said.document === "new" ? "" : (said.document ?? "");
  const called =
    inferDocumentKind(name) ?? (reading.masthead.kind === "convention" ? undefined : reading.masthead.kind);
  const other = ledger.documents.length > 0 ? "non-paper" : kind;
  return { title: said.title ?? (name || title), kind: said.kind === undefined ? (called ?? other) : kind };
}
