import { aboutWords } from "#shared/acts/capture/about.ts";
import type { Completion } from "#shared/acts/capture/complete.ts";
import { SIGNS } from "#shared/acts/capture/grammar.ts";
import type { Fault, Party } from "#shared/acts/capture/line.ts";
import type { Told, Understood } from "#shared/acts/capture/understand.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { explain, message } from "#shared/messages/messages.ts";
import { partyName } from "#renderer/desk/words/parties.ts";
import { Redline } from "#renderer/parts/Redline.tsx";
import { COMPLETIONS_ID } from "./CaptureField.tsx";
import type { Completing } from "./completing.ts";
import { headingAt } from "./heading.ts";
import * as chipsStyles from "#renderer/parts/chips.module.css";
import * as styles from "./jump.module.css";

interface PanelProps {
  readonly understood: Understood;
  readonly faults: readonly Fault[];
  readonly draft: Draft;
  readonly completing: Completing;
}

/** Beneath the line: what it says as it is read, who may see it, what is wrong, what may be typed. */
export function Panel({ understood, faults, draft, completing }: PanelProps) {
  const { told, provision } = understood;
  const { active, complete } = completing;
  const { options } = completing.completions;
  const isTelling = told.length > 0 && provision !== null;
  if (!isTelling && faults.length === 0 && options.length === 0) return null;
  return (
    <div className={styles.capturePanel} onMouseDown={(event) => event.preventDefault()}>
      {isTelling && (
        <div className={styles.told} role="status" aria-label={message("line.reading")}>
          <p className={styles.where}>{message("line.here", { address: headed(draft, provision) })}</p>
          <ul>
            {told.map((each, i) => (
              <li key={i}>
                <ToldLine told={each} draft={draft} address={draft.provisions[provision]!.address} />
              </li>
            ))}
          </ul>
          <CircumstancesLine understood={understood} />
        </div>
      )}
      {faults.map(({ why }, i) => (
        <p className={styles.why} role="alert" key={i}>
          {explain(why)}
        </p>
      ))}
      {options.length > 0 && (
        <ul className={styles.completions} role="listbox" id={COMPLETIONS_ID} aria-label={message("line.completions")}>
          {options.map((each, i) => (
            <li
              key={`${each.is} ${each.text}`}
              id={`${COMPLETIONS_ID}-${i}`}
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
        {options.length > 0 && <span>{message("line.hint.complete")}</span>}
      </p>
    </div>
  );
}

/** "40(20 bis) · International cooperation". */
function headed(draft: Draft, index: number): string {
  const { address } = draft.provisions[index]!;
  const heading = headingAt(draft, index);
  return heading.startsWith(address) ? heading : `${address} · ${heading}`;
}

function ToldLine({ told, draft, address }: { readonly told: Told; readonly draft: Draft; readonly address: string }) {
  if (told.is === "status") {
    return (
      <>
        <b className={styles.sign} aria-hidden="true">
          !
        </b>
        <span>{message("line.status", { word: message(`provision-status.${told.word}`) })}</span>
      </>
    );
  }
  if (told.is === "position") {
    const stance = message(`stance.${told.stance}`);
    return (
      <>
        <b className={styles.sign} data-stance={told.stance} aria-hidden="true">
          {SIGNS[told.stance]}
        </b>
        <span>
          {message("line.position", {
            who: nameOf(told.party),
            stance,
            about: told.about ? aboutWords(told.about) : "none",
          })}
        </span>
      </>
    );
  }
  const who = told.parties.map(nameOf).join(message("list.comma"));
  return (
    <>
      <b className={styles.sign} data-stance="proposes" aria-hidden="true">
        {SIGNS.proposes}
      </b>
      <div>
        {message("line.proposal", { who, count: told.parties.length })}
        {told.old === "" && <small>{message("line.proposal-new", { address })}</small>}
        <Redline before={told.old} after={told.new} lang={draft.language} dir={draft.direction} short />
      </div>
    </>
  );
}

function nameOf({ name, kind, code, behalf, aligning }: Party): string {
  return partyName({ delegation: { name, kind, code }, behalf, aligning });
}

/** Track, basis and meeting; and always who may see it. */
function CircumstancesLine({ understood: { circumstances } }: { readonly understood: Understood }) {
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

function whatOf({ is, what }: Completion): string {
  if (is === "delegation" || is === "address") return what;
  if (is === "status") return message(`provision-status.${what as "agreed"}`);
  if (is === "basis") return message(`basis.${what as "heard"}`);
  if (is === "label") return message(`confidentiality.${what as "team"}.note`);
  return message(`completion.${is}`);
}
