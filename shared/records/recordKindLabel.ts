import { message } from "../messages/messages.ts";
import type { RecordKindName } from "./kinds/recordKinds.ts";

/**
 * Returns the label of a record's kind; `newer` is for one that only a newer Clausemark can read. A kind without a
 * label does not compile.
 */
export function recordKindLabelOf(kind: RecordKindName | "newer"): string {
  return message(`record.type.${kind}`);
}
