import { Label, Radio, RadioGroup } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { StatusWord } from "#shared/records/kinds/status.ts";
import { StatusMark } from "#renderer/parts/domain/StatusMark.tsx";
import * as styles from "./outline.module.css";

interface StatusRadiosProps {
  readonly words: readonly StatusWord[];
  readonly value: StatusWord | null;
  readonly onChange: (word: StatusWord) => void;
}

/** A choice of a status with its sign, by arrow keys or by pressing it. */
export function StatusRadios({ words, value, onChange }: StatusRadiosProps) {
  return (
    <RadioGroup className={styles.statusRadios} value={value} onChange={(word) => onChange(word as StatusWord)}>
      <Label>{message("provision-status.label")}</Label>
      <div>
        {words.map((word) => (
          <Radio key={word} value={word} className={styles.statusRadio} autoFocus={word === (value ?? words[0])}>
            <StatusMark shape={word} />
            {message(`provision-status.${word}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
