import type { Draft } from "#shared/draft/draft.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { highestSeverityOf, severityWeightOf, type VisibleSeverity } from "#shared/rights/severity.ts";
import type { Thread } from "../entries/thread.ts";
import { buildMatrixFromCells, type Matrix } from "./matrix.ts";
import {
  indexProvisionsByEId,
  articleLevelProvisionOf,
  articleLevelProvisionsOf,
  type WithProvisionIndex,
} from "./articleLevelProvisions.ts";

/** The notes of an article on a right. */
export interface RightsCell {
  /** The most severe first, then in the order of the text: risks and omissions, questions, safeguards. */
  readonly threads: readonly Thread[];
  /** The highest severity of the risks and omissions, as far as the viewer may see it; null if there are none. */
  readonly severity: VisibleSeverity | null;
  readonly risks: number;
  readonly safeguards: number;
  readonly questions: number;
}

/** Articles by rights. A column's `value` is the right's id, or null for the notes that name none. */
export type RightsMatrix = Matrix<number, string | null, RightsCell>;

/** The id of the column of notes that name no right; no right has this id. */
const NONE = "";

/**
 * Builds the table of notes by article and right. A note is in the row of its article, under each right that it names.
 * The columns are the rights of the catalogue, the rights that the team added, and none.
 */
export function buildRightsMatrix(
  draft: Draft,
  notes: readonly WithProvisionIndex<{ readonly thread: Thread }>[],
): RightsMatrix {
  const units = notes.map(({ provision }) => articleLevelProvisionOf(draft, provision));
  const rows = indexProvisionsByEId(draft, [...articleLevelProvisionsOf(draft), ...units]);
  const own = notes.flatMap(({ thread }) => thread.annotation.rights);
  const columns = new Map<string, string | null>([...RIGHTS.map(({ id }) => id), ...own].map((id) => [id, id]));
  columns.set(NONE, null);
  const cells = new Map<string, { row: string; column: string; threads: Thread[] }>();
  notes.forEach(({ thread }, i) => {
    const row = draft.provisions[units[i]!]!.eId;
    for (const column of rightsOf(thread)) {
      const key = `${row} ${column}`;
      const known = cells.get(key);
      if (known) known.threads.push(thread);
      else cells.set(key, { row, column, threads: [thread] });
    }
  });
  const filled = [...cells.values()].map(({ row, column, threads }) => ({
    row,
    column,
    cell: cellOf(threads),
    count: threads.length,
  }));
  return buildMatrixFromCells(rows, columns, filled);
}

function rightsOf({ annotation: { rights } }: Thread): ReadonlySet<string> {
  return new Set(rights.length > 0 ? rights : [NONE]);
}

function cellOf(threads: readonly Thread[]): RightsCell {
  const sorted = [...threads].sort((a, b) => rank(b) - rank(a));
  const of = (kind: Thread["annotation"]["kind"]) =>
    threads.filter(({ annotation }) => annotation.kind === kind).length;
  const risks = of("risk") + of("omission");
  return {
    threads: sorted,
    severity: risks > 0 ? highestSeverityOf(sorted.slice(0, risks).map(({ severity }) => severity)) : null,
    risks,
    safeguards: of("safeguard"),
    questions: of("question"),
  };
}

function rank({ annotation: { kind }, severity }: Thread): number {
  if (kind === "safeguard") return -2;
  return kind === "question" ? -1 : severityWeightOf(severity);
}
