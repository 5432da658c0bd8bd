import { LANGUAGES, languageNameOf, type Language } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { SelectField } from "../controls/SelectField.tsx";

interface LanguageChoiceProps {
  readonly label?: string;
  readonly value: Language;
  readonly onChange: (value: Language) => void;
  readonly bare?: boolean;
}

/** A choice of the interface's language, each called by its own name. */
export function LanguageChoice({ label = message("language.label"), ...rest }: LanguageChoiceProps) {
  const options = LANGUAGES.map((id) => ({ id, name: languageNameOf(id), lang: id }));
  return <SelectField label={label} options={options} {...rest} />;
}
