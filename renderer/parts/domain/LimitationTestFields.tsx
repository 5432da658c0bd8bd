import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { TextInputField } from "../controls/TextInputField.tsx";
import { SegmentedControl } from "../controls/SegmentedControl.tsx";
import * as styles from "../parts.module.css";

type Test = NonNullable<Assessment["test"]>;

const STEPS = ["legality", "aim", "necessity", "proportionality"] as const;
const VERDICTS = ["met", "not-met", "cannot-tell"] as const;

interface LimitationProps {
  readonly value: Test;
  readonly onChange: (test: Test) => void;
}

/** The limitation test: four questions, each with a verdict and space for the reason. */
export function LimitationTestFields({ value, onChange }: LimitationProps) {
  return (
    <fieldset className={styles.limitation}>
      <legend>{message("limitation-test")}</legend>
      {STEPS.map((step) => {
        const answer = value[step];
        return (
          <div key={step}>
            <SegmentedControl
              label={explainRefusal({ code: `limitation-test.${step}` })}
              segments={VERDICTS.map((id) => ({ id, name: explainRefusal({ code: `limitation-test.${id}` }) }))}
              value={answer?.verdict ?? null}
              onChange={(verdict) => onChange({ ...value, [step]: { ...answer, verdict } })}
            />
            {answer && (
              <TextInputField
                label={message("limitation-test.because")}
                value={answer.because ?? ""}
                onChange={(because) =>
                  onChange({ ...value, [step]: { verdict: answer.verdict, ...(because && { because }) } })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
