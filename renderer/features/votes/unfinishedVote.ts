import { signal } from "@preact/signals-core";
import type { VoteForm } from "./voteForm.ts";

/** The dialog that lists the votes, and the one in which a vote is entered. */
export const VOTES_DIALOG = "votes";
export const VOTE_FORM_DIALOG = "vote";

/** The vote that is being entered, also while its dialog is closed; null if there is none. */
export const unfinishedVote = signal<VoteForm | null>(null);

/** Changes the vote that is being entered. */
export type ChangeVoteForm = (to: Partial<VoteForm> | ((now: VoteForm) => Partial<VoteForm>)) => void;

export const changeUnfinishedVote: ChangeVoteForm = (to) => {
  const now = unfinishedVote.value;
  if (now) unfinishedVote.value = { ...now, ...(typeof to === "function" ? to(now) : to) };
};
