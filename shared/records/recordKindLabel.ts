import { message } from "../messages/messages.ts";
import type { RecordKindName } from "./kinds/recordKinds.ts";

/** What a record is called by its kind; `newer` is for one that only a newer Clausemark can read. A kind without a name does not compile. */
export function recordKindLabelOf(kind: RecordKindName | "newer"): string {
  return message(`record.type.${kind}`);
}
