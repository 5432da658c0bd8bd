import type { Act } from "#shared/acts/act.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { addFloorTextVersionAct, proposeWordingAct, editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { parseProposers } from "#shared/acts/input/parseProposers.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { getCurrentMeetingReference } from "#renderer/workspace/queries/currentMeeting.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { formatDateTimeInput, parseDateTimeInput } from "#renderer/workspace/labels/dateTimeInput.ts";
import {
  isEntryFormPristine,
  findWordingToReplace,
  type ProposalInput,
  type ProposalFormState,
} from "#renderer/workspace/textModel/entryFormState.ts";

/**
 * Commits the content of the form. Returns the proposal's id, or null if that was refused. An unchanged one is not
 * committed.
 */
export async function saveProposal(
  workspace: Workspace,
  writing: ProposalFormState,
  name: string,
): Promise<string | null> {
  const { ledger, me } = workspace;
  if (!ledger || !me) return null;
  if ("on" in writing && isEntryFormPristine(writing, ledger)) return writing.on;
  const act = actOf(workspace, ledger, me, writing, new Date());
  if (name.trim() && !isRefusal(act)) await workspace.commit(setProfileAct(ledger, me, name));
  const records = await workspace.commit(act);
  if (!records) return null;
  return "on" in writing ? writing.on : records[0]!.key;
}

function actOf(workspace: Workspace, ledger: Ledger, me: Author, writing: ProposalFormState, now: Date): Outcome<Act> {
  const known = "on" in writing ? ledger.get(proposalProjection, writing.on)?.body : undefined;
  const isFloor = writing.what === "floor" || writing.what === "floor-state";
  const at = momentOf(writing.words, writing.what === "reproposal" ? known?.at : undefined, now);
  if (isRefusal(at)) return at;
  const body = {
    ...bodyOf(ledger, writing.words, known),
    wording: { old: findWordingToReplace(writing, ledger), new: writing.words.wording },
  };
  const stamped = { ...body, at: at || (isFloor ? now.toISOString() : undefined) };
  switch (writing.what) {
    case "proposal":
      return proposeWordingAct(ledger, me, {
        anchor: writing.at,
        ...getCurrentMeetingReference(workspace),
        ...stamped,
      });
    case "floor":
      return proposeWordingAct(ledger, me, {
        anchor: writing.at,
        form: "floor",
        ...getCurrentMeetingReference(workspace),
        ...stamped,
      });
    case "floor-state":
      // A state belongs to the meeting in which it was read out, whatever meeting the previous one belongs to.
      return addFloorTextVersionAct(ledger, me, writing.on, {
        meeting: undefined,
        ...getCurrentMeetingReference(workspace),
        ...body,
        at: stamped.at!,
      });
    case "reproposal":
      return editProposalAct(ledger, me, writing.on, stamped);
  }
}

/** Returns the typed time: the known moment if it is unchanged, "" if it is empty. Refused with `proposal.time`. */
function momentOf({ at }: ProposalInput, known: string | undefined, now: Date): Outcome<string> {
  if (at.trim() === "") return "";
  if (known && formatDateTimeInput(known) === at.trim()) return known;
  return parseDateTimeInput(at, now) ?? refusal("proposal.time", { typed: at });
}

function bodyOf(ledger: Ledger, words: ProposalInput, known: ProposalBody | undefined) {
  const { comment, confidentiality, track, basis, fate } = words;
  const proposers = parseProposers(words, known?.proposers, delegationDirectoryOf(ledger));
  return { proposers, comment, confidentiality, track: track?.trim() ? track.trim() : undefined, basis, fate };
}
