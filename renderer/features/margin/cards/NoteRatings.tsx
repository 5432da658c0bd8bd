import { Fragment } from "react";
import type { Thread, ThreadRating } from "#shared/ledger/entries/thread.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import {
  RATING_DIMENSIONS,
  dimensionMessageCodes,
  SEVERITY_GRADE_NAMES,
  ratingLevelMessageCode,
} from "#shared/rights/ratingLevels.ts";
import type { RatingLevel } from "#shared/rights/severity.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { describeRating } from "#renderer/workspace/labels/ratingSigns.ts";
import { memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import * as styles from "../margin.module.css";

/** Everybody's rating, side by side and never averaged. */
export function NoteRatings({ thread: { ratings } }: { readonly thread: Thread }) {
  const ledger = useLedger();
  return ratings.map((rating) => (
    <div key={rating.id} className={styles.rating}>
      {ratings.length > 1 && <p className={styles.meta}>{describeRating(ledger, rating)}</p>}
      <Dimensions rating={rating} />
    </div>
  ));
}

/** The agreed severity, by whom and why; several if people who did not know of each other's set one. */
export function AgreedSeverityLine({ thread: { agreed } }: { readonly thread: Thread }) {
  const ledger = useLedger();
  return agreed?.said.map(({ key, grade, member, at, reason }) => (
    <p key={key} className={styles.meta}>
      {message("agreed.by", {
        level: message(`severity.${SEVERITY_GRADE_NAMES[grade]}`),
        who: memberNameOf(ledger, member),
        when: formatTimeOmittingToday(at),
      })}
      {reason && <q dir="auto">{reason}</q>}
    </p>
  ));
}

function Dimensions({ rating: { assessment } }: { readonly rating: ThreadRating }) {
  const given = RATING_DIMENSIONS.filter((dimension) => assessment[dimension] !== undefined);
  if (given.length === 0) return null;
  return (
    <dl className={styles.dimensions}>
      {given.map((dimension) => (
        <Fragment key={dimension}>
          <dt>{explainRefusal({ code: dimensionMessageCodes(dimension).name })}</dt>
          <dd>
            <Dots level={assessment[dimension]!} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Dots({ level }: { readonly level: RatingLevel }) {
  const word = explainRefusal({ code: ratingLevelMessageCode(level) });
  if (level === "unclear") return <span>{word}</span>;
  return (
    <span className={styles.dots} role="img" aria-label={word} title={word}>
      {[1, 2, 3, 4].map((step) => (
        <i key={step} data-on={step <= level || undefined} />
      ))}
    </span>
  );
}
