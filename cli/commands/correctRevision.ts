import { correctRevisionAct } from "#shared/acts/texts/revisions.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { expectedLanguageOf } from "#shared/ledger/texts/expectedLanguage.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { readDraftFile } from "../arguments/readDraftFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findRevisionByName } from "../texts/findBriefingText.ts";

const text = { type: "string" } as const;
const flags = { as: text, draft: text, revision: text, symbol: text, date: text, language: text } as const;

/** `correct DOSSIER --as … --draft FILE [--revision …]`: replaces the reading of a revision. */
export async function correctRevisionCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "draft"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const { ledger } = who;
  const revision = findRevisionByName(ledger, values.revision);
  if (isRefusal(revision)) return revision;
  const reading = await readDraftFile(values.draft!, io, {
    expectedLanguage: expectedLanguageOf(ledger, getMessageLanguage()),
  });
  if (isRefusal(reading)) return reading;
  const { symbol, date, language } = values;
  const act = correctRevisionAct(ledger, who.me, revision.id, reading, { symbol, date, language });
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  const there = ledger.all(threadProjection).filter((thread) => findCurrentPlacement(ledger, thread)).length;
  io.out(message("cli.corrected", { there, lost: ledger.all(threadProjection).length - there }));
  return 0;
}
