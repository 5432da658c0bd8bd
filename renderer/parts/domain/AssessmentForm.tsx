import { useId, type KeyboardEvent, type RefObject } from "react";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { canAnyRightBeLimited, findRight } from "#shared/rights/catalogue.ts";
import {
  RATING_DIMENSIONS,
  dimensionMessageCodes,
  levelExampleMessageCode,
  RATING_LEVELS,
  ratingLevelMessageCode,
  type RatingDimension,
} from "#shared/rights/ratingLevels.ts";
import type { Assessment, RatingLevel } from "#shared/rights/severity.ts";
import { LimitationTestFields } from "./LimitationTestFields.tsx";
import { SegmentedControl } from "../controls/SegmentedControl.tsx";
import * as styles from "../parts.module.css";

interface AssessProps {
  readonly value: Assessment;
  readonly onChange: (assessment: Assessment) => void;
  readonly rights: readonly string[];
  readonly box?: RefObject<HTMLDivElement | null>;
}

/**
 * The full assessment: each dimension on its scale. The scale with the focus explains each of its levels by example;
 * keys 1 to 4, or 0 for unclear, set a level and move to the next scale.
 */
export function AssessmentForm({ value, onChange, rights, box }: AssessProps) {
  const absolute = rights.filter((id) => findRight(id)?.limits === "absolute");
  return (
    <div className={styles.assess} ref={box}>
      {RATING_DIMENSIONS.map((dimension) => (
        <Scale
          key={dimension}
          dimension={dimension}
          value={value[dimension]}
          onChange={(level) => onChange({ ...value, [dimension]: level })}
        />
      ))}
      {absolute.map((id) => (
        <p key={id} className={styles.hint}>
          {message("assess.absolute", { right: explainRefusal({ code: `right.${id}` }) })}
        </p>
      ))}
      {rights.length > 0 && canAnyRightBeLimited(rights) && (
        <LimitationTestFields value={value.test ?? {}} onChange={(test) => onChange({ ...value, test })} />
      )}
    </div>
  );
}

/** Returns the level that a key sets on a scale, or undefined. */
export function ratingLevelOfKey(code: string): RatingLevel | undefined {
  if (code === "Digit0" || code === "Numpad0") return "unclear";
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  return RATING_LEVELS.find((level) => String(level) === digit);
}

interface ScaleProps {
  readonly dimension: RatingDimension;
  readonly value: RatingLevel | undefined;
  readonly onChange: (level: RatingLevel) => void;
}

function Scale({ dimension, value, onChange }: ScaleProps) {
  const { name, question } = dimensionMessageCodes(dimension);
  const code = value === undefined ? question : levelExampleMessageCode(dimension, value);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const level = ratingLevelOfKey(event.code);
    if (level === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(level);
    const { currentTarget } = event;
    if (!focusRatingScale(currentTarget.nextElementSibling))
      currentTarget.querySelector<HTMLInputElement>(`input[value="${level}"]`)?.focus();
  };
  return (
    <div className={styles.scale} onKeyDown={onKeyDown}>
      <SegmentedControl
        label={explainRefusal({ code: name })}
        segments={RATING_LEVELS.map((level) => ({
          id: String(level),
          name: short(level),
          describedBy: `${id}-${level}`,
        }))}
        value={value === undefined ? null : String(value)}
        onChange={(id) => onChange(levelOf(id))}
      />
      <p className={styles.hint}>{explainRefusal({ code })}</p>
      <Examples dimension={dimension} value={value} id={id} />
    </div>
  );
}

/** Explains each level of a dimension: shown while its scale has the focus, and announced with each level. */
function Examples({ dimension, value, id }: Omit<ScaleProps, "onChange"> & { readonly id: string }) {
  return (
    <ul className={styles.examples}>
      {RATING_LEVELS.map((level) => (
        <li key={level} id={`${id}-${level}`} data-chosen={level === value || undefined}>
          <b>
            {message("assess.level", {
              sign: short(level),
              level: explainRefusal({ code: ratingLevelMessageCode(level) }),
            })}
          </b>{" "}
          {explainRefusal({ code: levelExampleMessageCode(dimension, level) })}
        </li>
      ))}
    </ul>
  );
}

/** Focuses a scale and scrolls to it and its examples; returns whether the element is one. */
export function focusRatingScale(scale: Element | null | undefined): boolean {
  if (!scale?.matches(`.${styles.scale}`)) return false;
  (scale.querySelector<HTMLInputElement>("input:checked") ?? scale.querySelector("input"))?.focus();
  scale.scrollIntoView({ block: "nearest" });
  return true;
}

function short(level: RatingLevel): string {
  return level === "unclear" ? message("level.unclear.short") : String(level);
}

function levelOf(id: string): RatingLevel {
  return RATING_LEVELS.find((level) => String(level) === id)!;
}
