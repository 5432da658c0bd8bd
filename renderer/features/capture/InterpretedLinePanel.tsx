import { describePositionTopic } from "#shared/acts/capture/positionTopic.ts";
import type { CaptureLineCompletion } from "#shared/acts/capture/captureLineCompletions.ts";
import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import type { CaptureLineFault, SpeakingDelegation } from "#shared/acts/capture/capturedLine.ts";
import type { CapturedItem, InterpretedCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { describeDelegationWithGroup } from "#renderer/workspace/labels/positionLabels.ts";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { CAPTURE_COMPLETIONS_ID } from "./CaptureLineInput.tsx";
import type { CaptureCompletionList } from "./useCaptureCompletionList.ts";
import { headingOrAddressOfProvision } from "./headingOrAddressOfProvision.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./capture.module.css";

interface PanelProps {
  readonly understood: InterpretedCaptureLine;
  readonly faults: readonly CaptureLineFault[];
  readonly draft: Draft;
  readonly completing: CaptureCompletionList;
  /** Whether the line will replace an earlier entry. */
  readonly isCorrection: boolean;
}

/** Beneath the line: how it is understood, who may see it, what is wrong, and completions. */
export function InterpretedLinePanel({ understood, faults, draft, completing, isCorrection }: PanelProps) {
  const { items, provision } = understood;
  const { active, complete } = completing;
  const { options } = completing.completions;
  const isTelling = items.length > 0 && provision !== null;
  if (!isTelling && faults.length === 0 && options.length === 0) return null;
  return (
    <div className={styles.capturePanel} onMouseDown={(event) => event.preventDefault()}>
      {isTelling && (
        <div className={styles.told} role="status" aria-label={message("line.reading")}>
          <p className={styles.where}>{message("line.here", { address: addressWithHeading(draft, provision) })}</p>
          <ul>
            {items.map((each, i) => (
              <li key={i}>
                <InterpretedItem told={each} draft={draft} address={draft.provisions[provision]!.address} />
              </li>
            ))}
          </ul>
          <CircumstancesLine understood={understood} />
        </div>
      )}
      {faults.map(({ refusal }, i) => (
        <p className={styles.why} role="alert" key={i}>
          {explainRefusal(refusal)}
        </p>
      ))}
      {options.length > 0 && (
        <ul
          className={styles.completions}
          role="listbox"
          id={CAPTURE_COMPLETIONS_ID}
          aria-label={message("line.completions")}
        >
          {options.map((each, i) => (
            <li
              key={`${each.kind} ${each.text}`}
              id={`${CAPTURE_COMPLETIONS_ID}-${i}`}
              role="option"
              aria-selected={i === active}
              onClick={() => complete(each)}
            >
              <b>{each.text}</b> <span>{whatOf(each)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hints}>
        {understood.act && <span>{message("line.hint.note")}</span>}
        {isCorrection && <span>{message("line.hint.correct")}</span>}
        {options.length > 0 && <span>{message("line.hint.complete")}</span>}
      </p>
    </div>
  );
}

/** Returns "40(20 bis) · International cooperation". */
function addressWithHeading(draft: Draft, index: number): string {
  const { address } = draft.provisions[index]!;
  const heading = headingOrAddressOfProvision(draft, index);
  return heading.startsWith(address) ? heading : `${address} · ${heading}`;
}

function InterpretedItem({
  told,
  draft,
  address,
}: {
  readonly told: CapturedItem;
  readonly draft: Draft;
  readonly address: string;
}) {
  if (told.kind === "status") {
    return (
      <>
        <b className={styles.sign} aria-hidden="true">
          !
        </b>
        <span>{message("line.status", { word: message(`provision-status.${told.word}`) })}</span>
      </>
    );
  }
  if (told.kind === "position") {
    const stance = message(`stance.${told.stance}`);
    return (
      <>
        <b className={styles.sign} data-stance={told.stance} aria-hidden="true">
          {SIGN_BY_STANCE[told.stance]}
        </b>
        <span>
          {message("line.position", {
            who: nameOf(told.party),
            stance,
            about: told.about ? describePositionTopic(told.about) : "none",
          })}
        </span>
      </>
    );
  }
  const who = told.parties.map(nameOf).join(message("list.comma"));
  return (
    <>
      <b className={styles.sign} data-stance="proposes" aria-hidden="true">
        {SIGN_BY_STANCE.proposes}
      </b>
      <div>
        {message("line.proposal", { who, count: told.parties.length })}
        {told.old === "" && <small>{message("line.proposal-new", { address })}</small>}
        <Redline before={told.old} after={told.new} lang={draft.language} dir={draft.direction} short />
      </div>
    </>
  );
}

function nameOf({ name, kind, code, behalf, aligning }: SpeakingDelegation): string {
  return describeDelegationWithGroup({ delegation: { name, kind, code }, behalf, aligning });
}

/** The track, basis and meeting, and always who may see it. */
function CircumstancesLine({ understood: { circumstances } }: { readonly understood: InterpretedCaptureLine }) {
  const { track, basis, meeting, comment, confidentiality } = circumstances;
  const parts = [
    meeting?.body.name,
    track,
    basis && [message(`basis.${basis.how}`), basis.clock].filter(Boolean).join(" "),
    comment,
  ];
  return (
    <p className={styles.circumstances}>
      <span className={chipsStyles.confidentiality} data-label={confidentiality}>
        {message(`confidentiality.${confidentiality}`)}
      </span>{" "}
      <small>{[message(`confidentiality.${confidentiality}.note`), ...parts].filter(Boolean).join(" · ")}</small>
    </p>
  );
}

function whatOf({ kind, description }: CaptureLineCompletion): string {
  if (kind === "delegation" || kind === "address") return description;
  if (kind === "status") return message(`provision-status.${description as "agreed"}`);
  if (kind === "basis") return message(`basis.${description as "heard"}`);
  if (kind === "label") return message(`confidentiality.${description as "team"}.note`);
  return message(`completion.${kind}`);
}
