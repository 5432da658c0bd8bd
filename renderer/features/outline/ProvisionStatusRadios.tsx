import { Label, Radio, RadioGroup } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import * as styles from "./outline.module.css";

interface StatusRadiosProps {
  readonly words: readonly ProvisionStatusWord[];
  readonly value: ProvisionStatusWord | null;
  readonly onChange: (word: ProvisionStatusWord) => void;
}

/** A choice of a status with its sign, by arrow keys or by pressing it. */
export function ProvisionStatusRadios({ words, value, onChange }: StatusRadiosProps) {
  return (
    <RadioGroup
      className={styles.statusRadios}
      value={value}
      onChange={(word) => onChange(word as ProvisionStatusWord)}
    >
      <Label>{message("provision-status.label")}</Label>
      <div>
        {words.map((word) => (
          <Radio key={word} value={word} className={styles.statusRadio} autoFocus={word === (value ?? words[0])}>
            <ProvisionStatusIcon shape={word} />
            {message(`provision-status.${word}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
