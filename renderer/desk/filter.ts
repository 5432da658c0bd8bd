import type { AnnotationKind } from "../../shared/records/kinds/annotation.ts";
import type { Thread } from "../../shared/ledger/entries/thread.ts";
import type { Grade } from "../../shared/rights/severity.ts";
import { gradeOf, hasSeverity } from "./tone.ts";

/** What of the notes is shown. An absent part lets everything through. */
export interface Filter {
  /** Only risks and omissions of at least this severity. */
  readonly least?: Grade;
  readonly right?: string;
  readonly kind?: AnnotationKind;
  readonly unsettled?: true;
  /** Nothing at all passes: the notes are hidden. */
  readonly none?: true;
}

export const EVERYTHING: Filter = {};
export const NOTHING: Filter = { none: true };

/** What a filter looks at: of a thread, or of a note that was not said. */
type Filtered = Pick<Thread, "severity" | "resolution"> & {
  readonly annotation: { readonly kind: AnnotationKind; readonly rights: readonly string[] };
};

export function passes({ least, right, kind, unsettled, none }: Filter, thread: Filtered): boolean {
  const { annotation, severity, resolution } = thread;
  if (none) return false;
  if (least && !(hasSeverity(annotation.kind) && gradeOf(severity) >= least)) return false;
  if (right && !annotation.rights.includes(right)) return false;
  if (kind && annotation.kind !== kind) return false;
  return !(unsettled && resolution?.state === "settled");
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}
