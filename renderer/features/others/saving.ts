import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { workNamesOf } from "#shared/exchange/formats/akn/workNames.ts";
import { collectBriefing } from "#shared/exchange/export/briefingContent.ts";
import { concordanceSheet } from "#shared/exchange/formats/tables/concordanceSheet.ts";
import { FORMATS, isDirectFormat } from "#shared/exchange/formats/formats.ts";
import type { TableSheet } from "#shared/exchange/formats/tables/xlsx.ts";
import { inLanguage } from "#shared/messages/messages.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { sourceInWorker, tableInWorker, writeInWorker } from "#renderer/desk/files/jobs.ts";
import { NEW_PLAN } from "#renderer/desk/own/plan.ts";
import { fileName } from "#renderer/desk/words/fileName.ts";
import { MAKERS, type Asked, type Leaves } from "./leaving.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** What can be saved; the rest is no file. */
type Saved = Exclude<Leaves, { readonly what: "briefing" | "nothing" }>;

/** Makes the file that is asked for and saves it; true where it was saved. A run that was stopped says nothing. */
export async function saveForOthers(desk: Desk, asked: Asked, leaves: Saved, run: Run): Promise<boolean> {
  const bytes = await bytesOf(desk, asked, leaves, run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    desk.notices.refused(bytes);
    return false;
  }
  const file = { name: nameOf(asked, leaves), bytes };
  const name = desk.notices.valueOf(await desk.host.files.save(asked.as, file));
  if (name) desk.notices.tell("files.saved", { name });
  return name !== null;
}

async function bytesOf(desk: Desk, asked: Asked, leaves: Saved, run: Run): Promise<Outcome<Bytes>> {
  const { ledger } = desk.dossier.value!;
  const { as, words, audience } = asked;
  switch (leaves.what) {
    case "table":
      return sheetFile(asked, () => MAKERS[leaves.table](ledger, audience).sheet, run);
    case "concordance":
      return sheetFile(asked, () => concordanceSheet(leaves.two), run);
    case "draft": {
      const { out: content } = leaves;
      return writeInWorker({ as: "akn", out: content, names: workNamesOf(ledger, content.text.id), words }, run.signal);
    }
    case "notes":
      if (as === "xfdf") return marksFile(desk, asked, leaves, run);
      if (!isDirectFormat(as)) throw new RangeError(`A ${as} is not written from what leaves`);
      return writeInWorker({ as, out: leaves.out, names: new Map(), words }, run.signal);
  }
}

async function sheetFile({ as, words }: Asked, make: () => TableSheet, { signal }: Run): Promise<Outcome<Bytes>> {
  return tableInWorker(await inLanguage(words, make), as === "xlsx" ? "xlsx" : "csv", signal);
}

/** XFDF has the places of the marks on the pages: they are set first, as they are planned. */
async function marksFile(
  desk: Desk,
  { audience, words }: Asked,
  { text, found, out: content }: Extract<Leaves, { readonly what: "notes" }>,
  run: Run,
): Promise<Outcome<Bytes>> {
  const { ledger, seat } = desk.dossier.value!;
  const { paper, introduction, line, footer } = seat?.own.plan.value ?? NEW_PLAN;
  const settings = { paper, introduction, line, footer };
  const chosen = collectBriefing(ledger, text, { layout: "annotated", audience, ...(found && { found }) });
  const made = { layout: "annotated", settings, language: words, archive: false } as const;
  const source = await sourceInWorker("pages", chosen, made, run.signal);
  if (isRefusal(source)) return source;
  // To look at them is not enough: the marks are what is read of the pages.
  const pdf = await desk.host.typeset({ ...source, isPreview: false }, run);
  return isRefusal(pdf) ? pdf : writeInWorker({ as: "xfdf", out: content, words, pdf }, run.signal);
}

/** What a file is called: by the text that it is about, where it is about one. */
function nameOf({ as, table }: Asked, leaves: Saved): string {
  const { ending } = FORMATS[as];
  const what = as === "csv" || as === "xlsx" ? table : leaves.what === "draft" ? "draft" : "notes";
  const about =
    leaves.what === "table"
      ? ""
      : leaves.what === "concordance"
        ? leaves.two.to.revision.body.symbol
        : leaves.out.text.symbol || leaves.out.text.title;
  return `${[fileName(about.replaceAll("/", "-"), 60), what].filter(Boolean).join(" ")}.${ending}`;
}
