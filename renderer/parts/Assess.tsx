import { explain, message } from "../../shared/messages/messages.ts";
import { mayBeLimited, rightOf } from "../../shared/rights/catalogue.ts";
import {
  DIMENSIONS,
  dimensionCodes,
  exampleCode,
  LEVELS,
  levelCode,
  type Dimension,
} from "../../shared/rights/levels.ts";
import type { Assessment, Level } from "../../shared/rights/severity.ts";
import { Limitation } from "./Limitation.tsx";
import { Segments } from "./Segments.tsx";

interface AssessProps {
  readonly value: Assessment;
  readonly onChange: (assessment: Assessment) => void;
  readonly rights: readonly string[];
}

/** The full assessment: each dimension on its scale, with the written example of the level chosen. */
export function Assess({ value, onChange, rights }: AssessProps) {
  const absolute = rights.filter((id) => rightOf(id)?.limits === "absolute");
  return (
    <div className="assess">
      {DIMENSIONS.map((dimension) => (
        <Scale
          key={dimension}
          dimension={dimension}
          value={value[dimension]}
          onChange={(level) => onChange({ ...value, [dimension]: level })}
        />
      ))}
      {absolute.map((id) => (
        <p key={id} className="hint">
          {message("assess.absolute", { right: explain({ code: `right.${id}` }) })}
        </p>
      ))}
      {rights.length > 0 && mayBeLimited(rights) && (
        <Limitation value={value.test ?? {}} onChange={(test) => onChange({ ...value, test })} />
      )}
    </div>
  );
}

interface ScaleProps {
  readonly dimension: Dimension;
  readonly value: Level | undefined;
  readonly onChange: (level: Level) => void;
}

function Scale({ dimension, value, onChange }: ScaleProps) {
  const { name, question } = dimensionCodes(dimension);
  const code = value === undefined ? question : exampleCode(dimension, value);
  return (
    <div className="scale">
      <Segments
        label={explain({ code: name })}
        segments={LEVELS.map((level) => ({
          id: String(level),
          name: short(level),
          title: explain({ code: levelCode(level) }),
        }))}
        value={value === undefined ? null : String(value)}
        onChange={(id) => onChange(levelOf(id))}
      />
      <p className="hint">{explain({ code })}</p>
    </div>
  );
}

function short(level: Level): string {
  return level === "unclear" ? message("level.unclear.short") : String(level);
}

function levelOf(id: string): Level {
  return LEVELS.find((level) => String(level) === id)!;
}
