import { useState } from "react";
import { Form } from "react-aria-components";
import { createInvitation } from "#shared/acts/team/invitations.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { publicKeyOfSeed } from "#shared/base/ed25519.ts";
import { DAY_MS } from "#shared/base/localDay.ts";
import { isRefusal } from "#shared/base/result.ts";
import { encodeInvitation, type Invitation } from "#shared/members/joining/invitation.ts";
import { composeInvitationMessage } from "#shared/members/joining/invitationMessage.ts";
import { message } from "#shared/messages/messages.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { TransferCodeDisplay } from "./TransferCodeDisplay.tsx";
import { CREATE_INVITATION_BUTTON_ID } from "../sharingElementIds.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";

/** How long an invitation is open, in days; 0 for no limit. */
const TERMS = { day: 1, week: 7, month: 30, ever: 0 } as const;
type Term = keyof typeof TERMS;
const USES = ["one", "many"] as const;
type Uses = (typeof USES)[number];

/** Opens an invitation, for a new member or for one who has lost their device, and shows it once. */
export function InvitationForm({ member }: { readonly member?: MemberId }) {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const [role, setRole] = useState<Role>("observer");
  const [uses, setUses] = useState<Uses>("one");
  const [term, setTerm] = useState<Term>("week");
  const [made, setMade] = useState<OpenInvitation | null>(null);
  // An invitation that was used up or closed admits nobody, and is no longer shown.
  const shown = useLedger().judgement.team?.invitations.has(made?.key ?? "") ? made : null;
  const isForMany = uses === "many" && !member;
  const make = async () => {
    const days = isForMany ? TERMS.day : TERMS[term];
    const expires = days > 0 ? { expires: new Date(Date.now() + days * DAY_MS).toISOString() } : {};
    setMade(await open(workspace, dossier, { role, uses, ...expires, ...(member && { member }) }));
  };
  return (
    <>
      <Form
        className={`${formsStyles.oneLine} ${formsStyles.wraps}`}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {!member && (
          <>
            <SelectField
              label={message("team.invite.role")}
              options={listRoleOptions()}
              value={role}
              onChange={setRole}
            />
            <SelectField
              label={message("invite.uses")}
              options={USES.map((id) => ({ id, name: message(`invite.uses.${id}`) }))}
              value={uses}
              onChange={setUses}
            />
          </>
        )}
        <SelectField
          label={message("invite.term")}
          options={(isForMany ? (["day"] as const) : (Object.keys(TERMS) as Term[])).map((id) => ({
            id,
            name: message(`invite.term.${id}`),
          }))}
          value={isForMany ? "day" : term}
          onChange={setTerm}
        />
        <Button id={CREATE_INVITATION_BUTTON_ID} look="primary" type="submit">
          {message("team.invite.make")}
        </Button>
      </Form>
      {shown && (
        <TransferCodeDisplay
          label={message("team.invite.made")}
          hint={message("team.invite.secret", { uses: member ? "one" : uses })}
          code={encodeInvitation(shown.invitation)}
          text={composeInvitationMessage(shown.invitation)}
          file={dossier.title}
          content={`${toCanonicalJson(shown.invitation)}\n`}
        />
      )}
    </>
  );
}

/** Returns the roles, with what each may do. */
export function listRoleOptions() {
  return [...ROLES].reverse().map((id) => ({ id, name: message(`role.${id}`), note: message(`role.${id}.note`) }));
}

interface InvitationRequest {
  readonly role: Role;
  readonly uses: Uses;
  readonly expires?: string;
  readonly member?: MemberId;
}

/** An open invitation, and its key in the roster. */
interface OpenInvitation {
  readonly invitation: Invitation;
  readonly key: string;
}

async function open(
  workspace: Workspace,
  dossier: Dossier,
  request: InvitationRequest,
): Promise<OpenInvitation | null> {
  const { url: hub, pin } = dossier.session?.localState.hub.value ?? {};
  const input = { ...request, title: dossier.title, ...(hub && { hub }), ...(pin && { pin }) };
  let made: OpenInvitation | null = null;
  const outcome = await dossier.changeRoster(async (keeper) => {
    const opening = await createInvitation(dossier.ledger, keeper, input);
    if (isRefusal(opening)) return opening;
    const { invitation } = opening;
    made = { invitation, key: publicKeyOfSeed(fromHex(invitation.seed)) };
    return opening.act;
  });
  return workspace.notifications.valueOrNotify(outcome) && made;
}
