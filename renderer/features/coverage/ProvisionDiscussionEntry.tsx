import type { ReactNode } from "react";
import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { localTimeOf } from "#shared/base/localDay.ts";
import type { ProvisionDiscussion } from "#shared/ledger/queries/dailyCoverage.ts";
import type { CoveredLedgerEntryTypes } from "#shared/ledger/queries/dailyCoverageStatements.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import type { StatusHistoryStep } from "#shared/ledger/queries/statusHistory.ts";
import { message } from "#shared/messages/messages.ts";
import type { KnowledgeBasis, Confidentiality } from "#shared/records/kinds/annotation.ts";
import { goToNote, goToProposal, goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { describePosition } from "#renderer/workspace/labels/positionLabels.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteBadgeLabelOf, memberNameOf, proposalOriginLabel } from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { ProvisionStatusIcon } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./coverage.module.css";

/** What was said about one provision in a sitting. */
export function ProvisionDiscussionEntry({ of }: { readonly of: ProvisionDiscussion<CoveredLedgerEntryTypes> }) {
  const { draft, provision, address, positions, statuses, wordings, notes } = of;
  const { heading = "" } = draft?.provisions[provision] ?? {};
  return (
    <section className={styles.discussed}>
      <h4>
        <span dir="ltr">{address}</span> <span dir="auto">{heading}</span>
      </h4>
      <Group name={message("coverage.statuses")} of={statuses} draw={({ of: step }) => <StatusLine step={step} />} />
      <Group
        name={message("coverage.positions")}
        of={positions}
        draw={({ delegation, said }) => (
          <div className={styles.delegation}>
            <b>{delegation ? localisedDelegationName(delegation) : message("coverage.somebody")}</b>
            <ul>
              {said.map(({ of: position }) => (
                <li key={position.id}>
                  <PositionLine position={position} />
                </li>
              ))}
            </ul>
          </div>
        )}
      />
      <Group
        name={message("coverage.wordings")}
        of={wordings}
        draw={({ of: each }) => <WordingLine proposal={each} />}
      />
      <Group name={message("coverage.notes")} of={notes} draw={({ of: thread }) => <NoteLine thread={thread} />} />
    </section>
  );
}

interface GroupProps<T> {
  readonly name: string;
  readonly of: readonly T[];
  readonly draw: (one: T) => ReactNode;
}

function Group<T>({ name, of, draw }: GroupProps<T>) {
  if (of.length === 0) return null;
  return (
    <div className={styles.group}>
      <h5>{name}</h5>
      <ul>
        {of.map((one, i) => (
          <li key={i}>{draw(one)}</li>
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly at: string;
  readonly basis?: KnowledgeBasis | undefined;
  readonly confidentiality: Confidentiality;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** An entry as a button that leads to its place: its time, its content, and who may see it. */
function Line({ at, basis, confidentiality, onGo, children }: LineProps) {
  return (
    <button type="button" className={styles.go} data-stop="" tabIndex={-1} onClick={onGo}>
      <time dateTime={at}>{localTimeOf(at)}</time>
      <span className={styles.what}>{children}</span>
      {basis?.clock && <span className={styles.clock}>{message("coverage.webcast", { clock: basis.clock })}</span>}
      <span className={chipsStyles.confidentiality}>{message(`confidentiality.${confidentiality}`)}</span>
    </button>
  );
}

function PositionLine({ position: { at, body } }: { readonly position: Position }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { stance, anchor, comment } = body;
  return (
    <Line {...body} at={at} onGo={() => goToAnchor(workspace, anchor)}>
      <b className={styles.stance} data-stance={stance} aria-hidden="true">
        {SIGN_BY_STANCE[stance]}
      </b>{" "}
      {describePosition(ledger, { body })} <span dir="auto">{comment}</span>
    </Line>
  );
}

function WordingLine({ proposal }: { readonly proposal: Proposal }) {
  const workspace = useWorkspace();
  const draft = useLedger().draft(proposal.body.anchor.draft);
  const { body, id, at } = proposal;
  return (
    <>
      <Line {...body} at={body.at ?? at} onGo={() => goToProposal(workspace, id, body.anchor)}>
        {[proposalOriginLabel(proposal), describeProposers(body.proposers), body.fate && message(`fate.${body.fate}`)]
          .filter(Boolean)
          .join(" · ")}
      </Line>
      <Redline
        short
        before={body.wording.old}
        after={body.wording.new}
        lang={draft?.language ?? ""}
        dir={draft?.direction ?? "auto"}
      />
    </>
  );
}

function StatusLine({ step: { at, body } }: { readonly step: StatusHistoryStep }) {
  const workspace = useWorkspace();
  return (
    <Line at={at} confidentiality={body.confidentiality} onGo={() => goToAnchor(workspace, body)}>
      <ProvisionStatusIcon shape={body.status} /> {message(`provision-status.${body.status}`)}{" "}
      <span dir="auto">{body.note}</span>
    </Line>
  );
}

function NoteLine({ thread }: { readonly thread: Thread }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { annotation, at, author } = thread;
  return (
    <Line {...annotation} at={at} onGo={() => goToNote(workspace, thread)}>
      <NoteLabelBadge tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
        {noteBadgeLabelOf(thread)}
      </NoteLabelBadge>{" "}
      <span dir="auto">{annotation.comment || annotation.anchor.quote?.exact}</span>{" "}
      <small>{memberNameOf(ledger, author)}</small>
    </Line>
  );
}
