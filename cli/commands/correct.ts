import { basename } from "node:path";
import { correct } from "../../shared/acts/revise.ts";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import { readDraft } from "../../shared/import/import.ts";
import type { Revision } from "../../shared/ledger/entries/document.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { standing } from "../../shared/ledger/places.ts";
import { message } from "../../shared/messages/messages.ts";
import { openDossier, readBytes, speaker } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";

const text = { type: "string" } as const;
const flags = { as: text, draft: text, revision: text, symbol: text, date: text, language: text } as const;

/** `correct DOSSIER --as … --draft FILE [--revision …]`: another reading takes the place of a revision's. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "draft"] });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const revision = revisionNamed(ledger, values.revision);
  if (isRefusal(revision)) return revision;
  const bytes = await readBytes(values.draft!);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraft(basename(values.draft!), bytes);
  if (isRefusal(reading)) return reading;
  const { symbol, date, language } = values;
  const act = correct(ledger, who.me, revision.id, reading, { symbol, date, language });
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  if (isRefusal(said)) return said;
  const there = ledger.threads.filter((thread) => standing(ledger, thread)).length;
  io.out(message("cli.corrected", { there, lost: ledger.threads.length - there }));
  return 0;
}

/** A revision by its symbol or the beginning of its id; without a name, the newest of the first document. */
function revisionNamed(ledger: Ledger, name: string | undefined): Outcome<Revision> {
  if (name === undefined) return ledger.newest?.revision ?? refuse("draft.none");
  const all = ledger.texts.flatMap((each) => [each, ...each.editions]).map(({ revision }) => revision);
  const found = all.filter(({ id, body }) => id.startsWith(name) || folded(body.symbol) === folded(name));
  if (found.length === 1) return found[0]!;
  const known = all.map(({ id, body }) => [id.slice(0, 12), body.symbol].filter(Boolean).join(" ")).join(", ");
  return refuse(found.length === 0 ? "cli.no-revision" : "cli.revisions", { name, known });
}

function folded(symbol: string): string {
  return symbol.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
