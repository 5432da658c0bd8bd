import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { workNamesOf } from "#shared/exchange/formats/akn/workNames.ts";
import { collectBriefing } from "#shared/exchange/export/briefingContent.ts";
import { concordanceSheet } from "#shared/exchange/formats/tables/concordanceSheet.ts";
import { FORMATS, isDirectFormat } from "#shared/exchange/formats/formats.ts";
import type { TableSheet } from "#shared/exchange/formats/tables/xlsx.ts";
import { inLanguage } from "#shared/messages/messages.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import {
  prepareBriefingInWorker,
  writeTableInWorker,
  writeExportInWorker,
} from "#renderer/workspace/base/workerJobs.ts";
import { DEFAULT_BRIEFING_PLAN } from "#renderer/workspace/session/briefingPlan.ts";
import { toFileName } from "#renderer/workspace/labels/fileName.ts";
import { TABLE_BUILDERS, type ExportRequest, type ExportPlan } from "./planExport.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** What can be saved; the rest is no file. */
type Saved = Exclude<ExportPlan, { readonly kind: "briefing" | "nothing" }>;

/** Makes the file that is asked for and saves it; true where it was saved. A run that was stopped says nothing. */
export async function saveExport(
  workspace: Workspace,
  asked: ExportRequest,
  leaves: Saved,
  run: Run,
): Promise<boolean> {
  const bytes = await bytesOf(workspace, asked, leaves, run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    workspace.notifications.showRefusal(bytes);
    return false;
  }
  const file = { name: nameOf(asked, leaves), bytes };
  const name = workspace.notifications.valueOrNotify(await workspace.host.files.save(asked.as, file));
  if (name) workspace.notifications.notify("files.saved", { name });
  return name !== null;
}

async function bytesOf(workspace: Workspace, asked: ExportRequest, leaves: Saved, run: Run): Promise<Outcome<Bytes>> {
  const { ledger } = workspace.dossier.value!;
  const { as, words, audience } = asked;
  switch (leaves.kind) {
    case "table":
      return sheetFile(asked, () => TABLE_BUILDERS[leaves.table](ledger, audience).sheet, run);
    case "concordance":
      return sheetFile(asked, () => concordanceSheet(leaves.two), run);
    case "draft": {
      const { out: content } = leaves;
      return writeExportInWorker(
        { as: "akn", out: content, names: workNamesOf(ledger, content.text.id), words },
        run.signal,
      );
    }
    case "notes":
      if (as === "xfdf") return marksFile(workspace, asked, leaves, run);
      if (!isDirectFormat(as)) throw new RangeError(`A ${as} is not written from what leaves`);
      return writeExportInWorker({ as, out: leaves.out, names: new Map(), words }, run.signal);
  }
}

async function sheetFile(
  { as, words }: ExportRequest,
  make: () => TableSheet,
  { signal }: Run,
): Promise<Outcome<Bytes>> {
  return writeTableInWorker(await inLanguage(words, make), as === "xlsx" ? "xlsx" : "csv", signal);
}

/** XFDF has the places of the marks on the pages: they are set first, as they are planned. */
async function marksFile(
  workspace: Workspace,
  { audience, words }: ExportRequest,
  { text, found, out: content }: Extract<ExportPlan, { readonly kind: "notes" }>,
  run: Run,
): Promise<Outcome<Bytes>> {
  const { ledger, session } = workspace.dossier.value!;
  const { paper, introduction, line, footer } = session?.localState.briefingPlan.value ?? DEFAULT_BRIEFING_PLAN;
  const settings = { paper, introduction, line, footer };
  const chosen = collectBriefing(ledger, text, { layout: "annotated", audience, ...(found && { found }) });
  const made = { layout: "annotated", settings, language: words, archive: false } as const;
  const source = await prepareBriefingInWorker("pages", chosen, made, run.signal);
  if (isRefusal(source)) return source;
  // To look at them is not enough: the marks are what is read of the pages.
  const pdf = await workspace.host.typeset({ ...source, isPreview: false }, run);
  return isRefusal(pdf) ? pdf : writeExportInWorker({ as: "xfdf", out: content, words, pdf }, run.signal);
}

/** What a file is called: by the text that it is about, where it is about one. */
function nameOf({ as, table }: ExportRequest, leaves: Saved): string {
  const { ending } = FORMATS[as];
  const what = as === "csv" || as === "xlsx" ? table : leaves.kind === "draft" ? "draft" : "notes";
  const about =
    leaves.kind === "table"
      ? ""
      : leaves.kind === "concordance"
        ? leaves.two.to.revision.body.symbol
        : leaves.out.text.symbol || leaves.out.text.title;
  return `${[toFileName(about.replaceAll("/", "-"), 60), what].filter(Boolean).join(" ")}.${ending}`;
}
