import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import {
  openDossier,
  openWritableDossier,
  readFileBytes,
  findActiveDossierAuthor,
} from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { listNewReturnedItems, countImportableItems } from "../print/returnedItems.ts";
import { findBriefingText } from "../texts/findBriefingText.ts";

const flags = {
  as: { type: "string" },
  text: { type: "string" },
  confidentiality: { type: "string" },
  reopen: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `import-annotations DOSSIER FILE [--as NAME] …`: imports notes from another tool's file as annotations, replies and
 * proposals of the importing member, with the original author as the source. Without `--as` it only lists what it would
 * import, and needs no key.
 */
export async function importAnnotationsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 2 });
  const confidentiality = readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team");
  const [path, file] = positionals as [string, string];
  const dossier = await (values.as === undefined ? openDossier(path) : openWritableDossier(path, io));
  if (isRefusal(dossier)) return dossier;
  const bytes = await readFileBytes(file);
  if (isRefusal(bytes)) return bytes;
  const { ledger } = dossier;
  const text = values.text === undefined ? undefined : findBriefingText(ledger, values.text);
  if (isRefusal(text)) return text;
  const returned = await readReturnedFile(new FileToImport(basename(file), bytes), (draft) => {
    const known = draft === undefined ? undefined : ledger.draft(draft);
    if (known) return { id: draft!, draft: known };
    const meant = text ?? findBriefingText(ledger, undefined);
    return isRefusal(meant) ? undefined : meant;
  });
  if (isRefusal(returned)) return returned;
  const review = reviewReturnedContent(ledger, returned, text?.id);
  const known = review.notes.filter(({ kind }) => kind === "known").length;
  const found = listNewReturnedItems(ledger, review);
  if (values.as === undefined) {
    if (values.json) io.json(found);
    else {
      const would = countImportableItems(review, values.reopen ?? false);
      const who = Object.values(would).some((count) => count > 0) ? [message("cli.returned.who")] : [];
      const summary = [message("cli.returned.would", { ...would, known }), ...who].join(" ");
      io.out([...found.map(({ line }) => line), summary].join("\n"));
    }
    return 0;
  }
  const who = await findActiveDossierAuthor(io.home, dossier, values.as, io.now);
  if (isRefusal(who)) return who;
  const brought = importReturnedContent(ledger, who.me, review, { confidentiality, reopen: values.reopen ?? false });
  if (isRefusal(brought)) return brought;
  const { act, notes, replies, comments, states, proposals, refused } = brought;
  const committed = act.statements.length > 0 ? await who.commit(act) : [];
  if (isRefusal(committed)) return committed;
  const reasons = refused.map((each) => message("cli.returned.refused", { reason: explainRefusal(each) }));
  const counts = { notes, replies, changes: comments + states, proposals, known };
  if (values.json) io.json({ ...counts, refused: refused.map(explainRefusal), found });
  else {
    const unsure = found.filter(({ is }) => is === "doubtful" || is === "unplaceable" || is === "gone");
    io.out([...unsure.map(({ line }) => line), ...reasons, message("cli.returned.brought", counts)].join("\n"));
  }
  return 0;
}
