import { isLanguage, LANGUAGES, languageNameOf, type Language } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { SelectField } from "../controls/SelectField.tsx";

const FOUND = "found";

interface RecognitionLanguageFieldProps {
  /** Null if the language is found by trying. */
  readonly value: Language | null;
  readonly onChange: (value: Language | null) => void;
}

/** A choice of the language in which text in pictures is recognised, or that it is found. */
export function RecognitionLanguageField({ value, onChange }: RecognitionLanguageFieldProps) {
  const languages = LANGUAGES.map((id) => ({ id, name: languageNameOf(id), lang: id }));
  return (
    <SelectField
      label={message("review.picture.language")}
      options={[{ id: FOUND, name: message("review.picture.found") }, ...languages]}
      value={value ?? FOUND}
      onChange={(chosen) => onChange(isLanguage(chosen) ? chosen : null)}
    />
  );
}
