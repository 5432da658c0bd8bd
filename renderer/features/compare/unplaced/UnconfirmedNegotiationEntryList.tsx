import type { ReactNode } from "react";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { EntryWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { listMemberDiscardedStatuses, listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";
import {
  describeOriginalPassage,
  printOriginalTextAndAddress,
  describeEntryValidityInText,
} from "#shared/ledger/placement/passageReference.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { message } from "#shared/messages/messages.ts";
import { makeProposalPlacementAct, type PlacementAction } from "#renderer/workspace/actions/placementActs.ts";
import { confirmPlacementOrAsk } from "#renderer/workspace/actions/confirmPlacementOrAsk.ts";
import { useWorkspace, useLedger } from "#renderer/workspace/context.ts";
import { findAnchorAddress, excerptAroundAnchor } from "#renderer/workspace/textModel/anchorContext.ts";
import { describePosition } from "#renderer/workspace/labels/positionLabels.ts";
import { describeStance, proposalOriginLabel } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { PassageExcerpt } from "#renderer/parts/domain/PassageExcerpt.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import {
  groupPositionsByValidity,
  groupProposalsByValidity,
  UNCONFIRMED_VALIDITIES,
  type UnconfirmedEntriesByValidity,
} from "./validityGroups.ts";
import { EarlierStatusCard } from "./EarlierStatusCard.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../compare.module.css";

/**
 * The positions, proposals and statuses that the words of the newer text do not confirm, and what the user can say of
 * each.
 */
export function UnconfirmedNegotiationEntryList({ comparison }: { readonly comparison: ComparisonModel }) {
  const ledger = useLedger();
  const { id } = comparison.pair.to;
  const [proposals, positions] = [groupProposalsByValidity(ledger, id), groupPositionsByValidity(ledger, id)];
  const [statuses, aside] = [listStatusesToReview(ledger, id), listMemberDiscardedStatuses(ledger, id)];
  return (
    <>
      <EntryGroups of="proposals" heaps={proposals}>
        {(applied) => <ProposalCard key={applied.entry.id} applied={applied} comparison={comparison} />}
      </EntryGroups>
      <EntryGroups of="positions" heaps={positions}>
        {(applied) => <PositionCard key={applied.entry.id} applied={applied} comparison={comparison} />}
      </EntryGroups>
      {statuses.length > 0 && (
        <EntryGroup title={message("tray.statuses", { count: statuses.length })} what={message("tray.statuses.what")}>
          {statuses.map((each) => (
            <EarlierStatusCard key={each.status.id} of={each} comparison={comparison} says="discard" />
          ))}
        </EntryGroup>
      )}
      {aside.length > 0 && (
        <EntryGroup
          title={message("tray.statuses.discarded", { count: aside.length })}
          what={message("tray.statuses.discarded.what")}
        >
          {aside.map((each) => (
            <EarlierStatusCard key={each.status.id} of={each} comparison={comparison} says="take-back" />
          ))}
        </EntryGroup>
      )}
    </>
  );
}

interface EntryGroupsProps<T extends Position | Proposal> {
  readonly of: "positions" | "proposals";
  readonly heaps: UnconfirmedEntriesByValidity<T>;
  readonly children: (applied: EntryWithValidityInText<T>) => ReactNode;
}

function EntryGroups<T extends Position | Proposal>({ of, heaps, children }: EntryGroupsProps<T>) {
  return UNCONFIRMED_VALIDITIES.map((heap) => ({ heap, all: heaps.get(heap)! }))
    .filter(({ all }) => all.length > 0)
    .map(({ heap, all }) => (
      <EntryGroup
        key={heap}
        title={message(`tray.${of}.${heap}`, { count: all.length })}
        what={message(heap === "absent" ? "tray.absent.what" : `tray.${of}.${heap}.what`)}
      >
        {all.map(children)}
      </EntryGroup>
    ));
}

interface EntryGroupProps {
  readonly title: string;
  readonly what: string;
  readonly children: ReactNode;
}

function EntryGroup({ title, what, children }: EntryGroupProps) {
  return (
    <section className={styles.positionHeap}>
      <h3>{title}</h3>
      <p className={partsStyles.hint}>{what}</p>
      <ul>{children}</ul>
    </section>
  );
}

interface CardProps<T extends Position | Proposal> {
  readonly applied: EntryWithValidityInText<T>;
  readonly comparison: ComparisonModel;
}

function ProposalCard({ applied, comparison }: CardProps<Proposal>) {
  const ledger = useLedger();
  const { body } = applied.entry;
  const draft = ledger.draft(body.anchor.draft);
  const label = [proposalOriginLabel(applied.entry), describeProposers(applied.entry.body.proposers)]
    .filter(Boolean)
    .join(" · ");
  return (
    <li className={`${styles.comparedNote} ${styles.comparedPosition}`} data-proposal={applied.entry.id}>
      <div className={styles.top}>
        <b>{label}</b>
        <span className={styles.where}>
          {printOriginalTextAndAddress(describeOriginalPassage(ledger, body.anchor))}
        </span>
      </div>
      <ChangeHint applied={applied} />
      <Redline
        short
        before={body.wording.old}
        after={body.wording.new}
        lang={draft?.language ?? ""}
        dir={draft?.direction ?? "auto"}
      />
      <Buttons applied={applied} comparison={comparison} name={label} />
    </li>
  );
}

function PositionCard({ applied, comparison }: CardProps<Position>) {
  const ledger = useLedger();
  const { entry: position } = applied;
  const { body } = position;
  return (
    <li className={`${styles.comparedNote} ${styles.comparedPosition}`} data-position={position.id}>
      <div className={styles.top}>
        <b className={styles.stance} data-stance={body.stance} aria-hidden="true">
          {SIGN_BY_STANCE[body.stance]}
        </b>
        <b>{localisedDelegationName(body.delegation)}</b>{" "}
        <span>{body.proposal ? describePosition(ledger, position) : describeStance(body)}</span>
        <span className={styles.where}>
          {printOriginalTextAndAddress(describeOriginalPassage(ledger, body.anchor))}
        </span>
      </div>
      <ChangeHint applied={applied} />
      {body.comment && (
        <p className={styles.comment} dir="auto">
          {body.comment}
        </p>
      )}
      {body.anchor.quote && (
        <p className={styles.oldWords} dir="auto">
          {message("carried.old-words", { words: body.anchor.quote.exact })}
        </p>
      )}
      <Buttons
        applied={applied}
        comparison={comparison}
        name={[localisedDelegationName(body.delegation), describeStance(body)].join(" ")}
      />
    </li>
  );
}

/** Says, for an entry on changed text, whether its own words changed or only the text around them. */
function ChangeHint({ applied }: { readonly applied: EntryWithValidityInText<Position | Proposal> }) {
  return applied.change && <p className={partsStyles.hint}>{describeEntryValidityInText(applied)}</p>;
}

/** Buttons that confirm it at one of its candidate places, declare it not applicable, or undo that. */
function Buttons(props: CardProps<Position | Proposal> & { readonly name: string }) {
  const { anchor, candidates, validity } = props.applied;
  const { draft } = props.comparison.pair.to;
  if (validity === "discarded") {
    return (
      <div className={styles.buttons}>
        <PlacementAction {...props} says="take-back" at={null} />
      </div>
    );
  }
  return (
    <>
      {(anchor ? [anchor] : candidates).map((at, i) => (
        <div className={styles.candidate} key={i}>
          <PassageExcerpt {...excerptAroundAnchor(draft, at)} lang={draft.language} dir={draft.direction} />
          <PlacementAction {...props} says="confirm" at={at} address={findAnchorAddress(draft, at)} />
        </div>
      ))}
      <div className={styles.buttons}>
        <PlacementAction {...props} says="discard" at={null} />
      </div>
    </>
  );
}

interface PlacementActionProps extends CardProps<Position | Proposal> {
  /** The name of the entry, for screen readers. */
  readonly name: string;
  readonly says: Extract<PlacementAction, "confirm" | "discard" | "take-back">;
  readonly at: Anchor | null;
  /** The address at which it is confirmed. */
  readonly address?: string;
}

/** A button that commits a placement of a position or proposal; shown if this member may do so. */
function PlacementAction({ applied, comparison, name, says, at, address }: PlacementActionProps) {
  const workspace = useWorkspace();
  const act = () => makeProposalPlacementAct(workspace, comparison.pair.to.id, applied, says, at);
  if (isRefusal(act())) return null;
  const save = () => void workspace.commit(act());
  const words = address === undefined ? message("positions.place", { says }) : message("carried.place-at", { address });
  return (
    <Button
      look={says === "confirm" ? "plain" : "quiet"}
      aria-label={`${words} · ${name}`}
      onPress={() => (says === "confirm" && at ? confirmPlacementOrAsk(workspace, applied.entry, at, save) : save())}
    >
      {words}
    </Button>
  );
}
