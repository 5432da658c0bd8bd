import { EXPORT_FORMATS } from "#shared/publish/formats/exportFormats.ts";
import type { ExportExclusions } from "#shared/publish/publication/publication.ts";
import {
  describeExportExclusions,
  describeWithheldPositions,
} from "#shared/publish/publication/describeExportExclusions.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { ExportRequest, ExportPlan, SelectionExclusions } from "./planExport.ts";
import * as styles from "./export.module.css";

/** What will be in the file, what is left out of it, and why. */
export function ExportContentsSummary({
  asked,
  leaves: plan,
}: {
  readonly asked: ExportRequest;
  readonly leaves: ExportPlan;
}) {
  const [first, ...rest] = linesOf(asked, plan);
  return (
    <div className={styles.leaves} role="status" data-none={plan.kind === "nothing" || undefined}>
      <p>{first}</p>
      {rest.length > 0 && (
        <ul>
          {rest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function linesOf({ as, audience }: ExportRequest, plan: ExportPlan): readonly string[] {
  switch (plan.kind) {
    case "notes": {
      const { out: content, left: excluded } = plan;
      return [
        EXPORT_FORMATS[as].contains === "notes"
          ? message("others.holds.register", { count: content.notes.length })
          : message("others.holds.notes", {
              notes: content.notes.length,
              proposals: content.proposals.length,
            }),
        ...selectionLines(plan.selection),
        ...describeExportExclusions(excluded, audience),
        ...(EXPORT_FORMATS[as].contains === "everything" ? earlierLines(excluded.earlier) : []),
        ...unnamed(audience),
      ];
    }
    case "site":
      return [
        message("others.holds.site", { texts: plan.texts }),
        ...selectionLines(plan.selection),
        ...(plan.left ? [...describeExportExclusions(plan.left, audience), ...earlierLines(plan.left.earlier)] : []),
        ...unnamed(audience),
      ];
    case "table":
      return [
        message(`others.holds.${plan.table}`, { count: plan.rows }),
        ...describeWithheldPositions({ positions: plan.left }),
        ...earlierLines({ positions: plan.earlier }),
      ];
    case "concordance": {
      const { from, to } = plan.two;
      return [message("others.holds.concordance", { from: nameOfText(from), to: nameOfText(to) })];
    }
    case "draft":
      return [message("others.holds.draft", { count: plan.out.text.draft.provisions.length })];
    case "briefing":
      return [message("others.holds.briefing")];
    case "nothing":
      return [explainRefusal(plan.why)];
  }
}

function selectionLines({ local, elsewhere }: SelectionExclusions): readonly string[] {
  return [
    ...(elsewhere > 0 ? [message("others.selected.elsewhere", { count: elsewhere })] : []),
    ...(local > 0 ? [message("others.selected.local", { count: local })] : []),
  ];
}

function earlierLines({ positions, statuses }: Partial<ExportExclusions["earlier"]>): readonly string[] {
  return [
    ...(positions ? [message("left.earlier", { count: positions })] : []),
    ...(statuses ? [message("left.earlier.statuses", { count: statuses })] : []),
  ];
}

function unnamed({ authors }: ExportRequest["audience"]): readonly string[] {
  return authors === "names" ? [] : [message(`others.left.names.${authors}`)];
}
