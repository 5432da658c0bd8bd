import type { Anchor } from "#shared/anchor/anchor.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { listProposalsWithValidityInText } from "#shared/ledger/queries/placementsToReview.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";

interface ProposalChoiceProps {
  readonly anchor: Anchor;
  readonly value: RecordKey | null;
  readonly onChange: (proposal: RecordKey | null) => void;
}

const NONE = "none";

/** The proposal that is voted on, among those on the provision; or none. */
export function VotedProposalChoice({ anchor, value, onChange }: ProposalChoiceProps) {
  const here = listProposalsWithValidityInText(useLedger(), anchor.draft).filter(
    ({ anchor: at, entry }) => (at ?? entry.body.anchor).provision === anchor.provision || entry.id === value,
  );
  const options = here.map(({ entry: { id, body } }) => ({
    id,
    name: describeProposers(body.proposers) || message("proposal.label"),
    note: body.wording.new.slice(0, 120) || body.wording.old.slice(0, 120),
  }));
  return (
    <SelectField
      label={message("vote.form.proposal")}
      options={[{ id: NONE, name: message("vote.form.none") }, ...options]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
