import { message } from "#shared/messages/messages.ts";
import { KNOWLEDGE_BASIS_KINDS, type KnowledgeBasis } from "#shared/records/kinds/annotation.ts";
import { TextInputField } from "../controls/TextInputField.tsx";
import { SelectField } from "../controls/SelectField.tsx";

const UNSPECIFIED = "unsaid";

interface BasisProps {
  readonly value: KnowledgeBasis | undefined;
  readonly onChange: (basis: KnowledgeBasis | undefined) => void;
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
        <TextInputField
          label={message("form.clock")}
          value={value.clock ?? ""}
          onChange={(clock) => onChange({ how: "webcast", ...(clock && { clock: clock.slice(0, 20) }) })}
        />
      )}
    </>
  );
}
