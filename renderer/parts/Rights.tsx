import { isMessageCode, message } from "../../shared/messages/messages.ts";
import { RIGHTS, type Right } from "../../shared/rights/catalogue.ts";
import { Picker, type Pickable } from "./Picker.tsx";

interface RightsProps {
  readonly value: readonly string[];
  readonly onChange: (rights: readonly string[]) => void;
}

/** The rights a note is about: chosen from the catalogue by name or article, shown as tags. */
export function Rights({ value, onChange }: RightsProps) {
  return (
    <Picker
      className="rights"
      label={message("rights.label")}
      placeholder={message("rights.placeholder")}
      chosen={message("rights.chosen")}
      items={RIGHTS.map(pickable)}
      picked={value.map((id) => ({ id, name: name(id), remove: message("rights.remove", { right: name(id) }) }))}
      onChange={onChange}
    />
  );
}

function pickable(right: Right): Pickable {
  const [called, note] = [name(right.id), articles(right)];
  return { id: right.id, name: called, note, sought: `${called} ${note}` };
}

/** A right's name; a team's own word is its own name. */
function name(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

function articles({ articles }: Right): string {
  return articles
    .map(({ instrument, article }) => `${message(`instrument.${instrument}`)} ${article}`)
    .join(message("list.comma"));
}
