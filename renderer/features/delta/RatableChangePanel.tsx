import { citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import { findDirectCitationReach } from "#shared/draft/citationReach/findCitationReach.ts";
import { describeProvisionChange } from "#shared/ledger/queries/describeConcordance.ts";
import { describeCitationReachEntry } from "#shared/ledger/queries/describeCitationReach.ts";
import type { RatableChange, ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import { shortNameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { goToNote, goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { isUnassessedSeverity, toneOfThread } from "#renderer/workspace/labels/noteColourTone.ts";
import { noteBadgeLabelOf } from "#renderer/workspace/labels/entryLabels.ts";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { DeltaRatingForm } from "./DeltaRatingForm.tsx";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./delta.module.css";

interface PanelProps {
  readonly two: ComparedTexts;
  readonly line: RatableChange;
  /** Called to show the same provision with another right. */
  readonly onRight: (right: string) => void;
}

/** One changed provision and right: the redline, the notes on the older text, and what the change means. */
export function RatableChangePanel({ two, line, onRight }: PanelProps) {
  const draft = two.to.revision.body.draft;
  const { changed, address } = line;
  return (
    <div className={styles.deltaPanel}>
      <Head two={two} line={line} />
      <div
        className={styles.deltaRedline}
        tabIndex={0}
        role="region"
        aria-label={message("delta.redline", { address })}
      >
        <Redline before={changed.before} after={changed.after} lang={draft.language} dir={draft.direction} />
      </div>
      <Therefore two={two} line={line} />
      <DeltaRatingForm key={line.id} two={two} line={line} onRight={onRight} />
      <Notes two={two} line={line} />
    </div>
  );
}

function Head({ two, line: { address, before, after, changed } }: Omit<PanelProps, "onRight">) {
  const workspace = useWorkspace();
  const from = two.from.revision.body.draft.provisions.find(({ eId }) => eId === before);
  const isHere = after !== undefined;
  const side = isHere ? two.to : two.from;
  const anchor = { draft: side.revision.draftId, provision: (after ?? before)! };
  return (
    <header>
      <h2>
        <span dir="ltr">{address}</span>{" "}
        <small>
          {describeProvisionChange(changed)}
          {from && isHere && from.address !== address && `, ${message("change.was", { address: from.address })}`}
        </small>
      </h2>
      <Button look="quiet" onPress={() => goToAnchor(workspace, anchor)}>
        {message("delta.go")}
      </Button>
    </header>
  );
}

/** How many provisions are listed beneath a change. */
const MOST = 8;

/** What cites the changed provision; if it was deleted, what cited it in the older text. */
function Therefore({ two, line: { before, after } }: Omit<PanelProps, "onRight">) {
  const workspace = useWorkspace();
  const side = after === undefined ? two.from : two.to;
  const { draft, draftId } = { draft: side.revision.body.draft, draftId: side.revision.draftId };
  const index = draft.provisions.findIndex(({ eId }) => eId === (after ?? before));
  const entries = index < 0 ? [] : findDirectCitationReach(citationGraphOf(draft), index);
  if (entries.length === 0) return null;
  const count = entries.length;
  return (
    <div className={styles.deltaNotes}>
      <h3>
        {after === undefined
          ? message("reach.therefore.before", { text: shortNameOfText(two.from), count })
          : message("reach.therefore", { count })}
      </h3>
      <ul>
        {entries.slice(0, MOST).map((entry) => {
          const { address, eId } = draft.provisions[entry.provision]!;
          return (
            <li key={eId}>
              <b dir="ltr">{address}</b> {describeCitationReachEntry(draft, entry)}{" "}
              <Button
                look="quiet"
                aria-label={`${message("delta.go")}: ${address}`}
                onPress={() => goToAnchor(workspace, { draft: draftId, provision: eId })}
              >
                {message("delta.go")}
              </Button>
            </li>
          );
        })}
        {count > MOST && <li>{message("matrix.more", { count: count - MOST })}</li>}
      </ul>
    </div>
  );
}

/** The notes on the older text, with their ratings. */
function Notes({ two, line: { notes } }: Omit<PanelProps, "onRight">) {
  const workspace = useWorkspace();
  if (notes.length === 0) return null;
  return (
    <div className={styles.deltaNotes}>
      <h3>{message("delta.notes", { text: shortNameOfText(two.from) })}</h3>
      <ul>
        {notes.map((thread) => (
          <li key={thread.id}>
            <NoteLabelBadge tone={toneOfThread(thread)} provisional={isUnassessedSeverity(thread)}>
              {noteBadgeLabelOf(thread)}
            </NoteLabelBadge>{" "}
            <span dir="auto">{thread.annotation.comment}</span>{" "}
            <span className={chipsStyles.confidentiality}>
              {message(`confidentiality.${thread.annotation.confidentiality}`)}
            </span>
            <Button look="quiet" onPress={() => goToNote(workspace, thread)}>
              {message("delta.go")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
