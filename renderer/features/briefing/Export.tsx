import { useRef, useState } from "react";
import { Checkbox } from "react-aria-components";
import { explain, message, spoken } from "../../../shared/messages/messages.ts";
import { nameOfText } from "../../../shared/ledger/texts.ts";
import type { Audience } from "../../../shared/exchange/audience.ts";
import type { Briefed } from "../../../shared/exchange/briefed.ts";
import { useCell } from "../../desk/cell.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { LanguageChoice } from "../../parts/LanguageChoice.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { saveBriefing } from "./save.ts";
import { LAYOUTS, type Layout } from "../../../shared/briefing/layouts.ts";
import { Choice } from "../../parts/Choice.tsx";
import { briefingFor, sourceOf, textBefore } from "./source.ts";
import "./briefing.css";

const AUDIENCES = ["public", "team"] as const;
const AUTHORS = ["none", "roles", "names"] as const;

/** Asks for whom the PDF is, says what stays out, and sets it. */
export function Export() {
  const desk = useDesk();
  const dossier = useCell(desk.dossier);
  return useCell(desk.place.dialog) === "briefing" && dossier ? <ExportDialog /> : null;
}

function ExportDialog() {
  const desk = useDesk();
  const dossier = useDossier();
  const [audience, setAudience] = useState<Audience>({ audience: "public", informals: false, authors: "none" });
  const [words, setWords] = useState(spoken());
  const [layout, setLayout] = useState<Layout>("annotated");
  const [annex, setAnnex] = useState(false);
  const earlier = textBefore(dossier);
  const [stage, setStage] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  const asked = { layout, audience, ...(annex && earlier && { concordance: earlier }) };
  const made = briefingFor(dossier, asked);
  const set = (changes: Partial<Audience>) => setAudience({ ...audience, ...changes });
  const close = () => {
    stop.current?.abort();
    desk.place.dialog.set(null);
  };
  const go = async () => {
    if (!made) return;
    stop.current = new AbortController();
    setStage("briefing.dialog.working");
    const saved = await saveBriefing(desk, await sourceOf(made, asked, words), {
      progress: setStage,
      signal: stop.current.signal,
    });
    setStage(null);
    if (saved) close();
  };
  return (
    <Dialog title={message("briefing.dialog.title")} onClose={close}>
      <Choice
        label={message("briefing.dialog.layout")}
        options={LAYOUTS.map((id) => ({ id, name: message(`briefing.layout.${id}`) }))}
        value={layout}
        onChange={setLayout}
      />
      <Segments
        label={message("briefing.dialog.audience")}
        segments={AUDIENCES.map((id) => ({ id, name: message(`briefing.dialog.${id}`) }))}
        value={audience.audience}
        onChange={(id) => set({ audience: id, informals: false })}
      />
      <Segments
        label={message("briefing.dialog.authors")}
        segments={AUTHORS.map((id) => ({ id, name: message(`briefing.dialog.authors.${id}`) }))}
        value={audience.authors}
        onChange={(authors) => set({ authors })}
      />
      {audience.audience === "team" && (
        <Checkbox className="check" isSelected={audience.informals} onChange={(informals) => set({ informals })}>
          <span className="box" aria-hidden="true" />
          {message("briefing.dialog.informals")}
        </Checkbox>
      )}
      {earlier && (
        <Checkbox className="check" isSelected={annex} onChange={setAnnex}>
          <span className="box" aria-hidden="true" />
          {message("concordance.annex.option", { text: nameOfText(earlier.from) })}
        </Checkbox>
      )}
      <LanguageChoice label={message("briefing.dialog.language")} value={words} onChange={setWords} />
      {made && <Counts of={made} />}
      {desk.host.edition === "web" && <p className="hint">{message("briefing.dialog.web")}</p>}
      <div className="actions">
        {stage !== null && (
          <span className="stage" role="status">
            {explain({ code: stage })} …
          </span>
        )}
        <Button onPress={close}>{message("dialog.cancel")}</Button>
        <Button look="primary" autoFocus isPending={stage !== null} onPress={() => void go()}>
          {message("briefing.dialog.go")}
        </Button>
      </div>
    </Dialog>
  );
}

/** What will be in it, and what stays out. */
function Counts({ of: { input, left } }: { readonly of: Briefed }) {
  const { shown, proposals = [] } = input;
  const rivals = left.proposals.team + left.proposals.informals;
  const { team, informals } = left.notes;
  return (
    <>
      <p className="counts">{message("briefing.dialog.counts", { count: shown.length, team, informals })}</p>
      {proposals.length + rivals > 0 && (
        <p className="counts">{message("briefing.dialog.proposals", { count: proposals.length, left: rivals })}</p>
      )}
    </>
  );
}
