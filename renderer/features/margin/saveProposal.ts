import type { Act } from "#shared/acts/act.ts";
import { setProfile } from "#shared/acts/team/setProfile.ts";
import { addFloorState, propose, editProposal } from "#shared/acts/negotiation/propose.ts";
import { parseProposers } from "#shared/acts/input/parseProposers.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { inMeeting } from "#renderer/desk/asked/meeting.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { printMoment, readMoment } from "#renderer/desk/words/moment.ts";
import { isBlank, oldWords, type ProposedWords, type ProposalWriting } from "#renderer/desk/words/writing.ts";

/** Says what the form holds; answers with the proposal's id, or null where it was refused. Nothing changed is done. */
export async function saveProposal(desk: Desk, writing: ProposalWriting, name: string): Promise<string | null> {
  const { ledger, me } = desk;
  if (!ledger || !me) return null;
  if ("on" in writing && isBlank(writing, ledger)) return writing.on;
  const act = actOf(desk, ledger, me, writing, new Date());
  if (name.trim() && !isRefusal(act)) await desk.say(setProfile(ledger, me, name));
  const records = await desk.say(act);
  if (!records) return null;
  return "on" in writing ? writing.on : records[0]!.key;
}

function actOf(desk: Desk, ledger: Ledger, me: Author, writing: ProposalWriting, now: Date): Outcome<Act> {
  const known = "on" in writing ? ledger.get(proposals, writing.on)?.body : undefined;
  const isFloor = writing.what === "floor" || writing.what === "floor-state";
  const at = momentOf(writing.words, writing.what === "reproposal" ? known?.at : undefined, now);
  if (isRefusal(at)) return at;
  const body = {
    ...bodyOf(writing.words, known),
    wording: { old: oldWords(writing, ledger), new: writing.words.wording },
  };
  const stamped = { ...body, at: at || (isFloor ? now.toISOString() : undefined) };
  switch (writing.what) {
    case "proposal":
      return propose(ledger, me, { anchor: writing.at, ...inMeeting(desk), ...stamped });
    case "floor":
      return propose(ledger, me, { anchor: writing.at, form: "floor", ...inMeeting(desk), ...stamped });
    case "floor-state":
      // A state belongs to the sitting in which it was read out, whichever the one before was of.
      return addFloorState(ledger, me, writing.on, {
        meeting: undefined,
        ...inMeeting(desk),
        ...body,
        at: stamped.at!,
      });
    case "reproposal":
      return editProposal(ledger, me, writing.on, stamped);
  }
}

/** What is typed as its time, as it was known where it is still that; "" where nothing is. */
function momentOf({ at }: ProposedWords, known: string | undefined, now: Date): Outcome<string> {
  if (at.trim() === "") return "";
  if (known && printMoment(known) === at.trim()) return known;
  return readMoment(at, now) ?? refusal("proposal.time", { typed: at });
}

function bodyOf(words: ProposedWords, known: ProposalBody | undefined) {
  const { comment, confidentiality, track, basis, fate } = words;
  const proposers = parseProposers(words, known?.proposers);
  return { proposers, comment, confidentiality, track: track?.trim() ? track.trim() : undefined, basis, fate };
}
