import { refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { standards } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { standard, type StandardBody } from "../records/kinds/standard.ts";
import { act, type Act } from "./act.ts";
import { invalid } from "./invalid.ts";
import { refusalToSay } from "./permission.ts";

/** Adds a standard to the team's own. */
export function addStandard(me: Author | null, input: StandardBody): Outcome<Act> {
  const refused = refusalToSay(me, "standard");
  if (refused) return refused;
  const body = standard.body.safeParse({ ...input, instrument: input.instrument.trim(), words: input.words.trim() });
  if (!body.success) return invalid(body.error);
  return act({ type: "standard", body: body.data });
}

/** Takes one's own standard back. Notes that name it go without. */
export function withdrawStandard(ledger: Ledger, me: Author | null, id: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "standard");
  if (refused) return refused;
  const known = ledger.get(standards, id);
  if (!known) return refuse("standard.unknown", { name: id });
  if (me?.member !== known.author) return refuse("standard.other");
  return act({ type: "standard", of: id, after: known.heads, body: null });
}
