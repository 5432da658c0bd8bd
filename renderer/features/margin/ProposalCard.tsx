import { memo } from "react";
import { repropose } from "../../../shared/acts/propose.ts";
import type { Proposal } from "../../../shared/ledger/entries/proposal.ts";
import { message } from "../../../shared/messages/messages.ts";
import type { ProposalBody } from "../../../shared/records/kinds/proposal.ts";
import { useDesk, useLedger } from "../../desk/context.ts";
import { nameOf, proposalLabel, proposersOf, when } from "../../desk/wording.ts";
import { Badge } from "../../parts/Badge.tsx";
import { Button } from "../../parts/Button.tsx";
import { Redline } from "../../parts/Redline.tsx";
import { Actions } from "./Actions.tsx";
import { useAddress } from "./address.ts";
import { FRONT_OF_PROPOSALS, proposalCommands } from "./proposalCommands.ts";

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly attended: boolean;
}

/** Rival wording: what goes and what comes, who proposes it, who may see it. */
export const ProposalCard = memo(function ProposalCard({ proposal, attended }: ProposalCardProps) {
  const { place, hand } = useDesk();
  const { body, id } = proposal;
  const attend = () => {
    if (place.thread.now === id) return;
    place.thread.set(id);
    void hand.now?.show(id);
  };
  return (
    <article
      className="card proposal"
      data-attended={attended || undefined}
      data-settled={body.fate ? true : undefined}
      aria-label={proposalLabel(proposal)}
      onClick={attend}
    >
      <div className="top">
        <Badge tone="words">{label(proposal)}</Badge>
        <Address proposal={proposal} />
      </div>
      <Words body={body} attended={attended} />
      {body.comment && (
        <p className="comment" dir="auto">
          {body.comment}
        </p>
      )}
      <Meta proposal={proposal} />
      <Conflict proposal={proposal} />
      {attended && <Actions id={id} commands={proposalCommands} front={FRONT_OF_PROPOSALS} more="proposal.more" />}
    </article>
  );
});

function label(proposal: Proposal): string {
  const { fate } = proposal.body;
  const kind = proposalLabel(proposal);
  return fate ? message("note.label", { kind, grade: message(`fate.${fate}`) }) : kind;
}

function Address({ proposal: { id, body } }: { readonly proposal: Proposal }) {
  const { anchor } = body;
  const address = useAddress(id, anchor);
  return <span>{anchor.gap ? message("proposal.gap", { address }) : address}</span>;
}

function Words({ body, attended }: { readonly body: ProposalBody; readonly attended: boolean }) {
  const draft = useLedger().draft(body.anchor.draft);
  const { old, new: fresh } = body.wording;
  return (
    <Redline
      before={old}
      after={fresh}
      lang={draft?.language ?? "en"}
      dir={draft?.direction ?? "ltr"}
      short={!attended}
    />
  );
}

/** Who proposes it, who noted it and when, and, on every card, who may see it. */
function Meta({ proposal }: { readonly proposal: Proposal }) {
  const ledger = useLedger();
  const { body, author, at } = proposal;
  const who = proposersOf(proposal);
  const parts = [
    who ? message("proposal.by", { who }) : message("proposal.nobody"),
    [body.track, when(body.at ?? at)].filter(Boolean).join(", "),
    body.basis && message(`basis.${body.basis.how}`),
    message("proposal.noted", { who: nameOf(ledger, author) }),
  ];
  return (
    <div className="meta">
      {parts.filter(Boolean).join(" · ")}{" "}
      <span className="confidentiality">{message(`confidentiality.${body.confidentiality}`)}</span>
    </div>
  );
}

/** Versions that were made apart and disagree, to be settled by the author: one of them is said again. */
function Conflict({ proposal: { id, author, body, rivals } }: { readonly proposal: Proposal }) {
  const desk = useDesk();
  if (rivals.length === 0) return null;
  const keep = ({ anchor: _, ...words }: ProposalBody) => {
    if (desk.ledger) void desk.say(repropose(desk.ledger, desk.me, id, words));
  };
  return (
    <section className="conflict">
      <p>{message("proposal.conflict", { count: rivals.length + 1 })}</p>
      {[body, ...rivals].map((each, i) => (
        <div key={i}>
          <p dir="auto">{each.wording.new || message("proposal-form.placeholder")}</p>
          {desk.me?.member === author && <Button onPress={() => keep(each)}>{message("card.keep")}</Button>}
        </div>
      ))}
    </section>
  );
}
