import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import type { NoteInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { BasisFields } from "#renderer/parts/domain/BasisFields.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";

interface CircumstancesProps {
  readonly words: NoteInput;
  readonly set: (changes: Partial<NoteInput>) => void;
}

/** The visibility of the note and, on request, its track, source and basis. */
export function CircumstanceFields({ words, set }: CircumstancesProps) {
  const [open, setOpen] = useState(Boolean(words.track ?? words.source ?? words.basis));
  return (
    <>
      <div className={formsStyles.sideBySide}>
        <ConfidentialityChoice value={words.confidentiality} onChange={(confidentiality) => set({ confidentiality })} />
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {message("form.more")}
        </Button>
      </div>
      {open && (
        <div className={formsStyles.sideBySide}>
          <TextInputField
            label={message("form.track")}
            value={words.track ?? ""}
            onChange={(track) => set({ track })}
          />
          <TextInputField
            label={message("form.source")}
            value={words.source ?? ""}
            onChange={(source) => set({ source })}
          />
          <BasisFields value={words.basis} onChange={(basis) => set({ basis })} />
        </div>
      )}
    </>
  );
}
