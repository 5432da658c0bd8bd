import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { filledOnly, withRows, type Line, type Matrix } from "#shared/ledger/matrix/matrix.ts";
import { packageMatrix, type NotedText } from "#shared/ledger/matrix/package.ts";
import { positionMatrix } from "#shared/ledger/matrix/positions.ts";
import { rightsMatrix } from "#shared/ledger/matrix/rights.ts";
import { spreadMatrix } from "#shared/ledger/matrix/spread.ts";
import { placeOf } from "#shared/ledger/places.ts";
import type { ProvisionPositions } from "#shared/ledger/positions.ts";
import { threads } from "#shared/ledger/projections.ts";
import { readingsOf } from "#shared/ledger/texts.ts";
import { spoken } from "#shared/messages/messages.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { TableName } from "#renderer/desk/place.ts";
import type { Note, Text } from "#renderer/desk/standing/notes.ts";
import type { Proposed } from "#renderer/desk/standing/proposals.ts";
import type { StandingStatus } from "#renderer/desk/standing/statuses.ts";
import type { Options } from "./options.ts";
import { packageSheet } from "./package.tsx";
import { positionSheet } from "./positions.tsx";
import { rightsSheet } from "./rights.tsx";
import type { Sheet } from "./sheet.ts";
import { spreadSheet } from "./spread.tsx";

/** What the open text has, as the desk keeps it. */
export interface OnText {
  readonly text: Text;
  readonly notes: readonly Note[];
  readonly proposals: readonly Proposed[];
  readonly held: ReadonlyMap<number, ProvisionPositions>;
  readonly statuses: ReadonlyMap<number, StandingStatus>;
}

/** A table of the open text as it is to be drawn. */
export function sheetOf(desk: Desk, ledger: Ledger, on: OnText, table: TableName, options: Options): Sheet {
  const { draft } = on.text;
  switch (table) {
    case "positions": {
      const names = new Intl.Collator(spoken());
      const matrix = positionMatrix(draft, on.held.values());
      const byName = withRows(matrix, (a, b) => names.compare(a.of.name, b.of.name));
      return positionSheet(
        desk,
        ledger,
        draft,
        chosen(byName, options, ({ count }) => count),
      );
    }
    case "rights":
      return rightsSheet(
        desk,
        ledger,
        draft,
        chosen(rightsMatrix(draft, placed(on.notes)), options, ({ count }) => count),
      );
    case "spread": {
      const matrix = spreadMatrix(draft, placed(on.notes), options.by);
      return spreadSheet(
        desk,
        ledger,
        draft,
        chosen(matrix, options, ({ of }) => of.spread),
        options.by,
      );
    }
    case "package":
      return packageSheet({ desk, ledger, draft, text: on.text.id }, packageOf(ledger, on));
  }
}

/** In the order and with the rows and columns that were asked for. */
function chosen<R, K, C>(
  matrix: Matrix<R, K, C>,
  { most, filled }: Options,
  rank: (line: Line<R>) => number,
): Matrix<R, K, C> {
  const ordered = most ? withRows(matrix, (a, b) => rank(b) - rank(a)) : matrix;
  return filled ? filledOnly(ordered) : ordered;
}

function placed(notes: readonly Note[]): readonly { readonly provision: number; readonly thread: Thread }[] {
  return notes.map(({ place, thread }) => ({ provision: place.provision, thread }));
}

function packageOf(ledger: Ledger, { text, notes, proposals, statuses }: OnText) {
  const marked = [...statuses.values()].filter(
    ({ entries, isEarlier }) =>
      !isEarlier && entries.some(({ said }) => said.some(({ body }) => body.status === "package")),
  );
  return packageMatrix({
    ...text,
    notes: placed(notes),
    marked: marked.map(({ provision }) => provision),
    proposals: proposals
      .filter(({ isEarlier }) => !isEarlier)
      .map(({ place, proposal }) => ({ provision: place.provision, proposal })),
    packages: packagesBeside(ledger, text),
  });
}

/** The texts of documents that are packages, the newest first, without the open one. */
function packagesBeside(ledger: Ledger, open: Text): readonly NotedText[] {
  const texts = ledger.texts.filter(
    (text) => text.document.body.kind === "package" && readingsOf(text).every(({ draftId }) => draftId !== open.id),
  );
  return texts.reverse().map(({ revision: { draftId, body } }) => {
    const notes = ledger.all(threads).flatMap((thread) => {
      const place = placeOf(ledger, draftId, thread);
      return place ? [{ provision: place.provision, thread }] : [];
    });
    return { id: draftId, draft: body.draft, notes };
  });
}
