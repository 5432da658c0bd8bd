import type { DisclosedVoteOfState, DisclosedVote } from "#shared/ledger/disclosedEntries.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import {
  describeGroupVoteLine,
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
  sortedStateNames,
} from "#shared/ledger/votes/describeVote.ts";
import { message } from "#shared/messages/messages.ts";
import { GROUP_MEMBERS_AS_OF } from "#shared/states/groupMembers.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import {
  toAuthoredTemplateText,
  toInterfaceTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** A vote as it is printed. */
interface PrintedVote {
  readonly place: TemplateTextWithLanguage;
  readonly question: TemplateTextWithLanguage;
  /** The outcome, the totals, and how they compare with what was announced. */
  readonly facts: readonly TemplateTextWithLanguage[];
  /** The names by ballot, the groups, and who turned: a label and a list each. */
  readonly lists: readonly (readonly [label: TemplateTextWithLanguage, list: TemplateTextWithLanguage])[];
  /** The explanations of vote: who, and the words. */
  readonly explanations: readonly (readonly [who: TemplateTextWithLanguage, words: TemplateTextWithLanguage])[];
}

/** The votes, as an annex. */
export interface VotesAnnex {
  readonly title: TemplateTextWithLanguage;
  readonly note: string;
  readonly votes: readonly PrintedVote[];
}

/** Builds the annex of votes that have passed the gate. */
export function buildVotesAnnex(votes: readonly DisclosedVote[]): VotesAnnex {
  const note = [message("briefing.votes.note"), message("vote.groups.as-of", { date: GROUP_MEMBERS_AS_OF })];
  return { title: toInterfaceTemplateText(message("votes.title")), note: note.join(" "), votes: votes.map(printed) };
}

function printed(vote: DisclosedVote): PrintedVote {
  const { taken, question, count, states, groups = [] } = vote;
  const unnamed = states ? [] : [message("vote.unnamed-states")];
  const facts = [describeVoteOutcome(vote), describeVoteTotals(count), ...describeVoteCheck(vote), ...unnamed];
  return {
    place: toInterfaceTemplateText(taken.address),
    question: toAuthoredTemplateText(question),
    facts: facts.map(toInterfaceTemplateText),
    lists: [...ballotLists(states ?? []), ...turnedList(states ?? []), ...groupLists(groups)].map(([label, list]) => [
      toInterfaceTemplateText(label),
      toInterfaceTemplateText(list),
    ]),
    explanations: (states ?? []).flatMap((state) =>
      (state.explanations ?? []).map(
        (words) => [toInterfaceTemplateText(localisedDelegationName(state)), toAuthoredTemplateText(words)] as const,
      ),
    ),
  };
}

type LabelledList = readonly [label: string, list: string];

function ballotLists(states: readonly DisclosedVoteOfState[]): readonly LabelledList[] {
  return BALLOTS.flatMap((ballot): LabelledList[] => {
    const codes = states.filter((each) => each.ballot === ballot).map(({ code }) => code);
    const names = sortedStateNames(codes).join(message("list.comma"));
    return codes.length === 0 ? [] : [[message(`vote.ballot.${ballot}`), names]];
  });
}

function turnedList(states: readonly DisclosedVoteOfState[]): readonly LabelledList[] {
  const turned = states.filter((each) => each.turned);
  const names = turned.map((state) => `${localisedDelegationName(state)}: ${describeStanceBeforeVote(state.before)}`);
  return turned.length === 0 ? [] : [[message("table.turned"), names.join(message("list.comma"))]];
}

/** Lists the groups some of whose members voted otherwise than most of them. */
function groupLists(groups: NonNullable<DisclosedVote["groups"]>): readonly LabelledList[] {
  return groups
    .filter(({ otherwise }) => otherwise.length > 0)
    .map((each): LabelledList => {
      const names = sortedStateNames(each.otherwise).join(message("list.comma"));
      return [
        localisedDelegationName({ name: each.group }),
        `${describeGroupVoteLine(each)}. ${message("vote.group.otherwise", { names })}`,
      ];
    });
}
