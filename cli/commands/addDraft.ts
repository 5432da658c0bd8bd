import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { DocumentEntry } from "#shared/ledger/entries/document.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import { matchDocumentByDraftWording, describeDocumentMismatch } from "../texts/matchDocumentByDraftWording.ts";
import {
  draftMetadataFlags,
  readDraftWithMetadata,
  type DraftWithMetadata,
} from "../arguments/readDraftWithMetadata.ts";
import {
  draftAttributionsFlag,
  describeRecordedAttributions,
  addAttributionsToAct,
} from "../texts/recordAttributions.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = {
  as: { type: "string" },
  document: { type: "string" },
  ...draftMetadataFlags,
  ...draftAttributionsFlag,
} as const;

/** `add DOSSIER --as … --draft FILE [--document …]`: adds a draft, as a text of a document or as a new one. */
export async function addDraftCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "draft"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  const read = await readDraftWithMetadata(values.draft!, values, io, ledger);
  if (isRefusal(read)) return read;
  const document = documentNamed(ledger, values.document, read);
  if (isRefusal(document)) return document;
  const { reading, symbol, date, covers, versions } = read;
  const facts = { symbol, versions, ...(date && { date }), covers: covers === "whole" ? covers : [...covers] };
  const added = document
    ? addRevisionAct(ledger, who.me, { document: document.id, reading, ...facts })
    : addDocumentAct(who.me, read);
  const act = addAttributionsToAct(values.attributions, added, who, reading);
  if (isRefusal(act)) return act;
  const doubt = describeDocumentMismatch(ledger, read, document);
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message("cli.added", { what: document ? "text" : "document", title: document?.title ?? read.title }));
  if (values.attributions !== undefined) io.out(describeRecordedAttributions(committed));
  if (doubt) io.err(doubt);
  return 0;
}

/**
 * Finds a document by its title or the beginning of its id; without a name, by the text's words. Null means a new one.
 */
function documentNamed(
  ledger: Ledger,
  name: string | undefined,
  read: DraftWithMetadata,
): Outcome<DocumentEntry | null> {
  if (name === undefined) return matchDocumentByDraftWording(ledger, read);
  if (name === "new") return null;
  const found = ledger.documents.filter(
    ({ id, body, title }) => id.startsWith(name) || title === name || body.title === name,
  );
  const known = ledger.documents.map(({ id, title }) => `${id.slice(0, 12)} ${title}`).join(", ");
  return found.length === 1 ? found[0]! : refusal("cli.documents", { name, known });
}
