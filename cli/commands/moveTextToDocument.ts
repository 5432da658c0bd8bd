import { moveTextToDocumentAct, type TextMoveDestination } from "#shared/acts/texts/moveTextToDocument.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findDocumentsByTypedName } from "#shared/ledger/texts/documentNames.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { DOCUMENT_KINDS } from "#shared/records/kinds/document.ts";
import { findTextByName } from "../texts/findTextByName.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, text, to: text, title: text, kind: text } as const;

/** `move DOSSIER --as NAME --text TEXT --to DOCUMENT|new`: moves a text to another document, or to a new one. */
export async function moveTextToDocumentCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "text", "to"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  const moved = findTextByName(ledger, values.text!);
  if (isRefusal(moved)) return moved;
  const { id, draftId } = moved.revision;
  const to = destinationOf(ledger, moved, values);
  if (isRefusal(to)) return to;
  const act = moveTextToDocumentAct(ledger, who.me, id, to);
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(message("move.done", { title: ledger.drafts.get(draftId)!.texts[0]!.document.title }));
  return 0;
}

interface Named {
  readonly to?: string | undefined;
  readonly title?: string | undefined;
  readonly kind?: string | undefined;
}

/** Finds the document by its title, symbol or the beginning of its id; "new" is a new document for the text. */
function destinationOf(ledger: Ledger, { document, revision }: TextEntry, named: Named): Outcome<TextMoveDestination> {
  const { documents } = ledger;
  if (named.to === "new") {
    const { title } = revision.body.draft;
    return {
      title: named.title ?? (title.slice(0, 500) || document.title),
      kind: readChoiceFlag("kind", named.kind, DOCUMENT_KINDS, document.body.kind),
    };
  }
  const name = named.to!;
  const byId = documents.filter(({ id }) => /^[0-9a-f]{6,64}$/.test(name) && id.startsWith(name));
  const found = byId.length > 0 ? byId : findDocumentsByTypedName(documents, name);
  const known = documents.map(({ id, title }) => `${id.slice(0, 12)} ${title}`).join(message("list.comma"));
  return found.length === 1 ? { document: found[0]!.id } : refusal("cli.documents", { name, known });
}
