import type { Draft } from "#shared/draft/draft.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import type { DeltaRating } from "#shared/ledger/entries/deltaRating.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type {
  ChairsPackageCell,
  ChairsPackageMatrix,
  ChairsPackageProvision,
} from "#shared/ledger/matrix/chairsPackageMatrix.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { deltaRatingProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { severityWeightOf } from "#shared/rights/severity.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import {
  noteBadgeLabelOf,
  noteLabelOf,
  memberNameOf,
  proposalOriginLabel,
  rightName,
} from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { AddressText } from "./matrixHeaders.tsx";
import { listRestrictedVisibilityLabels, makeNoteCellItem, makeProposalCellItem } from "./matrixCellItems.ts";
import type { RenderedMatrixCell, MatrixCellItem, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

interface Shown {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly draft: Draft;
  /** The id of the open text. */
  readonly text: string;
}

type After = Extract<ChairsPackageCell, { is: "after" }>;
type Before = Extract<ChairsPackageCell, { is: "before" }>;

/** Builds the sheet of the Chair's package, before and after. */
export function renderChairsPackageMatrix(shown: Shown, matrix: ChairsPackageMatrix): RenderedMatrix {
  const rows = new Map(matrix.rows.map((row) => [row.id, row.value]));
  return {
    label: message("matrix.package"),
    corner: message("matrix.corner.package"),
    look: "wide",
    columns: (["before", "after"] as const).map((id) => ({
      id,
      name: message(`package.${id}`),
      head: message(`package.${id}`),
    })),
    rows: matrix.rows.map(({ id, value }) => ({
      id,
      name: value.address,
      head: <RowHead of={value} draft={shown.draft} />,
      provision: value.provision ?? undefined,
    })),
    cell: (row, column) => {
      const cells = matrix.cells.get(row);
      const before = cells?.get("before") as Before | undefined;
      if (column === "before") return beforeCell(shown, rows.get(row)!, before);
      const after = cells?.get("after") as After | undefined;
      return after ? afterCell(shown, rows.get(row)!, before, after) : null;
    },
  };
}

function RowHead({
  of: { address, provision, marked },
  draft,
}: {
  readonly of: ChairsPackageProvision;
  readonly draft: Draft;
}) {
  const heading = provision === null ? "" : draft.provisions[provision]!.heading;
  return (
    <span data-marked={marked || undefined}>
      <b>
        <AddressText of={address} />
      </b>{" "}
      <span dir="auto">{heading}</span>
    </span>
  );
}

function beforeCell(shown: Shown, { provision }: ChairsPackageProvision, cell: Before | undefined): RenderedMatrixCell {
  if (!cell) return { look: <em>{message("package.absent")}</em>, words: message("package.absent"), items: () => [] };
  const { ledger, workspace, draft } = shown;
  const words = cell.words || message("package.heading");
  return {
    words: [words, ...labelsOf(cell.threads)].join(" · "),
    items: () => [
      ...place(shown, provision),
      ...cell.threads.map((thread) => makeNoteCellItem(workspace, ledger, thread)),
    ],
    restricted: listRestrictedVisibilityLabels(cell.threads.map(({ annotation }) => annotation)),
    look: (
      <>
        {cell.words ? (
          <span lang={draft.language} dir={draft.direction} className={styles.packedWords}>
            {cell.words}
          </span>
        ) : (
          <em>{message("package.heading")}</em>
        )}
        <Labels of={cell.threads} />
      </>
    ),
  };
}

function afterCell(
  shown: Shown,
  row: ChairsPackageProvision,
  before: Before | undefined,
  cell: After,
): RenderedMatrixCell {
  const { provision } = row;
  const { ledger, workspace, draft } = shown;
  const { text, words, threads, proposals } = cell;
  const deltas = deltasOf(shown, row, text);
  const change = text === null ? null : changeOf(before?.words ?? null, words);
  return {
    words: [
      change,
      text !== null && change === null && words,
      ...proposals.map((each) =>
        [proposalOriginLabel(each), describeProposers(each.body.proposers), each.body.wording.new]
          .filter(Boolean)
          .join(", "),
      ),
      ...deltas.map((delta) => deltaWords(ledger, delta)),
      ...labelsOf(threads),
    ]
      .filter(Boolean)
      .join(" · "),
    items: () => [
      ...place(shown, provision),
      ...proposals.map((each) => makeProposalCellItem(workspace, ledger, each)),
      ...threads.map((thread) => makeNoteCellItem(workspace, ledger, thread)),
    ],
    restricted: listRestrictedVisibilityLabels([
      ...[...proposals, ...deltas].map(({ body }) => body),
      ...threads.map(({ annotation }) => annotation),
    ]),
    look: (
      <>
        {change !== null && <em>{change}</em>}
        {text !== null && change === null && <Changed before={before?.words ?? ""} after={words ?? ""} draft={draft} />}
        {proposals.map((each) => (
          <div key={each.id} className={styles.rival}>
            <small>
              {[
                proposalOriginLabel(each),
                describeProposers(each.body.proposers),
                each.body.fate && message(`fate.${each.body.fate}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
            <Redline
              before={each.body.wording.old}
              after={each.body.wording.new}
              lang={draft.language}
              dir={draft.direction}
            />
          </div>
        ))}
        <Deltas of={deltas} />
        <Labels of={threads} />
      </>
    ),
  };
}

/** Returns the members' ratings of a provision's change in the package, the latest first. */
function deltasOf(
  { ledger, text }: Shown,
  { provision, address }: ChairsPackageProvision,
  there: string | null,
): readonly DeltaRating[] {
  const eIdAt = (draft: Draft | undefined) => draft?.provisions.find((each) => each.address === address)?.eId;
  const [before, after] = [
    provision === null ? undefined : eIdAt(ledger.draft(text)),
    eIdAt(ledger.draft(there ?? "")),
  ];
  const isHere = ({ body }: DeltaRating) => {
    if (body.from !== text || body.to !== there) return false;
    return body.after === undefined ? body.before === before : body.after === after;
  };
  return ledger.all(deltaRatingProjection).filter(isHere).reverse();
}

function deltaWords(ledger: Ledger, { author, body }: DeltaRating): string {
  const word = message(`delta.${body.delta}`);
  const about = [word, body.right && rightName(body.right)].filter(Boolean).join(message("list.comma"));
  return message("matrix.delta", { about, who: memberNameOf(ledger, author) });
}

function Deltas({ of }: { readonly of: readonly DeltaRating[] }) {
  const ledger = useLedger();
  return of.map((delta) => (
    <small key={delta.id} className={styles.deltaWord} data-delta={delta.body.delta}>
      {deltaWords(ledger, delta)}
    </small>
  ));
}

/** The share of unchanged words below which a redline is harder to read than the new words alone. */
const REWRITTEN = 0.4;

/** A redline of the new words against the former ones, or the new words alone if hardly any are unchanged. */
function Changed({ before, after, draft }: { readonly before: string; readonly after: string; readonly draft: Draft }) {
  const { language, direction } = draft;
  const stays = computeRedline(before, after).reduce((sum, { is, text }) => sum + (is === "same" ? text.length : 0), 0);
  if (before === "" || stays >= REWRITTEN * Math.max(before.length, after.length))
    return <Redline before={before} after={after} lang={language} dir={direction} />;
  return (
    <>
      <em>{message("package.rewritten")}</em>
      <span lang={language} dir={direction} className={styles.packedWords}>
        {after}
      </span>
    </>
  );
}

/** Returns the change in words if that is clearer than a redline; null if the redline is shown. */
function changeOf(before: string | null, after: string | null): string | null {
  if (after === null) return message("package.gone");
  if (before === after) return message(after === "" ? "package.heading" : "package.same");
  return null;
}

/** Returns the provision itself as an item. */
function place({ workspace, draft, text }: Shown, provision: number | null): readonly MatrixCellItem[] {
  if (provision === null) return [];
  const { eId, address, heading } = draft.provisions[provision]!;
  return [
    { id: eId, title: address, about: heading, go: () => goToAnchor(workspace, { draft: text, provision: eId }) },
  ];
}

function mostSevereFirst(threads: readonly Thread[]): readonly Thread[] {
  return [...threads].sort((a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity));
}

function labelsOf(threads: readonly Thread[]): readonly string[] {
  return threads.length === 0 ? [message("package.unrated")] : mostSevereFirst(threads).map(noteLabelOf);
}

/** The notes on the words, by their labels. */
function Labels({ of }: { readonly of: readonly Thread[] }) {
  return (
    <div className={styles.labels}>
      {mostSevereFirst(of).map((thread) => (
        <NoteLabelBadge key={thread.id} tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
          {noteBadgeLabelOf(thread)}
        </NoteLabelBadge>
      ))}
    </div>
  );
}
