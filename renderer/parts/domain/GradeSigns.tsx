import { Fragment } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import * as styles from "../parts.module.css";

/** One person's level as a sign: its digit, or "?" if it is unclear. */
export interface GradeSignContent {
  readonly id: string;
  readonly sign: string;
  readonly tone: string;
  readonly provisional: boolean;
  /** The person and the level, in words. */
  readonly words: string;
}

const BETWEEN = "·";

/**
 * Several people's levels side by side, `4·4·3`. With the focus or the pointer on them, each person and level in words.
 */
export function GradesWithTooltip({
  signs,
  label,
}: {
  readonly signs: readonly GradeSignContent[];
  readonly label: string;
}) {
  // What is written on the button is in its name, for those who speak to it.
  const written = signs.map(({ sign }) => sign).join(BETWEEN);
  return (
    <TooltipTrigger delay={200} closeDelay={0}>
      <Button className={styles.grades} aria-label={`${label} (${written})`}>
        <GradeSignRow signs={signs} />
      </Button>
      <Tooltip className={styles.tooltip} offset={4}>
        <ul>
          {signs.map(({ id, words }) => (
            <li key={id} dir="auto">
              {words}
            </li>
          ))}
        </ul>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The same as plain signs, for use beside a description in words. */
export function GradeSignRow({ signs }: { readonly signs: readonly GradeSignContent[] }) {
  return signs.map(({ id, sign, tone, provisional }, i) => (
    <Fragment key={id}>
      {i > 0 && BETWEEN}
      <i data-tone={tone} data-provisional={provisional || undefined}>
        {sign}
      </i>
    </Fragment>
  ));
}
