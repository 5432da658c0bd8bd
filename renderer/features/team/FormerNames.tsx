import type { Member } from "../../../shared/ledger/entries/member.ts";
import { message } from "../../../shared/messages/messages.ts";
import { formerNames } from "../../desk/asked/erasable.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import * as formsStyles from "../../parts/forms.module.css";
import * as partsStyles from "../../parts/parts.module.css";
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
