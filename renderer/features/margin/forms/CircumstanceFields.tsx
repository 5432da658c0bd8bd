import { useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { KNOWLEDGE_BASIS_KINDS } from "#shared/records/kinds/annotation.ts";
import type { NoteInput } from "#renderer/workspace/textModel/formState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { Field } from "#renderer/parts/controls/Field.tsx";
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
          <Field label={message("form.track")} value={words.track ?? ""} onChange={(track) => set({ track })} />
          <Field label={message("form.source")} value={words.source ?? ""} onChange={(source) => set({ source })} />
          <BasisFields value={words.basis} onChange={(basis) => set({ basis })} />
        </div>
      )}
    </>
  );
}

const UNSPECIFIED = "unsaid";

interface BasisProps {
  readonly value: NoteInput["basis"];
  readonly onChange: (basis: NoteInput["basis"]) => void;
}

/** The basis; for a webcast, also the time on its own clock. */
export function BasisFields({ value, onChange }: BasisProps) {
  return (
    <>
      <SelectField
        label={message("form.basis")}
        options={[
          { id: UNSPECIFIED, name: message("form.basis.none") },
          ...KNOWLEDGE_BASIS_KINDS.map((id) => ({ id, name: message(`basis.${id}`) })),
        ]}
        value={value?.how ?? UNSPECIFIED}
        onChange={(how) => onChange(how === UNSPECIFIED ? undefined : { how })}
      />
      {value?.how === "webcast" && (
        <Field
          label={message("form.clock")}
          value={value.clock ?? ""}
          onChange={(clock) => onChange({ how: "webcast", ...(clock && { clock: clock.slice(0, 20) }) })}
        />
      )}
    </>
  );
}
