import type { Act } from "../../../shared/acts/act.ts";
import { introduce } from "../../../shared/acts/introduce.ts";
import { propose, repropose } from "../../../shared/acts/propose.ts";
import type { Outcome } from "../../../shared/base/result.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import type { Author } from "../../../shared/records/kind.ts";
import type { Proposer } from "../../../shared/records/kinds/proposal.ts";
import type { Desk } from "../../desk/desk.ts";
import { inMeeting } from "../../desk/meeting.ts";
import { isBlank, type ProposedWords, type ProposalWriting } from "../../desk/writing.ts";

/** Says what the form holds; answers with the proposal's id, or null where it was refused. Nothing changed is done. */
export async function saveProposal(desk: Desk, writing: ProposalWriting, name: string): Promise<string | null> {
  const { ledger, me } = desk;
  if (!ledger || !me) return null;
  if (writing.what === "reproposal" && isBlank(writing, ledger)) return writing.on;
  if (name.trim()) await desk.say(introduce(ledger, me, name));
  const said = await desk.say(actOf(desk, ledger, me, writing));
  if (!said) return null;
  return writing.what === "reproposal" ? writing.on : said[0]!.key;
}

function actOf(desk: Desk, ledger: Ledger, me: Author, writing: ProposalWriting): Outcome<Act> {
  const { words } = writing;
  if (writing.what === "proposal") {
    const proposers = proposersIn(words.proposers, []);
    const input = { anchor: writing.at, wording: { new: words.wording }, proposers };
    return propose(ledger, me, { ...input, ...inMeeting(desk), ...rest(words) });
  }
  const known = ledger.proposal(writing.on)?.body;
  return repropose(ledger, me, writing.on, {
    wording: { old: known?.wording.old ?? "", new: words.wording },
    proposers: proposersIn(words.proposers, known?.proposers ?? []),
    ...rest(words),
  });
}

function rest({ comment, confidentiality, track, fate }: ProposedWords) {
  return { comment, confidentiality, track: track?.trim() ? track.trim() : undefined, fate };
}

/** The names that were typed; of one that was there before, what is known of it stays. */
function proposersIn(typed: string, known: readonly Proposer[]): Proposer[] {
  const names = typed
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return [...new Set(names)].map((name) => known.find((each) => each.name === name) ?? { name });
}
