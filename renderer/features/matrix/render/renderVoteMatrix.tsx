import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import type { VoteMatrix } from "#shared/ledger/matrix/voteMatrix.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { describeStanceBeforeVote, describeVoteOutcome } from "#shared/ledger/votes/describeVote.ts";
import type { VoteOfState, VoteReport } from "#shared/ledger/votes/voteReport.ts";
import { message } from "#shared/messages/messages.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import type { Ballot } from "#shared/votes/vote.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { listRestrictedVisibilityLabels } from "./matrixCellItems.ts";
import { AddressText } from "./matrixHeaders.tsx";
import type { RenderedMatrixCell, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

/** The letters of the voting data of the United Nations. */
export const BALLOT_LETTERS: Readonly<Record<Ballot, string>> = { yes: "Y", no: "N", abstain: "A", absent: "X" };

/** Builds the sheet of States by votes. */
export function renderVoteMatrix(workspace: Workspace, ledger: Ledger, matrix: VoteMatrix): RenderedMatrix {
  return {
    label: message("matrix.votes"),
    corner: message("table.state-name"),
    look: "narrow",
    columns: matrix.columns.map(({ id, value: { vote, count } }) => {
      const { address } = describeOriginalPassage(ledger, vote.body.anchor);
      const outcome = describeVoteOutcome({ rule: vote.body.rule, count });
      const head = (
        <span title={`${vote.body.question}\n${outcome}`}>
          <AddressText of={address} /> <small className={styles.count}>{outcomeWord(count.outcome)}</small>
        </span>
      );
      const provision = workspace.dossier.value?.notes.value?.find(vote.body.anchor)?.place.provision;
      return { id, name: `${address} · ${vote.body.question}`, head, provision };
    }),
    rows: matrix.rows.map(({ id, value }) => {
      const name = localisedDelegationName(delegationOfState(value));
      return { id, name, head: <span dir="auto">{name}</span> };
    }),
    cell(row, column) {
      const cell = matrix.cells.get(row)?.get(column);
      const of = matrix.columns.find(({ id }) => id === column);
      return cell && of ? drawn(workspace, of.value, cell) : null;
    },
  };
}

const outcomeWord = (outcome: VoteReport["count"]["outcome"]) => (outcome ? message(`vote.result.${outcome}`) : "?");

function drawn(
  workspace: Workspace,
  { vote }: VoteReport,
  { ballot, before, turned }: VoteOfState,
): RenderedMatrixCell {
  const said = describeStanceBeforeVote(before);
  const words = [ballot ? message(`vote.ballot.${ballot}`) : "–", said, turned && message("vote.turned")];
  const text = words.filter(Boolean).join(", ");
  const { anchor, question } = vote.body;
  return {
    words: text,
    restricted: listRestrictedVisibilityLabels([vote.body]),
    items: () => [{ id: vote.id, title: question, about: text, go: () => goToAnchor(workspace, anchor) }],
    look: (
      <span className={styles.signs} data-apart={turned || undefined}>
        <b className={styles.ballot} data-ballot={ballot}>
          {ballot ? BALLOT_LETTERS[ballot] : "–"}
        </b>
      </span>
    ),
  };
}
