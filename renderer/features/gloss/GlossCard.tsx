import { useEffect, useLayoutEffect, useRef } from "react";
import { message } from "#shared/messages/messages.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { writeAbout } from "#renderer/desk/asked/findings.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { spell } from "#renderer/desk/keys/chord.ts";
import type { Gloss } from "#renderer/desk/standing/gloss.ts";
import { FirstKey } from "#renderer/frame/FirstKey.tsx";
import { Button } from "#renderer/parts/Button.tsx";
import { Keys } from "#renderer/parts/Keys.tsx";
import { contentOf } from "./content.ts";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "./gloss.module.css";

/** What stands behind the words that the caret or the pointer rests on, beside them. Read out as it comes. */
export function GlossCard() {
  const gloss = useSignal(useDesk().place.gloss);
  return <div aria-live="polite">{gloss && <Card gloss={gloss} />}</div>;
}

function Card({ gloss }: { readonly gloss: Gloss }) {
  const desk = useDesk();
  const hand = useSignal(desk.hand);
  const card = useRef<HTMLDivElement>(null);
  const draft = hand?.text.draft;
  useLayoutEffect(() => {
    if (card.current) putBeside(card.current, gloss.beside);
  }, [gloss]);
  // The words go from where they were: what is shown beside them goes too.
  useEffect(() => hand?.onMove(() => (desk.place.gloss.value = null)), [hand, desk]);
  if (!draft) return null;
  const { title, text, lang, dir, leads } = contentOf(gloss.meaning, draft);
  return (
    <div ref={card} data-gloss className={styles.gloss} onMouseLeave={() => (desk.place.gloss.value = null)}>
      <p className={styles.title}>
        {title}
        {gloss.meaning.kind === "flagged" && <MakeNote findings={gloss.meaning.findings} />}
        {leads && (
          <Button
            look="quiet"
            preventFocusOnPress
            excludeFromTabOrder
            onPress={() => desk.toText((hand) => hand.follow(gloss.meaning))}
          >
            {message("gloss.go")}
            <Keys>{spell("Mod+Enter")}</Keys>
          </Button>
        )}
      </p>
      {text && (
        <p className={styles.text} lang={lang} dir={dir}>
          {text}
        </p>
      )}
    </div>
  );
}

/** A note on what the drafting watch flags, where one may make notes. */
function MakeNote({ findings }: { readonly findings: readonly WatchFinding[] }) {
  const desk = useDesk();
  if (desk.refusalToSay("annotation")) return null;
  return (
    <Button look="quiet" preventFocusOnPress excludeFromTabOrder onPress={() => writeAbout(desk, findings[0]!)}>
      {message("watch.make")}
      <FirstKey of={{ id: "watch.note", keys: ["KeyD"] }} />
    </Button>
  );
}

/** Below the words, above them where there is no room; within the text's pane. */
function putBeside(card: HTMLElement, { left, right, top, bottom }: Gloss["beside"]): void {
  const { offsetWidth, offsetHeight } = card;
  const pane =
    document.querySelector(`.${textStyles.textPane}`)?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const isRight = getComputedStyle(document.querySelector(`.${textStyles.draft}`) ?? card).direction === "rtl";
  const wanted = isRight ? right - offsetWidth : left;
  const below = bottom + 6;
  card.style.left = `${Math.max(pane.left + 8, Math.min(wanted, pane.right - offsetWidth - 8))}px`;
  card.style.top = `${below + offsetHeight < pane.bottom - 8 ? below : top - offsetHeight - 6}px`;
}
