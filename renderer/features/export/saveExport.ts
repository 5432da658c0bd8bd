import type { Bytes } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { collectSite } from "#shared/publish/formats/site/siteContent.ts";
import { buildConcordanceSheet } from "#shared/publish/tables/concordanceSheet.ts";
import {
  EXPORT_FORMATS,
  isContentDerivedFormat,
  isNoteTable,
  isTableExportFormat,
} from "#shared/publish/formats/exportFormats.ts";
import { findStableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import type { TableSheet } from "#shared/publish/tables/xlsx.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import {
  writeBriefingPagesInWorker,
  writeSiteInWorker,
  writeTableInWorker,
  writeExportInWorker,
} from "#renderer/workspace/base/workerJobs.ts";
import { DEFAULT_BRIEFING_PLAN } from "#renderer/workspace/session/briefingPlan.ts";
import { nameOfExportedFile } from "#shared/base/fileName.ts";
import { EXPORT_TABLE_BUILDERS, type ExportRequest, type ExportPlan } from "./planExport.ts";

interface Run {
  readonly progress: (stage: string) => void;
  readonly signal: AbortSignal;
}

/** The plans that produce a file here. */
type Saved = Exclude<ExportPlan, { readonly kind: "briefing" | "nothing" }>;

/** Makes the requested file and saves it; returns whether it was saved. A run that was stopped shows no refusal. */
export async function saveExport(
  workspace: Workspace,
  request: ExportRequest,
  plan: Saved,
  run: Run,
): Promise<boolean> {
  const bytes = await bytesOf(workspace, request, plan, run);
  if (run.signal.aborted) return false;
  if (isRefusal(bytes)) {
    workspace.notifications.showRefusal(bytes);
    return false;
  }
  const file = { name: nameOf(request, plan), bytes };
  const name = workspace.notifications.valueOrNotify(await workspace.host.files.save(request.as, file));
  if (name) workspace.notifications.notify("files.saved", { name });
  return name !== null;
}

async function bytesOf(workspace: Workspace, request: ExportRequest, plan: Saved, run: Run): Promise<Outcome<Bytes>> {
  const { ledger } = workspace.dossier.value!;
  const { as, words, audience, table } = request;
  switch (plan.kind) {
    case "table":
      return sheetFile(request, () => EXPORT_TABLE_BUILDERS[plan.table](ledger, audience, request.text).sheet, run);
    case "concordance":
      return sheetFile(request, () => buildConcordanceSheet(plan.two), run);
    case "site":
      return writeSiteInWorker(collectSite(ledger, audience, plan.found), words, run.signal);
    case "draft":
    case "notes":
      if (plan.kind === "notes" && as === "xfdf") return makeXfdf(workspace, request, plan, run);
      if (!isContentDerivedFormat(as)) throw new RangeError(`A ${as} is not written from what leaves`);
      return writeExportInWorker(
        {
          as,
          out: plan.out,
          names: findStableExportIds(as, ledger, { content: plan.out, byKey: plan.byKey }),
          table: isNoteTable(table) ? table : "register",
          words,
        },
        run.signal,
      );
  }
}

async function sheetFile(
  { as, words }: ExportRequest,
  make: () => TableSheet,
  { signal }: Run,
): Promise<Outcome<Bytes>> {
  if (!isTableExportFormat(as)) throw new RangeError(`A ${as} is no table`);
  return writeTableInWorker(await withMessageLanguage(words, make), as, signal);
}

/** Makes the XFDF file. It contains the positions of the marks on the pages, so the planned pages are typeset first. */
async function makeXfdf(
  workspace: Workspace,
  { audience, words }: ExportRequest,
  { text, found, out: content }: Extract<ExportPlan, { readonly kind: "notes" }>,
  run: Run,
): Promise<Outcome<Bytes>> {
  const { ledger, session } = workspace.dossier.value!;
  const { paper, introduction, by, contact, line, footer } =
    session?.localState.briefingPlan.value ?? DEFAULT_BRIEFING_PLAN;
  const settings = { paper, introduction, by, contact, line, footer };
  const chosen = collectBriefing(ledger, text, { layout: "annotated", audience, ...(found && { found }) });
  const pages = await writeBriefingPagesInWorker(await chosen.publish({ settings, language: words }), run.signal);
  if (isRefusal(pages)) return pages;
  const pdf = await workspace.host.typeset(pages, run);
  return isRefusal(pdf) ? pdf : writeExportInWorker({ as: "xfdf", out: content, words, pdf }, run.signal);
}

/** Returns the name of a file: that of the text it is about, if it is about one. */
function nameOf({ as, table }: ExportRequest, plan: Saved): string {
  const { extension } = EXPORT_FORMATS[as];
  const what = isTableExportFormat(as) ? table : plan.kind === "draft" || plan.kind === "site" ? plan.kind : "notes";
  const about =
    plan.kind === "table" || plan.kind === "site"
      ? ""
      : plan.kind === "concordance"
        ? plan.two.to.revision.body.symbol
        : plan.out.text.symbol || plan.out.text.title;
  return nameOfExportedFile(about, what, extension);
}
