import type { Refusal } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { ROLES } from "#shared/records/recordKind.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { SinceChoice } from "#renderer/workspace/viewState.ts";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import * as styles from "./since.module.css";

interface SinceControlsProps {
  readonly choice: SinceChoice;
  readonly change: (next: Partial<SinceChoice>) => void;
  /** Why there is no such moment. */
  readonly wrong: Refusal | null;
}

const FROM = ["look", "close", "time"] as const;
const AUDIENCES = ["me", "team", "informals", "public"] as const;

/** Chooses the moment, for whom assignments are listed, and the audience. */
export function SinceControls({ choice, change, wrong }: SinceControlsProps) {
  const { me } = useDossier();
  const members = useLedger().members.filter(({ id, isActive, name }) => isActive && name !== "" && id !== me?.member);
  return (
    <div className={styles.controls}>
      <SelectField
        label={message("since.from")}
        options={FROM.map((id) => ({ id, name: message(`since.from.${id}`) }))}
        value={choice.from}
        onChange={(from) => change({ from })}
      />
      {choice.from === "time" && (
        <TextInputField
          label={message("since.when")}
          value={choice.typed}
          wrong={wrong}
          onChange={(typed) => change({ typed })}
        />
      )}
      <SelectField
        label={message("since.for")}
        options={[
          { id: "me", name: message("since.for.me") },
          ...members.map(({ id, name }) => ({ id, name })),
          ...ROLES.map((role) => ({ id: role, name: message("since.for.role", { role: message(`role.${role}`) }) })),
        ]}
        value={choice.reader}
        onChange={(reader) => change({ reader })}
      />
      <SelectField
        label={message("since.audience")}
        options={AUDIENCES.map((id) => ({ id, name: message(`since.audience.${id}`) }))}
        value={choice.audience}
        onChange={(audience) => change({ audience })}
      />
    </div>
  );
}
