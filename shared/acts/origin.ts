import { provisionIndex } from "../anchor/find.ts";
import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import { onSource } from "../ledger/current.ts";
import { areOneText } from "../ledger/places.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { origins } from "../ledger/projections.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Author } from "../records/kind.ts";
import { origin, type OriginBody } from "../records/kinds/origin.ts";
import { act, type Act } from "./act.ts";
import { invalid } from "./invalid.ts";
import { refusalToSay } from "./permission.ts";

/** Where a provision has its language from; for the team and without a comment, unless that is said too. */
export type NewOrigin = Pick<OriginBody, "at" | "from"> & Partial<Pick<OriginBody, "comment" | "confidentiality">>;

/** Says that a provision has its language from one of a reference text. */
export function sayOrigin(ledger: Ledger, me: Author | null, input: NewOrigin): Outcome<Act> {
  const refused = refusalToSay(me, "origin");
  if (refused) return refused;
  const said = onSource(ledger, input.at);
  if (isRefusal(said)) return said;
  const place = { draft: said.draft, provision: said.provision };
  const body = origin.body.safeParse({ comment: "", confidentiality: "team", ...input, at: place });
  if (!body.success) return invalid(body.error);
  const { at, from } = body.data;
  const [source] = ledger.drafts.get(from.draft)?.texts ?? [];
  if (!isThere(ledger, at) || !isThere(ledger, from)) return refuse("origin.place");
  if (source?.document.body.kind !== "reference") return refuse("origin.reference");
  const isSaid = ledger.all(origins).some(({ body: known }) => {
    const isSame = known.from.provision === from.provision && areOneText(ledger, known.from.draft, from.draft);
    return isSame && known.at.draft === at.draft && known.at.provision === at.provision;
  });
  return isSaid ? refuse("origin.already") : act({ type: "origin", body: body.data });
}

/** Takes one's own word back. */
export function retractOrigin(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToSay(me, "origin");
  if (refused) return refused;
  const known = ledger.all(origins).find(({ id }) => id === on);
  if (!known) return refuse("origin.unknown");
  if (me?.member !== known.author) return refuse("origin.other");
  return act({ type: "origin", of: on, after: known.heads, body: null });
}

function isThere(ledger: Ledger, { draft, provision }: OriginBody["at"]): boolean {
  const known = ledger.draft(draft);
  return known !== undefined && provisionIndex(known, provision) >= 0;
}
