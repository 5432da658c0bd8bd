import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { AppearanceFields } from "#renderer/parts/domain/AppearanceFields.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./start.module.css";

/** What can be typed into the line above the text, as in the sample; from left to right in any language. */
const EXAMPLE = { place: "\u20665(2)\u2069", entry: "\u20665(2) CAN +\u2069" };
const STEPS = ["keys", "reading", "notes"] as const;

/** What a new user may want to settle first. Every step can be left as it is, and the rest skipped at any of them. */
export function FirstSteps({ onClose }: { readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const isLast = at === STEPS.length - 1;
  return (
    <>
      <div className={styles.step} aria-live="polite">
        <Step which={STEPS[at]!} />
      </div>
      <div className={partsStyles.actions}>
        <span className={`${partsStyles.first} ${styles.at}`}>
          {message("first-steps.at", { step: at + 1, steps: STEPS.length })}
        </span>
        {!isLast && (
          <Button look="quiet" onPress={onClose}>
            {message("first-steps.skip")}
          </Button>
        )}
        <Button onPress={() => (isLast ? onClose() : setAt(at + 1))}>
          {message(isLast ? "language.done" : "first-steps.next")}
        </Button>
      </div>
    </>
  );
}

function Step({ which }: { readonly which: (typeof STEPS)[number] }) {
  if (which === "keys") return <FeatureSlot name="keys" />;
  if (which === "reading")
    return (
      <section>
        <h2>{message("settings.appearance")}</h2>
        <AppearanceFields />
      </section>
    );
  return (
    <section>
      <h2>{message("first-steps.notes")}</h2>
      <ul>
        <li>{message("first-steps.notes.select")}</li>
        <li>{message("first-steps.notes.line", EXAMPLE)}</li>
        <li>{message("first-steps.notes.name")}</li>
      </ul>
      <LearnMoreButton section="mark-and-rate" />
    </section>
  );
}
