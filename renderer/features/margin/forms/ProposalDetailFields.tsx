import { useState } from "react";
import {
  findProposerNameCompletions,
  parseProposers,
  findUnlistedProposers,
} from "#shared/acts/input/parseProposers.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { message } from "#shared/messages/messages.ts";
import { PROPOSAL_OUTCOMES, PROPOSER_KINDS } from "#shared/records/kinds/proposal.ts";
import type { DelegationDirectory } from "#shared/states/delegations.ts";
import { useLedger } from "#renderer/workspace/context.ts";
import type { ProposalFormState, ProposalInput } from "#renderer/workspace/textModel/entryFormState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { CommaSeparatedNamesField } from "#renderer/parts/controls/CommaSeparatedNamesField.tsx";
import { BasisFields } from "#renderer/parts/domain/BasisFields.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as styles from "../proposals.module.css";

interface ProposalFieldsProps {
  readonly what: ProposalFormState["what"];
  readonly words: ProposalInput;
  readonly set: (changes: Partial<ProposalInput>) => void;
}

/**
 * The fields of a proposal other than its wording, in the order in which users think of them; rare ones open beneath.
 */
export function ProposalDetailFields({ what, words, set }: ProposalFieldsProps) {
  const isFloor = what === "floor" || what === "floor-state";
  const [isOpen, setOpen] = useState(() => !isFloor && Boolean(words.at || words.basis));
  return (
    <>
      {isFloor ? <ReadOut words={words} set={set} /> : <Proposers words={words} set={set} />}
      {(!isFloor || isOpen) && <Kinds words={words} set={set} />}
      {!isFloor && <Comment words={words} set={set} />}
      {what === "reproposal" && (
        <SelectField
          label={message("proposal-form.fate")}
          options={(["open", ...PROPOSAL_OUTCOMES] as const).map((id) => ({ id, name: message(`fate.${id}`) }))}
          value={words.fate ?? "open"}
          onChange={(fate) => set({ fate: fate === "open" ? undefined : fate })}
        />
      )}
      <div className={formsStyles.sideBySide}>
        <ConfidentialityChoice value={words.confidentiality} onChange={(confidentiality) => set({ confidentiality })} />
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {message(isFloor ? "wording-form.more-floor" : "wording-form.more")}
        </Button>
      </div>
      {isOpen && (
        <div className={formsStyles.sideBySide}>
          <TextInputField
            label={message("form.track")}
            value={words.track ?? ""}
            onChange={(track) => set({ track })}
          />
          {!isFloor && <Time words={words} set={set} />}
          <BasisFields value={words.basis} onChange={(basis) => set({ basis })} />
        </div>
      )}
      {isOpen && isFloor && <Comment words={words} set={set} />}
    </>
  );
}

type PartProps = Omit<ProposalFieldsProps, "what">;

/** Who reads it out, and when: now, unless another time is typed. */
function ReadOut({ words, set }: PartProps) {
  const directory = delegationDirectoryOf(useLedger());
  const offices = [message("floor.chair"), message("floor.secretariat")];
  return (
    <div className={`${formsStyles.sideBySide} ${styles.readOut}`}>
      <CommaSeparatedNamesField
        label={message("wording-form.read-by")}
        placeholder={message("wording-form.read-by.placeholder")}
        hint={readingOf(words.proposers, directory)}
        value={words.proposers}
        onChange={(proposers) => set({ proposers })}
        complete={(typed, caret) => findProposerNameCompletions(typed, caret, offices, directory)}
      />
      <Time words={words} set={set} placeholder={message("wording-form.now")} />
    </div>
  );
}

function Proposers({ words, set }: PartProps) {
  const directory = delegationDirectoryOf(useLedger());
  return (
    <>
      <CommaSeparatedNamesField
        label={message("proposal-form.proposers")}
        placeholder={message("proposal-form.proposers.placeholder")}
        hint={readingOf(words.proposers, directory)}
        value={words.proposers}
        onChange={(proposers) => set({ proposers })}
        complete={(typed, caret) => findProposerNameCompletions(typed, caret, [], directory)}
      />
      <CommaSeparatedNamesField
        label={message("wording-form.cosponsors")}
        placeholder={message("wording-form.cosponsors.placeholder")}
        hint={readingOf(words.cosponsors, directory)}
        value={words.cosponsors}
        onChange={(cosponsors) => set({ cosponsors })}
        complete={(typed, caret) => findProposerNameCompletions(typed, caret, [], directory)}
      />
    </>
  );
}

/** Returns how names are understood, if that differs from how they are typed. */
function readingOf(typed: string, directory: DelegationDirectory): string | undefined {
  const reading = describeProposers(parseProposers({ proposers: typed, cosponsors: "", kinds: {} }, [], directory));
  return reading === "" || reading === typed.trim() ? undefined : reading;
}

/** The kinds of proposers that are not on the list of States and groups. */
function Kinds({ words, set }: PartProps) {
  return findUnlistedProposers(words, delegationDirectoryOf(useLedger())).map(({ name, kind }) => (
    <SelectField
      key={name}
      label={message("wording-form.kind", { name })}
      options={PROPOSER_KINDS.map((id) => ({ id, name: message(`proposer.${id}`) }))}
      value={kind ?? "other"}
      onChange={(chosen) => set({ kinds: { ...words.kinds, [name]: chosen } })}
    />
  ));
}

function Comment({ words, set }: PartProps) {
  return (
    <TextInputField
      label={message("proposal-form.comment")}
      rows={words.comment === "" ? 1 : 2}
      value={words.comment}
      onChange={(comment) => set({ comment })}
    />
  );
}

function Time({ words, set, placeholder }: PartProps & { readonly placeholder?: string }) {
  return (
    <TextInputField
      label={message("wording-form.time")}
      placeholder={placeholder ?? message("wording-form.time.placeholder")}
      value={words.at}
      onChange={(at) => set({ at })}
    />
  );
}
