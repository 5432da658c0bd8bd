import { listChangesSignedByDevices } from "#shared/members/membership/membershipChangeSummary.ts";
import { message } from "#shared/messages/messages.ts";
import { useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf } from "#renderer/workspace/labels/entryLabels.ts";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { FormerAdministratorChanges } from "./FormerAdministratorChanges.tsx";
import {
  findFormerAdministrator,
  offeredTakeoverChoices,
  MACHINE_OWNER_CHOICES,
  type TakeoverChoices,
} from "./takeoverChoices.ts";

interface ChoiceProps {
  readonly choices: TakeoverChoices;
  readonly onChange: (choices: TakeoverChoices) => void;
}

/** Asks whose machine this is and what becomes of the former administrator; lists changes that can be excluded. */
export function TakeoverChoiceFields({ choices, onChange }: ChoiceProps) {
  const { session } = useDossier();
  const ledger = useLedger();
  const { membership } = ledger.judgement;
  const { asksOwner, former } = offeredTakeoverChoices(ledger, session !== null, choices);
  const chosen = former.find((each) => each === choices.former) ?? former[0]!;
  return (
    <>
      {asksOwner && (
        <SelectField
          label={message("keeping.who")}
          options={MACHINE_OWNER_CHOICES.map((id) => ({ id, name: message(`keeping.who.${id}`) }))}
          value={choices.owner}
          onChange={(owner) => onChange({ ...choices, owner })}
        />
      )}
      {former.length > 1 && (
        <SelectField
          label={message("keeping.former")}
          options={former.map((id) => ({ id, name: message(`keeping.former.${id}`) }))}
          value={chosen}
          onChange={(next) => onChange({ ...choices, former: next })}
        />
      )}
      {membership && chosen === "stolen" && (
        <FormerAdministratorChanges
          name={memberNameOf(ledger, findFormerAdministrator(ledger).member)}
          changes={listChangesSignedByDevices(membership, membership.administrators)}
          forged={choices.forged}
          onChange={(forged) => onChange({ ...choices, forged })}
        />
      )}
    </>
  );
}
