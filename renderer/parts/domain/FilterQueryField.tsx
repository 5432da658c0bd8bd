import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { message } from "#shared/messages/messages.ts";
import { SelectField } from "../controls/SelectField.tsx";
import { TextInputField } from "../controls/TextInputField.tsx";

interface FilterLineProps {
  readonly value: string;
  readonly onChange: (line: string) => void;
  /** Saved filters by name. */
  readonly saved: readonly { readonly name: string; readonly line: string }[];
}

/** A choice of notes by a filter query, typed or saved. */
export function FilterQueryField({ value, onChange, saved }: FilterLineProps) {
  const [fault] = parseFilterQuery(value).faults;
  return (
    <>
      <TextInputField
        label={message("briefing.filter")}
        hint={message("briefing.filter.hint")}
        wrong={fault?.refusal}
        value={value}
        onChange={onChange}
      />
      {saved.length > 0 && (
        <SelectField
          label={message("briefing.filter.saved")}
          options={[{ line: "", name: message("briefing.filter.none") }, ...saved].map(({ name, line }) => ({
            id: line,
            name,
          }))}
          value={saved.some(({ line }) => line === value) ? value : ""}
          onChange={onChange}
        />
      )}
    </>
  );
}
