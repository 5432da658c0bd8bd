import { useState, type RefObject } from "react";
import { listStandards } from "#shared/ledger/queries/standards.ts";
import { message } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import { useLedger } from "#renderer/desk/context.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";
import type { Words } from "#renderer/desk/words/writing.ts";
import { Assess } from "#renderer/parts/Assess.tsx";
import { MentionArea } from "#renderer/parts/MentionArea.tsx";
import { Rights } from "#renderer/parts/Rights.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { Standards } from "#renderer/parts/Standards.tsx";
import { Circumstances } from "./Circumstances.tsx";
import { useOthers } from "./Mentioned.tsx";
import { isAssessed, Severity } from "./Severity.tsx";

interface NoteFieldsProps {
  readonly words: Words;
  readonly set: (changes: Partial<Words>) => void;
  /** The comment's field, which has the focus first. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What a note consists of, in the order in which it is thought of. */
export function NoteFields({ words, set, field }: NoteFieldsProps) {
  const [full, setFull] = useState(isAssessed(words.assessment));
  const ledger = useLedger();
  const others = useOthers();
  const bank = listStandards(ledger);
  const rated = hasSeverity(words.kind);
  const assess = (assessment: Assessment) => set({ assessment });
  return (
    <>
      <Segments
        bare
        label={message("form.kind")}
        segments={ANNOTATION_KINDS.map((id) => ({ id, name: message(`kind.${id}`) }))}
        value={words.kind}
        onChange={(kind) => set({ kind })}
      />
      <MentionArea
        label={message("form.comment")}
        value={words.comment}
        onChange={(comment) => set({ comment })}
        field={field}
        rows={words.comment.length > 160 ? 7 : 3}
        placeholder={message(`form.placeholder.${words.kind}`)}
        members={others}
      />
      {rated && <Severity value={words.assessment} onChange={assess} full={full} setFull={setFull} />}
      <Rights value={words.rights} onChange={(rights) => set({ rights })} />
      <Standards
        value={words.standards ?? []}
        onChange={(standards) => set({ standards })}
        bank={bank}
        rights={words.rights}
      />
      {rated && full && <Assess value={words.assessment} rights={words.rights} onChange={assess} />}
      <Circumstances words={words} set={set} />
    </>
  );
}
