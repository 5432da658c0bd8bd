import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  dropEmptyRowsAndColumns,
  sortMatrixRows,
  type MatrixRowOrColumn,
  type Matrix,
} from "#shared/ledger/matrix/matrix.ts";
import { buildChairsPackageMatrix, type TextWithNotes } from "#shared/ledger/matrix/chairsPackageMatrix.ts";
import { buildPositionMatrix } from "#shared/ledger/matrix/positionMatrix.ts";
import { buildRightsMatrix } from "#shared/ledger/matrix/rightsMatrix.ts";
import { buildVoteMatrix } from "#shared/ledger/matrix/voteMatrix.ts";
import { buildRatingSpreadMatrix } from "#shared/ledger/matrix/ratingSpreadMatrix.ts";
import { findEntryRange } from "#shared/ledger/placement/currentPlacement.ts";
import type { PositionsAtProvision } from "#shared/ledger/placement/entryValidityInText.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { measureArticleTextStates } from "#shared/ledger/textState/textState.ts";
import { buildUnsettledArticleMatrix } from "#shared/ledger/textState/textStateMatrix.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { readingsOfText } from "#shared/ledger/texts/textEntries.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { MatrixTableName } from "#renderer/workspace/viewState.ts";
import type { AnchoredNote, OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import type { AnchoredProposal } from "#renderer/workspace/textModel/proposalsOnText.ts";
import type { ProvisionStatusOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import type { MatrixOptions } from "../matrixOptions.ts";
import { renderChairsPackageMatrix } from "./renderChairsPackageMatrix.tsx";
import { renderPositionMatrix } from "./renderPositionMatrix.tsx";
import { renderRightsMatrix } from "./renderRightsMatrix.tsx";
import type { RenderedMatrix } from "./renderedMatrix.ts";
import { renderSpreadMatrix } from "./renderSpreadMatrix.tsx";
import { renderTextStateMatrix } from "./renderTextStateMatrix.tsx";
import { renderVoteMatrix } from "./renderVoteMatrix.tsx";

/** The workspace's data on the open text. */
export interface MatrixSourceData {
  readonly text: OpenedText;
  readonly notes: readonly AnchoredNote[];
  readonly proposals: readonly AnchoredProposal[];
  readonly held: ReadonlyMap<number, PositionsAtProvision>;
  readonly statuses: ReadonlyMap<number, ProvisionStatusOnText>;
}

/** Builds a table of the open text, ready to be drawn. */
export function renderMatrix(
  workspace: Workspace,
  ledger: Ledger,
  on: MatrixSourceData,
  table: MatrixTableName,
  options: MatrixOptions,
): RenderedMatrix {
  const { draft } = on.text;
  switch (table) {
    case "positions": {
      const names = new Intl.Collator(getMessageLanguage());
      const matrix = buildPositionMatrix(draft, on.held.values());
      const byName = sortMatrixRows(matrix, (a, b) =>
        names.compare(localisedDelegationName(a.value), localisedDelegationName(b.value)),
      );
      return renderPositionMatrix(
        workspace,
        ledger,
        draft,
        chosen(byName, options, ({ count }) => count),
      );
    }
    case "rights":
      return renderRightsMatrix(
        workspace,
        ledger,
        draft,
        chosen(buildRightsMatrix(draft, placed(on.notes)), options, ({ count }) => count),
      );
    case "spread": {
      const matrix = buildRatingSpreadMatrix(draft, placed(on.notes), options.by);
      return renderSpreadMatrix(
        workspace,
        ledger,
        draft,
        chosen(matrix, options, ({ value }) => value.spread),
        options.by,
      );
    }
    case "state": {
      const current = [...on.statuses].filter(([, { isEarlier }]) => !isEarlier);
      const words = new Map(current.map(([index, { word }]) => [index, word]));
      const matrix = buildUnsettledArticleMatrix(measureArticleTextStates(draft, words));
      return renderTextStateMatrix(
        workspace,
        on.text,
        chosen(matrix, options, ({ value }) => value.pairs.length),
      );
    }
    case "votes": {
      const names = new Intl.Collator(getMessageLanguage());
      const nameOf = (code: string) => localisedDelegationName(delegationOfState(code));
      const matrix = sortMatrixRows(buildVoteMatrix(ledger, on.text.id), (a, b) =>
        names.compare(nameOf(a.value), nameOf(b.value)),
      );
      return renderVoteMatrix(
        workspace,
        ledger,
        chosen(matrix, options, ({ count }) => count),
      );
    }
    case "package":
      return renderChairsPackageMatrix({ workspace, ledger, draft, text: on.text.id }, packageOf(ledger, on));
  }
}

/** Sorts and filters the rows and columns as the options say. */
function chosen<R, K, C>(
  matrix: Matrix<R, K, C>,
  { most, filled }: MatrixOptions,
  rank: (line: MatrixRowOrColumn<R>) => number,
): Matrix<R, K, C> {
  const ordered = most ? sortMatrixRows(matrix, (a, b) => rank(b) - rank(a)) : matrix;
  return filled ? dropEmptyRowsAndColumns(ordered) : ordered;
}

function placed(notes: readonly AnchoredNote[]): readonly { readonly provision: number; readonly thread: Thread }[] {
  return notes.map(({ place, thread }) => ({ provision: place.provision, thread }));
}

function packageOf(ledger: Ledger, { text, notes, proposals, statuses }: MatrixSourceData) {
  const marked = [...statuses.values()].filter(
    ({ entries, isEarlier }) =>
      !isEarlier && entries.some(({ said }) => said.some(({ body }) => body.status === "package")),
  );
  return buildChairsPackageMatrix({
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
function packagesBeside(ledger: Ledger, open: OpenedText): readonly TextWithNotes[] {
  const texts = ledger.texts.filter(
    (text) => text.document.body.kind === "package" && readingsOfText(text).every(({ draftId }) => draftId !== open.id),
  );
  return texts.reverse().map(({ revision: { draftId, body } }) => {
    const notes = ledger.all(threadProjection).flatMap((thread) => {
      const place = findEntryRange(ledger, draftId, thread);
      return place ? [{ provision: place.provision, thread }] : [];
    });
    return { id: draftId, draft: body.draft, notes };
  });
}
