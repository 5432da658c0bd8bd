import { importAttributionsAct } from "#shared/acts/texts/importAttributions.ts";
import { combineActs, type Act } from "#shared/acts/act.ts";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { message } from "#shared/messages/messages.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { readChoiceFlag } from "../arguments/parseArguments.ts";

/** The flag by which a draft's attributions are recorded with it. */
export const draftAttributionsFlag = { attributions: { type: "string" } } as const;

/**
 * Adds a draft's attributions to the act that adds the draft: those beyond doubt (`certain`) or all of them. Without the
 * flag the act is returned as it is. Throws a UsageError on any other word.
 */
export function addAttributionsToAct(
  flag: string | undefined,
  act: Outcome<Act>,
  { ledger, me }: { readonly ledger: Ledger; readonly me: Author | null },
  reading: ImportedDraft,
): Outcome<Act> {
  if (flag === undefined || isRefusal(act)) return act;
  const which = readChoiceFlag("attributions", flag, ["certain", "all"], "certain");
  const all = findAttributions(reading, delegationDirectoryOf(ledger));
  const taken = which === "all" ? all : all.filter(({ doubts }) => doubts.length === 0);
  const made = importAttributionsAct(me, { id: computeDraftId(reading.draft), draft: reading.draft }, taken);
  return isRefusal(made) ? made : combineActs(act, made);
}

/** Says how many proposals and positions were recorded. */
export function describeRecordedAttributions(records: readonly OpenedRecord[]): string {
  const count = (type: string) => records.filter(({ record }) => record.type === type).length;
  return message("cli.attributions-taken", { proposals: count("proposal"), positions: count("position") });
}
