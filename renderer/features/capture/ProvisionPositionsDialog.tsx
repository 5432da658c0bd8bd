import { signal } from "@preact/signals-core";
import { useState } from "react";
import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { retractPositionAct } from "#shared/acts/negotiation/positions.ts";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  isEntryValidInText,
  groupPositionsByDelegation,
  type EntryWithValidityInText,
  type PositionsAtProvision,
  type DelegationProvisionPositions,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { findUnplacedPositionsForProvision } from "#shared/ledger/placement/unplacedPositions.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { meetingProjection, proposalProjection } from "#shared/ledger/store/projections.ts";
import { describeProposalAsTopic } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import {
  describeOriginalPassage,
  printOriginalTextName,
  printOriginalTextAndAddress,
} from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { AnchorTextDifference } from "#shared/revise/place/anchorTextDifference.ts";
import { listErasablePosition } from "#renderer/workspace/queries/erasables.ts";
import { hasTranscriptTime, showTranscriptAtWebcastTime } from "#renderer/workspace/actions/transcripts.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import type { PositionsOnText } from "#renderer/workspace/textModel/positionsOnText.ts";
import { describeStance, memberNameOf, formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { POSITIONS_DIALOG } from "#renderer/text/plugins/positionLines.ts";
import { ConfirmEarlierPositionButtons } from "./ConfirmEarlierPositionButtons.tsx";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./capture.module.css";

const NOTHING = signal(null);

/** The positions on the provision at the caret: who noted each, when, and on what basis. */
export function ProvisionPositionsDialog() {
  const workspace = useWorkspace();
  const positions = useSignal(useSignal(workspace.dossier)?.positions ?? NOTHING);
  return useSignal(workspace.viewState.dialog) === POSITIONS_DIALOG && positions ? <Contents held={positions} /> : null;
}

function Contents({ held: positions }: { readonly held: PositionsOnText }) {
  const { viewState } = useWorkspace();
  const [index] = useState(viewState.caret.value);
  const { draft } = positions.text;
  const all = useSignal(positions.all);
  const end = findSubtreeEnd(draft, index);
  // Positions on an option are listed beneath the provision that contains it.
  const here = [...all.values()].filter(({ provision }) => provision >= index && provision < end);
  here.sort((a, b) => a.provision - b.provision);
  const unplaced = findUnplacedPositionsForProvision(useLedger(), positions.text.id, index);
  const close = () => (viewState.dialog.value = null);
  const { address } = draft.provisions[index]!;
  return (
    <Dialog wide title={message("positions.title", { address })} onClose={close}>
      {here.length === 0 && unplaced.length === 0 && (
        <p>{message("positions.none", { key: formatChord("Mod+KeyK") })}</p>
      )}
      {here.map((each) => (
        <Provision
          key={each.provision}
          held={each}
          address={each.provision === index ? null : draft.provisions[each.provision]!.address}
        />
      ))}
      <Elsewhere title={message("positions.unplaced")} note={message("positions.unplaced.note")} applied={unplaced} />
      <div className={partsStyles.actions}>
        <Button autoFocus onPress={close}>
          {message("positions.close")}
        </Button>
      </div>
    </Dialog>
  );
}

interface ProvisionProps {
  readonly held: PositionsAtProvision;
  /** The address, for a provision beneath the one at the caret. */
  readonly address: string | null;
}

function Provision({ held: { stands, applied }, address }: ProvisionProps) {
  return (
    <section className={styles.provisionPositions}>
      {address !== null && <h3 dir="ltr">{address}</h3>}
      <StandList of={stands} applied={applied} />
      {DIFFERENCES.map((change) => (
        <Elsewhere
          key={change}
          title={message("positions.earlier", { change })}
          note={message("positions.earlier.note")}
          applied={applied.filter((each) => each.change === change)}
        />
      ))}
    </section>
  );
}

const DIFFERENCES = ["words", "around"] as const satisfies readonly AnchorTextDifference[];

interface ElsewhereProps {
  readonly title: string;
  readonly note: string;
  readonly applied: readonly EntryWithValidityInText[];
}

/** Positions taken on other words than those here, or on the same words in another text. */
function Elsewhere({ title, note, applied }: ElsewhereProps) {
  if (applied.length === 0) return null;
  return (
    <div className={styles.earlierPositions}>
      <h3>{title}</h3>
      <p className={partsStyles.hint}>
        {note} <LearnMoreButton section="record-positions" />
      </p>
      <StandList of={groupPositionsByDelegation(applied)} applied={applied} />
    </div>
  );
}

function StandList({
  of,
  applied,
}: {
  readonly of: readonly DelegationProvisionPositions[];
  readonly applied: readonly EntryWithValidityInText[];
}) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.stands}>
      {of.map((stand) => (
        <StandItem key={stand.key} stand={stand} applied={applied} />
      ))}
    </ul>
  );
}

interface StandProps {
  readonly stand: DelegationProvisionPositions;
  readonly applied: readonly EntryWithValidityInText[];
}

function StandItem({ stand: { positions, conflict }, applied }: StandProps) {
  return (
    <li data-apart={conflict || undefined}>
      <p className={styles.name}>{localisedDelegationName(positions[0]!.body.delegation)}</p>
      {conflict && <p className={styles.apart}>{message("positions.apart")}</p>}
      <ol>
        {positions.map((position) => (
          <PositionOf key={position.id} applied={applied.find(({ entry }) => entry === position)!} />
        ))}
      </ol>
    </li>
  );
}

function PositionOf({ applied }: { readonly applied: EntryWithValidityInText }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const { session } = useDossier();
  const { entry: position, validity } = applied;
  const { id, author, at, body } = position;
  const erasing = listErasablePosition(workspace, position);
  const proposed = body.proposal && describeProposalAsTopic(ledger.get(proposalProjection, body.proposal)?.body);
  const quoted = body.anchor.quote && message("positions.words", { words: body.anchor.quote.exact });
  const about = proposed ?? quoted;
  const parts = [
    printOriginalTextAndAddress(describeOriginalPassage(ledger, body.anchor)),
    validity === "confirmed" && message("positions.confirmed-by", { who: memberNameOf(ledger, applied.by!) }),
    body.meeting && ledger.get(meetingProjection, body.meeting)?.body.name,
    body.track,
    body.basis && [message(`basis.${body.basis.how}`), body.basis.clock].filter(Boolean).join(" "),
    message("positions.by", { who: memberNameOf(ledger, author), when: formatTimeOmittingToday(at) }),
  ];
  const validityLine = isEntryValidInText(applied)
    ? describeStance(body)
    : message("held.earlier", { text: labelOf(ledger, body), said: describeStance(body) });
  return (
    <li>
      <b className={styles.sign} data-stance={body.stance} aria-hidden="true">
        {SIGN_BY_STANCE[body.stance]}
      </b>
      <div>
        <p>{[validityLine, about].filter(Boolean).join(" ")}</p>
        {body.comment && <p dir="auto">{body.comment}</p>}
        <p className={styles.meta}>
          {parts.filter(Boolean).join(" · ")}{" "}
          <span className={chipsStyles.confidentiality}>{message(`confidentiality.${body.confidentiality}`)}</span>
        </p>
      </div>
      {hasTranscriptTime(workspace, body) && (
        <Button
          look="quiet"
          aria-label={`${message("command.transcript.time")}: ${localisedDelegationName(body.delegation)} ${body.basis!.clock!}`}
          onPress={() => {
            workspace.viewState.dialog.value = null;
            showTranscriptAtWebcastTime(workspace, body);
          }}
        >
          {message("command.transcript.time")}
        </Button>
      )}
      {session && <ConfirmEarlierPositionButtons applied={applied} />}
      {session && workspace.me?.member === author && workspace.refusalToSay("position") === null && (
        <Button
          look="quiet"
          aria-label={message("positions.retract-which", {
            name: localisedDelegationName(body.delegation),
            held: describeStance(body),
          })}
          onPress={() => void workspace.commit(retractPositionAct(ledger, workspace.me, id))}
        >
          {message("positions.retract")}
        </Button>
      )}
      {session && erasing.length > 0 && (
        <Button
          look="quiet"
          aria-label={message("positions.erase-which", {
            name: localisedDelegationName(body.delegation),
            held: describeStance(body),
          })}
          onPress={() => workspace.viewState.askErase(erasing)}
        >
          {message("positions.erase")}
        </Button>
      )}
    </li>
  );
}

function labelOf(ledger: Ledger, { anchor }: Position["body"]): string {
  return printOriginalTextName(describeOriginalPassage(ledger, anchor));
}
