import { useMemo } from "react";
import { adoptedIn, adoptedWords } from "#shared/ledger/adopted.ts";
import { nameOfText } from "#shared/ledger/texts.ts";
import { message } from "#shared/messages/messages.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { tellingWords } from "#shared/revise/adopted.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk, useLedger } from "#renderer/desk/context.ts";
import * as styles from "./proposals.module.css";

interface AdoptedProps {
  readonly body: ProposalBody;
  readonly attended: boolean;
}

/** What the next text made of a proposal; attended to, with the words that show it. */
export function Adopted({ body, attended }: AdoptedProps) {
  const { dossier } = useDesk();
  const ledger = useLedger();
  const { texts } = ledger;
  const shown = useSignal(dossier)?.notes.value?.text.id;
  const found = useMemo(() => adoptedIn({ texts, drafts: ledger.drafts }, body, shown), [texts, ledger, body, shown]);
  if (!found) return null;
  const { is, pieces, provision, text } = found;
  const draft = text.revision.body.draft;
  const address = provision === null ? "" : draft.provisions[provision]!.address;
  return (
    <div className={styles.adopted} data-is={is}>
      <p>
        <b>{adoptedWords({ is, text: nameOfText(text) })}</b> {address && <span dir="ltr">{address}</span>}
      </p>
      {attended && (
        <dl>
          {tellingWords(pieces).map(({ code, words }) => (
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
