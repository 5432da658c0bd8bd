import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { threads } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { act, type Act } from "./act.ts";
import { mentionsIn } from "./mention.ts";
import { refusalToSay } from "./permission.ts";

/** Answers in a thread. */
export function reply(ledger: Ledger, me: Author | null, on: RecordKey, text: string): Outcome<Act> {
  const refused = refusalToSay(me, "reply");
  if (refused) return refused;
  if (!ledger.get(threads, on)) return refuse("thread.unknown");
  const said = text.trim();
  if (said === "") return refuse("reply.empty");
  if (said.length > 20_000) return refuse("reply.long", { limit: 20_000 });
  const mentions = mentionsIn(said, ledger.members);
  return act({ type: "reply", body: { annotation: on, text: said, ...(mentions.length > 0 && { mentions }) } });
}
