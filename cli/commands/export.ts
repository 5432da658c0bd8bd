import { countPages } from "../../shared/briefing/pages.ts";
import { briefingData } from "../../shared/briefing/data.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { forAudience } from "../../shared/exchange/audience.ts";
import { proposalsFor } from "../../shared/exchange/proposed.ts";
import { standardIn } from "../../shared/ledger/standards.ts";
import { markAdopted } from "../../shared/ledger/adopted.ts";
import { standingOn, threadsFor } from "../../shared/ledger/places.ts";
import { LANGUAGES, type Language } from "../../shared/messages/languages.ts";
import { inLanguage, message, spoken } from "../../shared/messages/messages.ts";
import { writeAtomic } from "../../node/disk/atomic.ts";
import { typeset } from "../../node/typeset/typeset.ts";
import { openDossier } from "../dossier.ts";
import { oneOf, parse, UsageError } from "../flags.ts";
import type { Io } from "../io.ts";
import { TABLES, tableFile } from "../tables.ts";
import { twoTextsNamed } from "../compared.ts";
import { textNamed } from "../texts.ts";

const flags = {
  format: { type: "string" },
  out: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  authors: { type: "string" },
  language: { type: "string" },
  table: { type: "string" },
  text: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  concordance: { type: "boolean" },
} as const;

/**
 * `export DOSSIER --format pdf|csv|xlsx --out FILE …`: the briefing, or a table of what delegations hold, what is proposed,
 * or what became of each provision. Needs no key.
 */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["format", "out"] });
  const format = oneOf("format", values.format, ["pdf", "csv", "xlsx"], "pdf");
  const audience = oneOf("audience", values.audience, ["public", "team"], "public");
  const authors = oneOf("authors", values.authors, ["names", "roles", "none"], "none");
  const language = oneOf("language", values.language, Object.keys(LANGUAGES) as Language[], spoken());
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw new UsageError("--include-informals");
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  if (format !== "pdf") {
    const what = oneOf("table", values.table, TABLES, "positions");
    const asked = { what, format, audience: { audience, informals, authors }, texts: values };
    const file = tableFile(ledger, asked, values.out!);
    if (isRefusal(file)) return file;
    await writeAtomic(values.out!, file.bytes);
    io.out(file.told);
    return 0;
  }
  const text = textNamed(ledger, values.text);
  if (isRefusal(text)) return text;
  const threads = threadsFor(ledger, text.id);
  const { shown, left } = forAudience(threads, { audience, informals, authors }, ledger.members, (id) =>
    standardIn(ledger, id),
  );
  const rival = proposalsFor(ledger.proposals, { audience, informals, authors }, ledger.members);
  const proposals = standingOn(ledger, text.id, markAdopted(ledger, rival.shown));
  const concordance = values.concordance ? twoTextsNamed(ledger, { from: values.from }) : undefined;
  if (isRefusal(concordance)) return concordance;
  const input = { ...text, draftId: text.id, shown, proposals, audience, ...(concordance && { concordance }) };
  const data = await inLanguage(language, () => briefingData(input));
  const pdf = await typeset({ layout: "annotated", data: JSON.stringify(data) }, {});
  if (isRefusal(pdf)) return pdf;
  await writeAtomic(values.out!, pdf);
  const kept = left.team + left.informals;
  const proposalsKept = rival.left.team + rival.left.informals;
  const pages = await countPages(pdf);
  const [notes, rivals] = [shown.length, proposals.length];
  io.out(message("cli.exported", { path: values.out!, pages, notes, kept, proposals: rivals, proposalsKept }));
  return 0;
}
