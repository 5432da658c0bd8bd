import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { importReturned } from "#shared/exchange/returned/importReturned.ts";
import { readReturned } from "#shared/exchange/returned/readReturned.ts";
import { reviewReturned } from "#shared/exchange/returned/reviewReturned.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITIES } from "#shared/records/kinds/annotation.ts";
import { openDossier, openWritable, readFileBytes, findActiveAuthor } from "../dossier/openDossier.ts";
import { readChoice, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandIo } from "../io.ts";
import { listReturned, countImportable } from "../print/returned.ts";
import { resolveBriefedText } from "../texts/resolveBriefedText.ts";

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
export async function run(args: string[], io: CommandIo): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 2 });
  const confidentiality = readChoice("confidentiality", values.confidentiality, CONFIDENTIALITIES, "team");
  const [path, file] = positionals as [string, string];
  const dossier = await (values.as === undefined ? openDossier(path) : openWritable(path, io));
  if (isRefusal(dossier)) return dossier;
  const bytes = await readFileBytes(file);
  if (isRefusal(bytes)) return bytes;
  const { ledger } = dossier;
  const text = values.text === undefined ? undefined : resolveBriefedText(ledger, values.text);
  if (isRefusal(text)) return text;
  const returned = await readReturned(new SourceFile(basename(file), bytes), (draft) => {
    const known = draft === undefined ? undefined : ledger.draft(draft);
    if (known) return { id: draft!, draft: known };
    const meant = text ?? resolveBriefedText(ledger, undefined);
    return isRefusal(meant) ? undefined : meant;
  });
  if (isRefusal(returned)) return returned;
  const review = reviewReturned(ledger, returned, text?.id);
  const known = review.notes.filter(({ kind }) => kind === "known").length;
  const found = listReturned(ledger, review);
  if (values.as === undefined) {
    if (values.json) io.json(found);
    else {
      const would = countImportable(review, values.reopen ?? false);
      const who = Object.values(would).some((count) => count > 0) ? [message("cli.returned.who")] : [];
      const summary = [message("cli.returned.would", { ...would, known }), ...who].join(" ");
      io.out([...found.map(({ line }) => line), summary].join("\n"));
    }
    return 0;
  }
  const who = await findActiveAuthor(io.home, dossier, values.as, io.now);
  if (isRefusal(who)) return who;
  const brought = importReturned(ledger, who.me, review, { confidentiality, reopen: values.reopen ?? false });
  if (isRefusal(brought)) return brought;
  const { act, notes, replies, comments, states, proposals, refused } = brought;
  const committed = act.statements.length > 0 ? await who.commit(act) : [];
  if (isRefusal(committed)) return committed;
  const reasons = refused.map((each) => message("cli.returned.refused", { reason: explain(each) }));
  const counts = { notes, replies, changes: comments + states, proposals, known };
  if (values.json) io.json({ ...counts, refused: refused.map(explain), found });
  else {
    const unsure = found.filter(({ is }) => is === "doubtful" || is === "unplaceable" || is === "gone");
    io.out([...unsure.map(({ line }) => line), ...reasons, message("cli.returned.brought", counts)].join("\n"));
  }
  return 0;
}
