import { useState } from "react";
import { message } from "../../../shared/messages/messages.ts";
import { CONFIDENTIALITIES } from "../../../shared/records/kinds/annotation.ts";
import type { Words } from "../../desk/writing.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";

interface CircumstancesProps {
  readonly words: Words;
  readonly set: (changes: Partial<Words>) => void;
}

/** Who may see the note; and, where one wants to say it, the track and the source. */
export function Circumstances({ words, set }: CircumstancesProps) {
  const [open, setOpen] = useState(Boolean(words.track ?? words.source));
  return (
    <>
      <div className="side-by-side">
        <Choice
          label={message("form.confidentiality")}
          options={CONFIDENTIALITIES.map((id) => ({
            id,
            name: message(`confidentiality.${id}`),
            note: message(`confidentiality.${id}.note`),
          }))}
          value={words.confidentiality}
          onChange={(confidentiality) => set({ confidentiality })}
        />
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {message("form.more")}
        </Button>
      </div>
      {open && (
        <div className="side-by-side">
          <Field label={message("form.track")} value={words.track ?? ""} onChange={(track) => set({ track })} />
          <Field label={message("form.source")} value={words.source ?? ""} onChange={(source) => set({ source })} />
        </div>
      )}
    </>
  );
}
