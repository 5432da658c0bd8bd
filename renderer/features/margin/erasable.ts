import { erase } from "../../../shared/acts/erase.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import { explain, message } from "../../../shared/messages/messages.ts";
import type { RecordKey } from "../../../shared/records/envelope.ts";
import { severityCode } from "../../../shared/rights/levels.ts";
import type { Desk } from "../../desk/desk.ts";
import { nameOf } from "../../desk/wording.ts";

/** Something of a note that this member may erase: its first record, and what it is called. */
export interface Erasable {
  readonly id: RecordKey;
  readonly name: string;
}

/** How much of what somebody wrote tells it from the rest, in UTF-16 units. */
const SHORT = 60;

/** What of a note, or of rival wording, may be erased by this member: itself, its source, replies and ratings. */
export function erasables({ ledger, me }: Desk, id: RecordKey): readonly Erasable[] {
  if (!ledger) return [];
  const thread = ledger.thread(id);
  const replies = (thread?.replies ?? []).map(({ id: reply, member, text }) => ({
    id: reply,
    name: message("erase.reply", { who: nameOf(ledger, member), words: shortly(text) }),
  }));
  const ratings = (thread?.ratings ?? []).map(({ id: rating, member, severity }) => ({
    id: rating,
    name: message("erase.rating", { who: nameOf(ledger, member), level: explain({ code: severityCode(severity) }) }),
  }));
  const source = thread?.source ? [{ id: thread.source.id, name: message("erase.source") }] : [];
  const all = [{ id, name: message(thread ? "erase.note" : "erase.wording") }, ...source, ...replies, ...ratings];
  return all.filter((each) => !isRefusal(erase(ledger, me, each.id)));
}

function shortly(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1).replace(/\p{Surrogate}$/u, "")}…` : line;
}
