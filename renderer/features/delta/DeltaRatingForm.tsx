import { useState, type KeyboardEvent } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { RatableChange, ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { message } from "#shared/messages/messages.ts";
import { DELTA_VERDICTS, type DeltaVerdict } from "#shared/records/kinds/deltaRating.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, rightName, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { suggestedDeltaLabelOf } from "./RatableChangeList.tsx";
import { commitDeltaRating } from "./commitDeltaRating.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./delta.module.css";

interface RateProps {
  readonly two: ComparedTexts;
  readonly line: RatableChange;
  /** Called to show the same provision with another right. */
  readonly onRight: (right: string) => void;
}

/**
 * The five ratings, by button or digit, with a line for the reason; the ratings of others; the same for another right.
 */
export function DeltaRatingForm({ two, line, onRight }: RateProps) {
  const workspace = useWorkspace();
  const own = line.said.find(({ author }) => author === workspace.me?.member);
  const [comment, setComment] = useState(own?.body.comment ?? "");
  const isAllowed = workspace.refusalToSay("delta") === null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !own) return;
    event.preventDefault();
    void commitDeltaRating(workspace, two, line, own.body.delta, comment.trim());
  };
  const name = line.right ? rightName(line.right) : "";
  return (
    <div className={styles.deltaRate}>
      <h3>{name ? `${message("delta.rate")}: ${name}` : message("delta.rate.whole")}</h3>
      {line.proposed && (
        <p className={partsStyles.hint}>
          {suggestedDeltaLabelOf(line.proposed)} – {message(`delta.because.${line.proposed.because}`)}
        </p>
      )}
      {isAllowed && (
        <>
          <RadioGroup
            className={partsStyles.segments}
            orientation="horizontal"
            aria-label={name ? `${message("delta.rate")}: ${name}` : message("delta.rate.whole")}
            value={own?.body.delta ?? null}
            onChange={(word) =>
              void commitDeltaRating(workspace, two, line, word as DeltaVerdict, comment.trim() || undefined)
            }
          >
            <div className={partsStyles.row}>
              {DELTA_VERDICTS.map((word, i) => (
                <Radio key={word} value={word} className={partsStyles.segment} data-delta={word}>
                  <kbd aria-hidden="true">{i + 1}</kbd> {message(`delta.${word}`)}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <TextInputField label={message("delta.comment")} value={comment} onChange={setComment} onKeyDown={onKey} />
        </>
      )}
      <MemberRatings of={line.said} />
      {isAllowed && (
        <div className={styles.deltaMore}>
          {own && (
            <Button look="quiet" onPress={() => void commitDeltaRating(workspace, two, line, null)}>
              {message("delta.take-back")}{" "}
              <kbd className={partsStyles.keys} aria-hidden="true">
                0
              </kbd>
            </Button>
          )}
          <SelectField
            label={message("delta.of-right")}
            options={[
              { id: "", name: message("delta.no-right") },
              ...RIGHTS.map(({ id }) => ({ id, name: rightName(id) })),
            ]}
            value={line.right}
            onChange={onRight}
          />
        </div>
      )}
    </div>
  );
}

/** The members' ratings. */
function MemberRatings({ of }: { readonly of: RatableChange["said"] }) {
  const ledger = useLedger();
  return (
    <ul className={styles.deltaSaid}>
      {of.map(({ id, author, at, body }) => (
        <li key={id}>
          <b data-delta={body.delta}>
            {message("delta.said", {
              delta: message(`delta.${body.delta}`),
              who: memberNameOf(ledger, author),
              when: formatTimeOmittingToday(at),
            })}
          </b>{" "}
          <span className={chipsStyles.confidentiality}>{message(`confidentiality.${body.confidentiality}`)}</span>
          {body.comment && <p dir="auto">{body.comment}</p>}
        </li>
      ))}
    </ul>
  );
}
