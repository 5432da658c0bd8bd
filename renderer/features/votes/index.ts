import type { Feature } from "#renderer/frame/feature.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import { VOTES_DIALOG } from "./unfinishedVote.ts";
import { openVoteForm } from "./openVoteForm.ts";
import { VotesDialogs } from "./VotesDialogs.tsx";

/** Votes: the roll call of a provision, proposal or motion, and its results. */
export const votesFeature: Feature = {
  commands: [
    defineCommand({
      id: "vote.new",
      name: "command.vote.new",
      group: "note",
      places: ["note", "provision"],
      keys: ["Shift+KeyB"],
      recordKind: "vote",
      run: openVoteForm,
    }),
    defineCommand({
      id: "votes.show",
      name: "command.votes.show",
      group: "view",
      keys: ["Shift+KeyE"],
      run(workspace, go) {
        if (!workspace.dossier.value?.notes.value) return false;
        if (go) workspace.viewState.dialog.value = VOTES_DIALOG;
        return true;
      },
    }),
  ],
  slots: { over: VotesDialogs },
};
