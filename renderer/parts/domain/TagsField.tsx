import { ToggleButton } from "react-aria-components";
import { joinTags, splitTags } from "#shared/acts/input/noteTags.ts";
import { message } from "#shared/messages/messages.ts";
import { TextInputField } from "../controls/TextInputField.tsx";
import * as chipsStyles from "../chips.module.css";
import * as styles from "../forms.module.css";

interface TagsFieldProps {
  /** The tags as they are typed, with commas between them. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** The tags to choose from. */
  readonly known: readonly string[];
}

/** Tags, typed with commas between them, or chosen from those of the dossier. */
export function TagsField({ value, onChange, known }: TagsFieldProps) {
  const tags = splitTags(value);
  const toggle = (tag: string) =>
    onChange(joinTags(tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]));
  return (
    <>
      <TextInputField
        autoFocus
        label={message("tags.label")}
        hint={message("tags.hint")}
        value={value}
        onChange={onChange}
      />
      <div className={styles.knownTags} role="group" aria-label={message("tags.known")}>
        {known.map((tag) => (
          <ToggleButton
            key={tag}
            className={chipsStyles.chip}
            isSelected={tags.includes(tag)}
            onChange={() => toggle(tag)}
          >
            {tag}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}
