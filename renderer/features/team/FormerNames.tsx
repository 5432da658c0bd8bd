import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { formerNames } from "#renderer/desk/asked/erasable.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./team.module.css";

/** What a member was called before, to whoever may erase it. */
export function FormerNames({ member }: { readonly member: Member }) {
  const desk = useDesk();
  const names = formerNames(desk, member);
  if (names.length === 0) return null;
  return (
    <div className={`${formsStyles.oneLine} ${styles.formerNames}`}>
      <p className={partsStyles.hint} dir="auto">
        {message("members.called-before", { names: names[0]!.name })}
      </p>
      <Button look="quiet" onPress={() => desk.place.askErase(names)}>
        {message("members.erase-names")}
      </Button>
    </div>
  );
}
