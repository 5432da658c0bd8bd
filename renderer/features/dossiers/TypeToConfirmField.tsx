import type { Refusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as styles from "./dossiers.module.css";

interface TypedWordProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Why the field is disabled; null if it is not. */
  readonly off?: string | null;
}

/** The word that has to be typed before something is deleted for good. */
export function TypeToConfirmField({ value, onChange, off = null }: TypedWordProps) {
  const label = message("delete.type", { word: message("delete.word") });
  return (
    <TextInputField
      autoFocus
      label={label}
      value={value}
      onChange={onChange}
      isDisabled={off !== null}
      {...(off !== null && { hint: off })}
    />
  );
}

export function isTypedConfirmWord(typed: string): boolean {
  return typed.trim().toLowerCase() === message("delete.word").toLowerCase();
}

/** Shows why it could not be deleted. */
export function DeletionRefusalAlert({ why: refusal }: { readonly why: Refusal | null }) {
  if (!refusal) return null;
  return (
    <p role="alert" className={styles.loss}>
      {explainRefusal(refusal)}
    </p>
  );
}
