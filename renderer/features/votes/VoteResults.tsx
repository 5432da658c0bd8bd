import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import {
  describeGroupVoteLine,
  describeStanceBeforeVote,
  describeVoteCheck,
  describeVoteOutcome,
  describeVoteTotals,
  sortedStateNames,
} from "#shared/ledger/votes/describeVote.ts";
import type { VoteReport } from "#shared/ledger/votes/voteReport.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { VoteExplanation } from "#shared/records/kinds/vote.ts";
import { GROUP_MEMBERS_AS_OF } from "#shared/states/groupMembers.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import * as styles from "./votes.module.css";

/** The results of a vote: outcome, checks, each State beside what it said before, and the groups. */
export function VoteResults({ report }: { readonly report: VoteReport }) {
  const { vote, count, states, groups } = report;
  const { rule, announced, result } = vote.body;
  const turned = states.filter((each) => each.turned).length;
  const names = new Intl.Collator(getMessageLanguage());
  const nameOf = (code: string) => localisedDelegationName(delegationOfState(code));
  const sorted = [...states].sort(
    (a, b) => Number(b.turned) - Number(a.turned) || names.compare(nameOf(a.code), nameOf(b.code)),
  );
  return (
    <>
      <div className={styles.totals} data-complete={count.complete}>
        <p>
          <b>{describeVoteOutcome({ rule, count })}</b>
        </p>
        <p>{describeVoteTotals(count)}</p>
        {describeVoteCheck({ rule, count, announced, result }).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{message("vote.turned.count", { count: turned })}</p>
      </div>
      <div className={styles.table} tabIndex={0} role="region" aria-label={message("vote.results.states")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{message("table.state-name")}</th>
              <th scope="col">{message("vote.column.ballot")}</th>
              <th scope="col">{message("vote.column.before")}</th>
              <th scope="col">{message("vote.column.explanation")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ code, ballot, before, turned: isTurned, explanations }) => (
              <tr key={code} data-turned={isTurned || undefined}>
                <th scope="row">{nameOf(code)}</th>
                <td>{ballot ? message(`vote.ballot.${ballot}`) : "–"}</td>
                <td>
                  {describeStanceBeforeVote(before)}{" "}
                  {isTurned && <NoteLabelBadge tone="words">{message("vote.turned")}</NoteLabelBadge>}
                </td>
                <td>
                  {explanations.map((each) => (
                    <p key={each.words}>
                      <q dir="auto">{each.words}</q> {basisOf(each)}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {groups.length > 0 && (
        <div className={styles.table} tabIndex={0} role="region" aria-label={message("vote.results.groups")}>
          <table>
            <caption>{message("vote.groups.as-of", { date: GROUP_MEMBERS_AS_OF })}</caption>
            <thead>
              <tr>
                <th scope="col">{message("vote.column.group")}</th>
                <th scope="col">{message("vote.column.line")}</th>
                <th scope="col">{message("vote.column.otherwise")}</th>
                <th scope="col">{message("vote.column.before")}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((each) => (
                <tr key={each.group}>
                  <th scope="row">{localisedDelegationName({ name: each.group })}</th>
                  <td>{describeGroupVoteLine(each)}</td>
                  <td>{sortedStateNames(each.otherwise).join(message("list.comma"))}</td>
                  <td>{describeStanceBeforeVote(each.before)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function basisOf({ basis }: VoteExplanation): string {
  return basis ? `(${[message(`basis.${basis.how}`), basis.clock].filter(Boolean).join(" ")})` : "";
}
