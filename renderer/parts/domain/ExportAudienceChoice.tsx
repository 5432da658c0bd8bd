import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { message } from "#shared/messages/messages.ts";
import { CheckboxField } from "../controls/CheckboxField.tsx";
import { SegmentedControl } from "../controls/SegmentedControl.tsx";

const AUDIENCES = ["public", "team"] as const;
const AUTHORS = ["none", "roles", "names"] as const;

interface AudienceChoiceProps {
  readonly value: ExportAudience;
  readonly onChange: (value: ExportAudience) => void;
  /** Content that may be on an earlier wording, so that the user has to choose: positions, or statuses as well. */
  readonly earlier: "positions" | "everything" | null;
  /** Whether it may contain replies. */
  readonly replies: boolean;
  /** Whether it may contain photographs. */
  readonly photographs?: boolean;
}

/**
 * A choice of the audience, and of how authors are named. Another audience never includes informals without being
 * asked.
 */
export function ExportAudienceChoice({
  value,
  onChange,
  earlier: of,
  replies: mayReply,
  photographs: maySee,
}: AudienceChoiceProps) {
  const change = (changes: Partial<ExportAudience>) => onChange({ ...value, ...changes });
  return (
    <>
      <SegmentedControl
        label={message("briefing.audience")}
        segments={AUDIENCES.map((id) => ({ id, name: message(`briefing.for.${id}`) }))}
        value={value.audience}
        onChange={(audience) => change({ audience, informals: false, replies: false, photographs: false })}
      />
      {value.audience === "team" && (
        <CheckboxField isSelected={value.informals} onChange={(informals) => change({ informals })}>
          {message("briefing.informals")}
        </CheckboxField>
      )}
      {value.audience === "public" && mayReply && (
        <CheckboxField isSelected={value.replies === true} onChange={(replies) => change({ replies })}>
          {message("briefing.replies")}
        </CheckboxField>
      )}
      {maySee && (
        <CheckboxField isSelected={value.photographs === true} onChange={(photographs) => change({ photographs })}>
          {message("others.photographs")}
        </CheckboxField>
      )}
      {of && (
        <CheckboxField isSelected={value.earlier === true} onChange={(earlier) => change({ earlier })}>
          {message(of === "positions" ? "briefing.earlier" : "others.earlier")}
        </CheckboxField>
      )}
      <SegmentedControl
        label={message("briefing.authors")}
        segments={AUTHORS.map((id) => ({ id, name: message(`briefing.authors.${id}`) }))}
        value={value.authors}
        onChange={(authors) => change({ authors })}
      />
    </>
  );
}
