import { useState } from "react";
import { explain, message } from "../../../shared/messages/messages.ts";
import { DIMENSIONS, GRADE_NAMES, GRADES, severityCode } from "../../../shared/rights/levels.ts";
import { severityOf, type Assessment, type Grade } from "../../../shared/rights/severity.ts";
import { toneOfGrade } from "../../desk/tone.ts";
import { Assess } from "../../parts/Assess.tsx";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Segments.tsx";

interface SeverityProps {
  readonly value: Assessment;
  readonly rights: readonly string[];
  readonly onChange: (assessment: Assessment) => void;
}

/** One key's level, and behind it the full assessment. */
export function Severity({ value, rights, onChange }: SeverityProps) {
  const assessed = DIMENSIONS.some((dimension) => value[dimension] !== undefined);
  const [full, setFull] = useState(assessed);
  return (
    <div className="severity">
      {!assessed && (
        <Segments
          bare
          label={message("form.level")}
          segments={GRADES.map((grade) => ({
            id: String(grade),
            name: explain({ code: `severity.${GRADE_NAMES[grade]}` }),
            tone: toneOfGrade(grade),
          }))}
          value={value.provisional ? String(value.provisional) : null}
          onChange={(id) => onChange({ ...value, provisional: Number(id) as Grade })}
        />
      )}
      {assessed && <p className="outcome">{explain({ code: severityCode(severityOf(value)) })}</p>}
      <Button look="quiet" aria-expanded={full} onPress={() => setFull(!full)}>
        {message(full ? "form.assess-less" : "form.assess")}
      </Button>
      {full && <Assess value={value} rights={rights} onChange={onChange} />}
    </div>
  );
}
