import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { SelectField } from "../controls/SelectField.tsx";

type Confidentiality = (typeof CONFIDENTIALITY_LABELS)[number];

interface ConfidentialityChoiceProps {
  readonly label?: string;
  readonly value: Confidentiality;
  readonly onChange: (value: Confidentiality) => void;
}

/** A choice of who may see something, each option with its explanation. */
export function ConfidentialityChoice({ label, value, onChange }: ConfidentialityChoiceProps) {
  return (
    <SelectField
      label={label ?? message("form.confidentiality")}
      options={CONFIDENTIALITY_LABELS.map((id) => ({
        id,
        name: message(`confidentiality.${id}`),
        note: message(`confidentiality.${id}.note`),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
