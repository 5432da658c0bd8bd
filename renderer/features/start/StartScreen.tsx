import { useCallback, useRef, useState } from "react";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import { message } from "#shared/messages/messages.ts";
import { describeDossierBelowTitle, useDossierList } from "#renderer/workspace/queries/dossierList.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { changeLanguage, appliedWindowLanguage } from "#renderer/workspace/language.ts";
import { formatTimeOmittingToday } from "#renderer/workspace/labels/entryLabels.ts";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { useAllCommands } from "#renderer/frame/feature.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { LanguageChoice } from "#renderer/parts/domain/LanguageChoice.tsx";
import { FirstStepsCard } from "./FirstStepsCard.tsx";
import { areFirstStepsDone, saveFirstStepsDone } from "./firstStepsDone.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./start.module.css";

/** The first screen: a draft, the sample, or a dossier that is already here. */
export function StartScreen() {
  const workspace = useWorkspace();
  const busy = useSignal(workspace.busy) !== null;
  const isDemo = workspace.host.demo !== undefined;
  const [held, , isKnown] = useDossierList();
  const [isDone, setDone] = useState(areFirstStepsDone);
  const ways = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    saveFirstStepsDone();
    setDone(true);
    ways.current?.querySelector("button")?.focus();
  }, []);
  const commands = useAllCommands();
  const run = (id: string) => () => commands.find((each) => each.id === id)?.run(workspace, true);
  return (
    <main className={styles.start}>
      <h1>{message("app.name")}</h1>
      <p className={styles.lead}>{message("start.lead")}</p>
      {isDemo && (
        <p className={partsStyles.warning} role="note" aria-label={message("region.demo")}>
          {message("demo.what")}
        </p>
      )}
      <div className={styles.ways} ref={ways}>
        {isDemo && (
          <Button look="primary" autoFocus isDisabled={busy} onPress={run("demo")}>
            {message("command.demo")}
          </Button>
        )}
        <Button look={isDemo ? "plain" : "primary"} autoFocus={!isDemo} isDisabled={busy} onPress={run("files.open")}>
          {message("start.open")}
        </Button>
        <Button isDisabled={busy} onPress={run("files.sample")}>
          {message("start.sample")}
        </Button>
        <Button isDisabled={busy} onPress={run("team.join")}>
          {message("start.join")}
        </Button>
      </div>
      <p className={`${partsStyles.hint} ${styles.drop}`}>{message("start.drop")}</p>
      {held.length > 0 && (
        <section className={styles.held}>
          <h2>{message("start.held")}</h2>
          {held.map((each) => (
            <Button key={each.id} isDisabled={busy} onPress={() => void workspace.reopen(each.id)}>
              <span>
                {dossierTitleOf(each)}
                <small className={styles.contents}>{describeDossierBelowTitle(each)}</small>
              </span>
              <small>{formatTimeOmittingToday(each.opened)}</small>
            </Button>
          ))}
          <Button look="quiet" className={styles.all} onPress={run("dossiers")}>
            {message("command.dossiers")}
          </Button>
        </section>
      )}
      <LanguageChoice
        bare
        value={useSignal(appliedWindowLanguage)}
        onChange={(next) => void changeLanguage(workspace, next)}
      />
      {!isDone && !isDemo && isKnown && held.length === 0 ? (
        <FirstStepsCard onClose={close} />
      ) : (
        <FeatureSlot name="keys" />
      )}
    </main>
  );
}
