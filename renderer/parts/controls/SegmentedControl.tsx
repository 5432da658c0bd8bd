import { Label, Radio, RadioGroup } from "react-aria-components";
import * as styles from "../parts.module.css";

interface Segment<K extends string> {
  readonly id: K;
  readonly name: string;
  /** The tone of a severity; plain if absent. */
  readonly tone?: string;
  /** The id of the element that describes it. */
  readonly describedBy?: string;
}

interface SegmentsProps<K extends string> {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly bare?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A choice of one of a few, side by side. */
export function SegmentedControl<K extends string>({
  label,
  segments,
  value,
  onChange,
  bare,
  isDisabled,
  autoFocus = false,
}: SegmentsProps<K>) {
  const first = value ?? segments[0]?.id;
  return (
    <RadioGroup
      className={styles.segments}
      orientation="horizontal"
      aria-label={bare ? label : undefined}
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(key) => onChange(key as K)}
    >
      {!bare && <Label>{label}</Label>}
      <div className={styles.row}>
        {segments.map(({ id, name, tone, describedBy }) => (
          <Radio
            key={id}
            value={id}
            className={styles.segment}
            data-tone={tone}
            aria-describedby={describedBy}
            autoFocus={autoFocus && id === first}
          >
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
