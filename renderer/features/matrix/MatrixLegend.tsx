import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { blindRatingRoundProjection } from "#shared/ledger/store/projections.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { BLIND_ROUND_REGISTER } from "#shared/records/ledgerSubjects.ts";
import { SEVERITY_GRADES, ratingLevelMessageCode } from "#shared/rights/ratingLevels.ts";
import { BALLOTS } from "#shared/votes/vote.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import type { MatrixTableName } from "#renderer/workspace/viewState.ts";
import { toneOfGrade } from "#renderer/workspace/labels/noteColourTone.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { BALLOT_LETTERS } from "./render/renderVoteMatrix.tsx";
import { severitySignOf } from "./render/severitySign.ts";
import type { RenderedMatrix } from "./render/renderedMatrix.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./matrix.module.css";

/** The meaning of the signs in a table, and the shortcuts in it. */
export function MatrixLegend(props: {
  readonly table: MatrixTableName;
  readonly sheet: RenderedMatrix;
  readonly plain: boolean;
}) {
  const { table, sheet, plain } = props;
  const size = message("matrix.size", { rows: sheet.rows.length, columns: sheet.columns.length });
  return (
    <div className={styles.legend}>
      {!plain && table === "positions" && <Stances />}
      {!plain && (table === "rights" || table === "spread") && <Levels aside={table === "rights"} />}
      {!plain && table === "votes" && <BallotLetters />}
      {table === "package" && (
        <ul>
          <li data-marked="">
            <b /> {message("matrix.key.marked")}
          </li>
        </ul>
      )}
      <p className={partsStyles.hint}>
        {plain ? size : [size, message("matrix.keys")].join(" · ")} <LearnMoreButton section="the-matrix" />
      </p>
    </div>
  );
}

function Stances() {
  return (
    <ul>
      {STANCES.map((stance) => (
        <li key={stance}>
          <b className={styles.stance} data-stance={stance}>
            {SIGN_BY_STANCE[stance]}
          </b>
          {message(`stance.${stance}`)}
        </li>
      ))}
      <li>
        <b className={styles.stance}>
          <sup>{message("matrix.quoted")}</sup>
        </b>
        {message("matrix.positions.key.words")}
      </li>
      <li>
        <span className={styles.signs} data-apart="" />
        {message("matrix.positions.key.apart")}
      </li>
    </ul>
  );
}

function BallotLetters() {
  return (
    <ul>
      {BALLOTS.map((ballot) => (
        <li key={ballot}>
          <b className={styles.ballot} data-ballot={ballot}>
            {BALLOT_LETTERS[ballot]}
          </b>
          {message(`vote.ballot.${ballot}`)}
        </li>
      ))}
      <li>
        <span className={styles.signs} data-apart="" />
        {message("matrix.votes.key.turned")}
      </li>
    </ul>
  );
}

function Levels({ aside }: { readonly aside: boolean }) {
  const isBlind = useLedger().get(blindRatingRoundProjection, BLIND_ROUND_REGISTER)?.blind;
  return (
    <ul>
      {SEVERITY_GRADES.map((grade) => (
        <li key={grade}>
          <span className={styles.swatch} data-tone={toneOfGrade(grade)}>
            <b className={styles.level}>{severitySignOf({ state: "assessed", grade, atLeast: false })}</b>
          </span>
          {explainRefusal({ code: ratingLevelMessageCode(grade) })}
        </li>
      ))}
      <li>
        <span className={styles.swatch} data-tone="bare">
          <b className={styles.level}>{severitySignOf({ state: "not-assessed" })}</b>
        </span>
        {message("matrix.key.unrated")}
      </li>
      <li>
        <span className={styles.swatch} data-tone="high" data-provisional="">
          <b className={styles.level}>{severitySignOf({ state: "provisional", grade: 3 })}</b>
        </span>
        {message("matrix.key.provisional")}
      </li>
      {isBlind && (
        <li>
          <span className={styles.swatch} data-tone="bare">
            <b className={styles.level}>{severitySignOf({ state: "hidden" })}</b>
          </span>
          {message("severity.blind")}
        </li>
      )}
      {aside && (
        <>
          <li>
            <i className={styles.aside} data-tone="safe">
              {message("matrix.sign.safeguards", { count: 1 })}
            </i>
            {message("matrix.key.safeguard")}
          </li>
          <li>
            <i className={styles.aside} data-tone="ask">
              {message("matrix.sign.questions", { count: 1 })}
            </i>
            {message("matrix.key.question")}
          </li>
        </>
      )}
    </ul>
  );
}
