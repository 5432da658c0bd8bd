import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { DismissalStatement } from "#shared/ledger/entries/dismissalStatement.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listDismissals } from "#shared/ledger/queries/listDismissals.ts";
import { dismissalRecordKind } from "#shared/records/kinds/dismissal.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { findingIdentityOf, type FindingIdentity } from "#shared/watch/separateDismissedFindings.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { makeAct, type Act, type ActStatement } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/**
 * Dismisses findings of the drafting watch in a draft for the whole team, as long as their words are the same.
 * @returns a refusal: `dismissal.already` if all of them are dismissed, `say.invalid` or who may not
 */
export function dismissFindingsAct(
  ledger: Ledger,
  me: Author | null,
  draft: Draft,
  findings: readonly WatchFinding[],
): Outcome<Act> {
  return dismissalAct(me, draft, findings, "dismissal.already", (finding) => {
    return holdingFor(ledger, finding).length > 0 ? null : finding;
  });
}

/**
 * Shows dismissed findings again, whoever dismissed them.
 * @returns a refusal: `dismissal.none` if none of them is dismissed, `say.invalid` or who may not
 */
export function restoreFindingsAct(
  ledger: Ledger,
  me: Author | null,
  draft: Draft,
  findings: readonly WatchFinding[],
): Outcome<Act> {
  return dismissalAct(me, draft, findings, "dismissal.none", (finding) => {
    const overrules = holdingFor(ledger, finding).map(({ id }) => id);
    return overrules.length === 0 ? null : { ...finding, overrules };
  });
}

/** Returns the dismissals of a finding that hold. */
function holdingFor(ledger: Ledger, { rule, provision, words }: FindingIdentity): readonly DismissalStatement[] {
  return listDismissals(ledger).filter(
    (each) => each.rule === rule && each.provision === provision && each.words === words,
  );
}

function dismissalAct(
  me: Author | null,
  draft: Draft,
  findings: readonly WatchFinding[],
  unless: "dismissal.already" | "dismissal.none",
  bodyOf: (finding: FindingIdentity) => object | null,
): Outcome<Act> {
  const refused = refusalToCommit(me, "dismissal");
  if (refused) return refused;
  const statements: ActStatement[] = [];
  for (const finding of findings) {
    const stated = bodyOf(findingIdentityOf(draft, finding));
    if (stated === null) continue;
    const body = dismissalRecordKind.body.safeParse(stated);
    if (!body.success) return invalidBodyRefusal(body.error);
    statements.push({ type: "dismissal", body: body.data });
  }
  return statements.length === 0 ? refusal(unless) : makeAct(...statements);
}
