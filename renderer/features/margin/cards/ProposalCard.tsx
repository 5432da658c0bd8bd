import { memo } from "react";
import { editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage, printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { findDisplayedFloorVersion } from "#renderer/workspace/queries/displayedFloorText.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { memberNameOf, proposalOriginLabel, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { MarginCardActions } from "./MarginCardActions.tsx";
import { ProposalAdoptionSummary } from "./ProposalAdoptionSummary.tsx";
import { UnreadBadge } from "./UnreadBadge.tsx";
import { FloorTextVersionStepper } from "./FloorTextVersionStepper.tsx";
import { useItemAddress } from "./useItemAddress.ts";
import { PROPOSAL_CARD_COMMAND_IDS } from "../commands/proposalCommands.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly attended: boolean;
  /** Whether something in it is unread. */
  readonly fresh: boolean;
}

/** A proposal: what it deletes and inserts, who proposes it, who may see it. */
export const ProposalCard = memo(function ProposalCard({ proposal, attended, fresh }: ProposalCardProps) {
  const { viewState, textController } = useWorkspace();
  const { id } = proposal;
  const shown = findDisplayedFloorVersion(proposal, useSignal(viewState.floor));
  const body = shown?.state.body ?? proposal.body;
  const attend = () => {
    viewState.clearFinished();
    if (viewState.thread.value === id) return;
    viewState.thread.value = id;
    void textController.value?.reveal(id);
  };
  return (
    <article
      className={`${styles.card} ${styles.proposal}`}
      tabIndex={-1}
      data-keys="text"
      data-attended={attended || undefined}
      data-settled={body.fate ? true : undefined}
      aria-label={proposalOriginLabel(proposal)}
      onClick={attend}
    >
      <div className={styles.top}>
        <NoteLabelBadge tone="words">{label(proposal)}</NoteLabelBadge>
        <span>
          {fresh && <UnreadBadge />}
          <Address proposal={proposal} />
        </span>
      </div>
      {shown && proposal.states.length > 1 && (
        <FloorTextVersionStepper proposal={proposal} shown={shown} attended={attended} />
      )}
      <Words body={body} before={shown?.before ?? body.wording.old} attended={attended} />
      <MadeOn proposal={proposal} />
      <ProposalAdoptionSummary body={body} attended={attended} />
      {body.comment && (
        <p className={styles.comment} dir="auto">
          {body.comment}
        </p>
      )}
      <Meta proposal={proposal} body={body} at={shown?.state.at} />
      <Conflict proposal={proposal} />
      {attended && <MarginCardActions id={id} front={PROPOSAL_CARD_COMMAND_IDS} more="proposal.more" />}
    </article>
  );
});

/** The text and option that it was made on, if their words differ from those it is shown beside. */
function MadeOn({ proposal: { id, body } }: Pick<ProposalCardProps, "proposal">) {
  const ledger = useLedger();
  const { proposals } = useDossier();
  if (!useSignal(proposals)?.get(id)?.isEarlier) return null;
  const place = printOriginalTextAndAddress(describeOriginalPassage(ledger, body.anchor));
  return <div className={styles.fromText}>{message("proposal.taken", { place })}</div>;
}

function label(proposal: Proposal): string {
  const { fate } = proposal.body;
  const kind = proposalOriginLabel(proposal);
  return fate ? message("note.label", { kind, grade: message(`fate.${fate}`) }) : kind;
}

function Address({ proposal: { id, body } }: { readonly proposal: Proposal }) {
  const { anchor } = body;
  const address = useItemAddress(id, anchor);
  return anchor.gap ? <span>{message("proposal.gap", { address })}</span> : <span dir="ltr">{address}</span>;
}

interface WordsProps {
  readonly body: ProposalBody;
  readonly before: string;
  readonly attended: boolean;
}

function Words({ body, before, attended }: WordsProps) {
  const draft = useLedger().draft(body.anchor.draft);
  return (
    <Redline
      before={before}
      after={body.wording.new}
      lang={draft?.language ?? "en"}
      dir={draft?.direction ?? "ltr"}
      short={!attended}
    />
  );
}

interface MetaProps {
  readonly proposal: Proposal;
  readonly body: ProposalBody;
  /** For floor text: when the state that is shown was read out. */
  readonly at: string | undefined;
}

/** Who proposes it or read it out, who noted it and when, and, on every card, the visibility. */
function Meta({ proposal, body, at }: MetaProps) {
  const ledger = useLedger();
  const parts = [
    whoOf(body),
    [
      body.meeting && ledger.get(meetingProjection, body.meeting)?.body.name,
      body.track,
      formatTimeOmittingToday(at ?? body.at ?? proposal.at),
    ]
      .filter(Boolean)
      .join(message("list.comma")),
    body.basis && message(`basis.${body.basis.how}`),
    message("proposal.noted", { who: memberNameOf(ledger, proposal.author) }),
  ];
  return (
    <div className={styles.meta}>
      {parts.filter(Boolean).join(" · ")}{" "}
      <span className={chipsStyles.confidentiality}>{message(`confidentiality.${body.confidentiality}`)}</span>
    </div>
  );
}

function whoOf(body: ProposalBody): string {
  const who = describeProposers(body.proposers);
  if (body.form === "floor") return message(who ? "proposal.read-out" : "proposal.read-out-by-nobody", { who });
  return who ? message("proposal.by", { who }) : message("proposal.nobody");
}

/** Conflicting versions, which the author resolves by choosing one of them. */
function Conflict({ proposal: { id, author, body, rivals } }: { readonly proposal: Proposal }) {
  const workspace = useWorkspace();
  if (rivals.length === 0) return null;
  const keep = ({ anchor: _, ...words }: ProposalBody) => {
    if (workspace.ledger) void workspace.commit(editProposalAct(workspace.ledger, workspace.me, id, words));
  };
  return (
    <section className={partsStyles.conflict}>
      <p>{message("proposal.conflict", { count: rivals.length + 1 })}</p>
      {[body, ...rivals].map((each, i) => (
        <div key={i}>
          <p dir="auto">{each.wording.new || message("proposal-form.placeholder")}</p>
          {workspace.me?.member === author && <Button onPress={() => keep(each)}>{message("card.keep")}</Button>}
        </div>
      ))}
    </section>
  );
}
