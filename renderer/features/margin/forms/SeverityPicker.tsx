import { explainRefusal, message } from "#shared/messages/messages.ts";
import {
  RATING_DIMENSIONS,
  SEVERITY_GRADE_NAMES,
  SEVERITY_GRADES,
  severityMessageCode,
} from "#shared/rights/ratingLevels.ts";
import { computeSeverity, type Assessment, type SeverityGrade } from "#shared/rights/severity.ts";
import { toneOfGrade } from "#renderer/workspace/labels/noteColourTone.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

interface SeverityProps {
  readonly value: Assessment;
  readonly onChange: (assessment: Assessment) => void;
  /** Whether the full assessment is open below. */
  readonly full: boolean;
  readonly setFull: (full: boolean) => void;
}

export function hasRatedDimension(value: Assessment): boolean {
  return RATING_DIMENSIONS.some((dimension) => value[dimension] !== undefined);
}

interface OutcomeProps {
  readonly value: Assessment;
  /** Whether it is shown far from the scales, where it is shown again with the explanation. */
  readonly isBare?: boolean;
}

/** The severity that follows from an assessment, and how it follows: it may differ from the level given first. */
export function RatingOutcome({ value, isBare = false }: OutcomeProps) {
  return (
    <div role={isBare ? undefined : "status"}>
      <p className={styles.outcome}>{explainRefusal({ code: severityMessageCode(computeSeverity(value)) })}</p>
      {!isBare && hasRatedDimension(value) && <p className={partsStyles.hint}>{message("form.highest")}</p>}
    </div>
  );
}

/** The severity set by one key, or the result of the full assessment; and a button for the latter. */
export function SeverityPicker({ value, onChange, full, setFull }: SeverityProps) {
  return (
    <div className={styles.severity}>
      {hasRatedDimension(value) ? (
        <RatingOutcome value={value} isBare={full} />
      ) : (
        <SegmentedControl
          bare
          label={message("form.level")}
          segments={SEVERITY_GRADES.map((grade) => ({
            id: String(grade),
            name: explainRefusal({ code: `severity.${SEVERITY_GRADE_NAMES[grade]}` }),
            tone: toneOfGrade(grade),
          }))}
          value={value.provisional ? String(value.provisional) : null}
          onChange={(id) => onChange({ ...value, provisional: Number(id) as SeverityGrade })}
        />
      )}
      <Button look="quiet" aria-expanded={full} onPress={() => setFull(!full)}>
        {message(full ? "form.assess-less" : "form.assess")}
      </Button>
    </div>
  );
}
