import { message } from "../../shared/messages/messages.ts";
import { GROUPS, spell } from "../desk/command.ts";
import { useDesk } from "../desk/context.ts";
import { useCommands } from "./feature.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Keys } from "../parts/Keys.tsx";

/** Every command that has keys, by its group. */
export function CheatSheet() {
  const desk = useDesk();
  const withKeys = useCommands().filter(({ keys }) => keys.length > 0);
  return (
    <Dialog wide title={message("command.keys")} onClose={() => desk.place.dialog.set(null)}>
      <div className="cheat-sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{message(`group.${group}`)}</h3>
            <dl>
              {withKeys
                .filter((each) => each.group === group)
                .map(({ id, name, keys }) => (
                  <div key={id}>
                    <dt>{message(name)}</dt>
                    <dd>
                      {keys.map((chord) => (
                        <Keys key={chord}>{spell(chord)}</Keys>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="hint">{message("keys.note")}</p>
    </Dialog>
  );
}
