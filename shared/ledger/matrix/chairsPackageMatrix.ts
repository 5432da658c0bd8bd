import type { Hash } from "#shared/base/hash.ts";
import { ownTextOfProvision, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "../entries/proposal.ts";
import type { Thread } from "../entries/thread.ts";
import { buildMatrixFromCells, type MatrixCellToPlace, type Matrix } from "./matrix.ts";
import type { WithProvisionIndex } from "./articleLevelProvisions.ts";

/** A text to be compared, with the notes on it. */
export interface TextWithNotes {
  readonly id: Hash;
  readonly draft: Draft;
  readonly notes: readonly WithProvisionIndex<{ readonly thread: Thread }>[];
}

/** A provision of a package. `provision` is its index in the open text, or null if only the package has it. */
export interface ChairsPackageProvision {
  readonly provision: number | null;
  readonly address: string;
  /** True if the provision itself was marked; false if it is beneath a marked one. */
  readonly marked: boolean;
}

/** The words of a provision, with the notes on them. */
interface ProvisionWording {
  /** Null if that text does not have the provision. */
  readonly words: string | null;
  readonly threads: readonly Thread[];
}

/** A provision before and after the package, with the proposals that would replace it. */
export type ChairsPackageCell =
  | ({ readonly is: "before" } & ProvisionWording)
  /** `text` is the package's own text, or null if the package is known only from proposals. */
  | ({ readonly is: "after"; readonly text: Hash | null; readonly proposals: readonly Proposal[] } & ProvisionWording);

export type ChairsPackageMatrix = Matrix<ChairsPackageProvision, "before" | "after", ChairsPackageCell>;

interface PackageMatrixInput extends TextWithNotes {
  /** The provisions that are marked as in the Chair's package. */
  readonly marked: Iterable<number>;
  readonly proposals: readonly WithProvisionIndex<{ readonly proposal: Proposal }>[];
  /** The texts of packages, the newest first. */
  readonly packages: readonly TextWithNotes[];
}

/**
 * Builds the table of the provisions marked as in the Chair's package and everything beneath them that has words or
 * notes, with the wording before and after. "After" consists of the proposals, including floor text, that are open or
 * adopted, and the provision of the same number in the newest package text that has it: a package keeps the numbers of
 * what it would replace.
 */
export function buildChairsPackageMatrix(given: PackageMatrixInput): ChairsPackageMatrix {
  const rows = new Map<string, ChairsPackageProvision>();
  const filled: MatrixCellToPlace<ChairsPackageCell>[] = [];
  for (const root of outermost(given.draft, given.marked)) {
    for (const { id, packed, before, after } of rowsOf(given, root, new Set(given.marked))) {
      rows.set(id, packed);
      if (before) filled.push({ row: id, column: "before", cell: before, count: before.threads.length });
      if (after) {
        const count = after.threads.length + after.proposals.length;
        filled.push({ row: id, column: "after", cell: after, count });
      }
    }
  }
  const columns = new Map(SIDES.map((side) => [side, side]));
  return buildMatrixFromCells(rows, columns, filled);
}

const SIDES = ["before", "after"] as const;

/** Returns the provisions that are not beneath another marked one, in reading order. */
function outermost(draft: Draft, marked: Iterable<number>): readonly number[] {
  const roots: number[] = [];
  let end = 0;
  for (const index of [...new Set(marked)].sort((a, b) => a - b)) {
    if (index < end) continue;
    roots.push(index);
    end = findSubtreeEnd(draft, index);
  }
  return roots;
}

interface Row {
  readonly id: string;
  readonly packed: ChairsPackageProvision;
  readonly before?: Extract<ChairsPackageCell, { is: "before" }>;
  readonly after?: Extract<ChairsPackageCell, { is: "after" }>;
}

function rowsOf(given: PackageMatrixInput, root: number, marked: ReadonlySet<number>): readonly Row[] {
  const { draft, notes, proposals, packages } = given;
  const rival = counterpart(packages, draft.provisions[root]!.address);
  const rows: Row[] = [];
  for (let index = root; index < findSubtreeEnd(draft, root); index++) {
    const { eId, address } = draft.provisions[index]!;
    const there = rival?.byAddress.get(address);
    const before = { is: "before", ...wordingOf({ draft, notes }, index) } as const;
    const made = proposals
      .filter((each) => each.provision === index && isOpen(each.proposal))
      .map(({ proposal }) => proposal);
    const after = {
      is: "after",
      text: rival?.text.id ?? null,
      proposals: made,
      ...wordingOf(rival?.text, there),
    } as const;
    const isMarked = marked.has(index);
    if (!isMarked && !before.words && !after.words && before.threads.length + after.threads.length + made.length === 0)
      continue;
    rows.push({
      id: eId,
      packed: { provision: index, address, marked: isMarked },
      before,
      ...((rival || made.length > 0) && { after }),
    });
  }
  return [...rows, ...(rival ? rowsOnlyInPackage(draft, rival) : [])];
}

/**
 * Returns rows for the provisions that are only in the package. They are listed after the provisions of the open text.
 */
function rowsOnlyInPackage(draft: Draft, { text, byAddress }: Counterpart): readonly Row[] {
  const here = new Set(draft.provisions.map(({ address }) => address));
  return [...byAddress].flatMap(([address, index]) => {
    const cell = { is: "after", text: text.id, proposals: [], ...wordingOf(text, index) } as const;
    if (here.has(address) || (!cell.words && cell.threads.length === 0)) return [];
    const packed = { provision: null, address, marked: false };
    return [{ id: `${text.id} ${text.draft.provisions[index]!.eId}`, packed, after: cell }];
  });
}

interface Counterpart {
  readonly text: TextWithNotes;
  /** The provision and its subtree, by address. */
  readonly byAddress: ReadonlyMap<string, number>;
}

function counterpart(packages: readonly TextWithNotes[], address: string): Counterpart | null {
  for (const text of packages) {
    const root = text.draft.provisions.findIndex((each) => each.address === address);
    if (root < 0) continue;
    const beneath = text.draft.provisions.slice(root, findSubtreeEnd(text.draft, root));
    return { text, byAddress: new Map(beneath.map((each, i) => [each.address, root + i])) };
  }
  return null;
}

function wordingOf(
  text: Pick<TextWithNotes, "draft" | "notes"> | undefined,
  index: number | undefined,
): ProvisionWording {
  if (!text || index === undefined) return { words: null, threads: [] };
  const threads = text.notes.filter(({ provision }) => provision === index).map(({ thread }) => thread);
  return { words: ownTextOfProvision(text.draft.provisions[index]!), threads };
}

/** Returns true for a proposal on the table or adopted; false if it was withdrawn or dropped. */
function isOpen({ body: { fate } }: Proposal): boolean {
  return fate !== "withdrawn" && fate !== "dropped";
}
