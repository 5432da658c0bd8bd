import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { dropEmptyLines, sortRows, type MatrixLine, type Matrix } from "#shared/ledger/matrix/matrix.ts";
import { buildPackageMatrix, type NotedText } from "#shared/ledger/matrix/packageMatrix.ts";
import { buildPositionMatrix } from "#shared/ledger/matrix/positionMatrix.ts";
import { buildRightsMatrix } from "#shared/ledger/matrix/rightsMatrix.ts";
import { buildSpreadMatrix } from "#shared/ledger/matrix/spreadMatrix.ts";
import { findRange } from "#shared/ledger/placement/currentPlacement.ts";
import type { ProvisionPositions } from "#shared/ledger/placement/appliedPositions.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { readingsOf } from "#shared/ledger/texts/texts.ts";
import { messageLanguage } from "#shared/messages/messages.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { MatrixTableName } from "#renderer/workspace/viewState.ts";
import type { AnchoredNote, OpenText } from "#renderer/workspace/textModel/notesView.ts";
import type { AnchoredProposal } from "#renderer/workspace/textModel/proposalsView.ts";
import type { TextStatus } from "#renderer/workspace/textModel/statusesView.ts";
import type { MatrixOptions } from "../matrixOptions.ts";
import { buildChairsPackageSheet } from "./chairsPackageTable.tsx";
import { buildPositionSheet } from "./positionSheet.tsx";
import { buildRightsSheet } from "./rightsSheet.tsx";
import type { MatrixSheet } from "./matrixSheet.ts";
import { buildSpreadSheet } from "./spreadSheet.tsx";

/** The workspace's data on the open text. */
export interface MatrixSource {
  readonly text: OpenText;
  readonly notes: readonly AnchoredNote[];
  readonly proposals: readonly AnchoredProposal[];
  readonly held: ReadonlyMap<number, ProvisionPositions>;
  readonly statuses: ReadonlyMap<number, TextStatus>;
}

/** Builds a table of the open text, ready to be drawn. */
export function buildMatrixSheet(
  workspace: Workspace,
  ledger: Ledger,
  on: MatrixSource,
  table: MatrixTableName,
  options: MatrixOptions,
): MatrixSheet {
  const { draft } = on.text;
  switch (table) {
    case "positions": {
      const names = new Intl.Collator(messageLanguage());
      const matrix = buildPositionMatrix(draft, on.held.values());
      const byName = sortRows(matrix, (a, b) => names.compare(a.value.name, b.value.name));
      return buildPositionSheet(
        workspace,
        ledger,
        draft,
        chosen(byName, options, ({ count }) => count),
      );
    }
    case "rights":
      return buildRightsSheet(
        workspace,
        ledger,
        draft,
        chosen(buildRightsMatrix(draft, placed(on.notes)), options, ({ count }) => count),
      );
    case "spread": {
      const matrix = buildSpreadMatrix(draft, placed(on.notes), options.by);
      return buildSpreadSheet(
        workspace,
        ledger,
        draft,
        chosen(matrix, options, ({ value }) => value.spread),
        options.by,
      );
    }
    case "package":
      return buildChairsPackageSheet({ workspace: workspace, ledger, draft, text: on.text.id }, packageOf(ledger, on));
  }
}

/** Sorts and filters the rows and columns as the options say. */
function chosen<R, K, C>(
  matrix: Matrix<R, K, C>,
  { most, filled }: MatrixOptions,
  rank: (line: MatrixLine<R>) => number,
): Matrix<R, K, C> {
  const ordered = most ? sortRows(matrix, (a, b) => rank(b) - rank(a)) : matrix;
  return filled ? dropEmptyLines(ordered) : ordered;
}

function placed(notes: readonly AnchoredNote[]): readonly { readonly provision: number; readonly thread: Thread }[] {
  return notes.map(({ place, thread }) => ({ provision: place.provision, thread }));
}

function packageOf(ledger: Ledger, { text, notes, proposals, statuses }: MatrixSource) {
  const marked = [...statuses.values()].filter(
    ({ entries, isEarlier }) =>
      !isEarlier && entries.some(({ said }) => said.some(({ body }) => body.status === "package")),
  );
  return buildPackageMatrix({
    ...text,
    notes: placed(notes),
    marked: marked.map(({ provision }) => provision),
    proposals: proposals
      .filter(({ isEarlier }) => !isEarlier)
      .map(({ place, proposal }) => ({ provision: place.provision, proposal })),
    packages: packagesBeside(ledger, text),
  });
}

/** Returns the texts of documents that are packages, the newest first, without the open one. */
function packagesBeside(ledger: Ledger, open: OpenText): readonly NotedText[] {
  const texts = ledger.texts.filter(
    (text) => text.document.body.kind === "package" && readingsOf(text).every(({ draftId }) => draftId !== open.id),
  );
  return texts.reverse().map(({ revision: { draftId, body } }) => {
    const notes = ledger.all(threads).flatMap((thread) => {
      const place = findRange(ledger, draftId, thread);
      return place ? [{ provision: place.provision, thread }] : [];
    });
    return { id: draftId, draft: body.draft, notes };
  });
}
