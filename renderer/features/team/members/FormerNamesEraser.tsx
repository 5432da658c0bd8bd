import type { Member } from "#shared/ledger/entries/member.ts";
import { message } from "#shared/messages/messages.ts";
import { listErasableFormerNames } from "#renderer/workspace/queries/erasables.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../team.module.css";

/** A member's former names, for users who may erase them. */
export function FormerNamesEraser({ member }: { readonly member: Member }) {
  const workspace = useWorkspace();
  const names = listErasableFormerNames(workspace, member);
  if (names.length === 0) return null;
  return (
    <div className={`${formsStyles.oneLine} ${styles.formerNames}`}>
      <p className={partsStyles.hint} dir="auto">
        {message("members.called-before", { names: names[0]!.name })}
      </p>
      <Button look="quiet" onPress={() => workspace.viewState.askErase(names)}>
        {message("members.erase-names")}
      </Button>
    </div>
  );
}
