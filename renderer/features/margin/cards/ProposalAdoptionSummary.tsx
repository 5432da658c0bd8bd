import { useMemo } from "react";
import { findProposalAdoption, describeProposalAdoption } from "#shared/ledger/queries/proposalAdoption.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { listAdoptionEvidence } from "#shared/revise/adoption/assessProposalAdoption.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import * as styles from "../proposals.module.css";

interface AdoptedProps {
  readonly body: ProposalBody;
  readonly attended: boolean;
}

/** What the next text made of a proposal; on an active card with the words that show it. */
export function ProposalAdoptionSummary({ body, attended }: AdoptedProps) {
  const { dossier } = useWorkspace();
  const ledger = useLedger();
  const { texts } = ledger;
  const shown = useSignal(dossier)?.notes.value?.text.id;
  const found = useMemo(
    () => findProposalAdoption({ texts, drafts: ledger.drafts }, body, shown),
    [texts, ledger, body, shown],
  );
  if (!found) return null;
  const { is, pieces, provision, text } = found;
  const draft = text.revision.body.draft;
  const address = provision === null ? "" : draft.provisions[provision]!.address;
  return (
    <div className={styles.adopted} data-is={is}>
      <p>
        <b>{describeProposalAdoption({ is, text: nameOfText(text) })}</b> {address && <span dir="ltr">{address}</span>}
      </p>
      {attended && (
        <dl>
          {listAdoptionEvidence(pieces).map(({ code, words }) => (
            <div key={code} data-code={code}>
              <dt>{message(`adopted.${code}`)}</dt>
              {words.map((each, i) => (
                <dd key={i} lang={draft.language} dir={draft.direction}>
                  {each}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
