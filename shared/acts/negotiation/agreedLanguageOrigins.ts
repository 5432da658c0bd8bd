import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { moveAnchorToSourceText } from "#shared/ledger/texts/currentText.ts";
import { areReadingsOfSameText } from "#shared/ledger/placement/currentPlacement.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { agreedLanguageOriginProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import {
  agreedLanguageOriginRecordKind,
  type AgreedLanguageOriginBody,
} from "#shared/records/kinds/agreedLanguageOrigin.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new origin; visible to the team and without a comment by default. */
export type NewAgreedLanguageOrigin = Pick<AgreedLanguageOriginBody, "at" | "from"> &
  Partial<Pick<AgreedLanguageOriginBody, "comment" | "confidentiality">>;

/**
 * States that a provision has its language from a provision of a reference text.
 * @returns a refusal: `origin.place`, `origin.reference`, `origin.already`, `say.invalid` or that of `moveAnchorToSourceText`
 */
export function addAgreedLanguageOriginAct(
  ledger: Ledger,
  me: Author | null,
  input: NewAgreedLanguageOrigin,
): Outcome<Act> {
  const refused = refusalToCommit(me, "origin");
  if (refused) return refused;
  const sourceAnchor = moveAnchorToSourceText(ledger, input.at);
  if (isRefusal(sourceAnchor)) return sourceAnchor;
  const place = { draft: sourceAnchor.draft, provision: sourceAnchor.provision };
  const body = agreedLanguageOriginRecordKind.body.safeParse({
    comment: "",
    confidentiality: "team",
    ...input,
    at: place,
  });
  if (!body.success) return invalidBodyRefusal(body.error);
  const { at, from } = body.data;
  const [source] = ledger.drafts.get(from.draft)?.texts ?? [];
  if (!isThere(ledger, at) || !isThere(ledger, from)) return refusal("origin.place");
  if (source?.document.body.kind !== "reference") return refusal("origin.reference");
  const isKnown = ledger.all(agreedLanguageOriginProjection).some(({ body: known }) => {
    const isSame =
      known.from.provision === from.provision && areReadingsOfSameText(ledger, known.from.draft, from.draft);
    return isSame && known.at.draft === at.draft && known.at.provision === at.provision;
  });
  return isKnown ? refusal("origin.already") : makeAct({ type: "origin", body: body.data });
}

/**
 * Retracts the member's own origin.
 * @returns a refusal: `origin.unknown` or `origin.other`
 */
export function retractAgreedLanguageOriginAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const refused = refusalToCommit(me, "origin");
  if (refused) return refused;
  const known = ledger.all(agreedLanguageOriginProjection).find(({ id }) => id === on);
  if (!known) return refusal("origin.unknown");
  if (me?.member !== known.author) return refusal("origin.other");
  return makeAct({ type: "origin", of: on, after: known.heads, body: null });
}

function isThere(ledger: Ledger, { draft, provision }: AgreedLanguageOriginBody["at"]): boolean {
  const known = ledger.draft(draft);
  return known !== undefined && indexOfProvision(known, provision) >= 0;
}
