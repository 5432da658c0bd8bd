import { useState, type ReactNode } from "react";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import {
  defaultConfidentialityOfTrack,
  addMeetingAct,
  setTracksAct,
  suggestNextMeeting,
} from "#shared/acts/negotiation/meetings.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Track } from "#shared/ledger/entries/meeting.ts";
import { meetingProjection } from "#shared/ledger/store/projections.ts";
import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import { listErasableMeetings } from "#renderer/workspace/queries/erasables.ts";
import { findCurrentMeeting, localToday } from "#renderer/workspace/queries/currentMeeting.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import { describeMeeting } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { ConfidentialityChoice } from "#renderer/parts/domain/ConfidentialityChoice.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./capture.module.css";

export const CURRENT_MEETING_DIALOG = "meeting";
const NEW = "new";
const NONE = "none";

/** Sets the meeting that the user is in, to which notes belong from then on. */
export function CurrentMeetingDialog() {
  const workspace = useWorkspace();
  const dossier = useSignal(workspace.dossier);
  return useSignal(workspace.viewState.dialog) === CURRENT_MEETING_DIALOG && dossier ? <OpenDialog /> : null;
}

function OpenDialog() {
  const workspace = useWorkspace();
  const dossier = useDossier();
  const ledger = useLedger();
  const held = [...ledger.all(meetingProjection)].filter(({ body }) => body.date === localToday()).reverse();
  const running = findCurrentMeeting(dossier);
  const [chosen, choose] = useState<string>(running?.id ?? (held.length === 0 ? NEW : held[0]!.id));
  const erasing = listErasableMeetings(workspace, chosen);
  const close = () => (workspace.viewState.dialog.value = null);
  const be = (id: string | null) => {
    if (dossier.session) dossier.session.localState.meeting.value = id === null ? null : { id };
    close();
  };
  const options = [
    { id: NEW, name: message("meeting.new") },
    ...held.map((meeting) => ({ id: meeting.id, name: describeMeeting(meeting) })),
    { id: NONE, name: message("meeting.none") },
  ];
  const toErase = erasing.length > 0 && (
    <Button look="quiet" onPress={() => workspace.viewState.askErase(erasing)}>
      {message("meeting.erase")}
    </Button>
  );
  return (
    <Dialog title={message("meeting.title")} onClose={close}>
      <SelectField label={message("meeting.choose")} options={options} value={chosen} onChange={choose} />
      {chosen === NEW ? (
        <NewMeeting onHeld={be} beside={toErase} />
      ) : (
        <div className={partsStyles.actions}>
          {toErase}
          <Button look="primary" autoFocus onPress={() => be(chosen === NONE ? null : chosen)}>
            {message("meeting.set")}
          </Button>
        </div>
      )}
      <TrackList />
    </Dialog>
  );
}

/** A meeting that nobody has named yet. Its name and track are suggested from the last one. */
function NewMeeting({ onHeld, beside }: { readonly onHeld: (id: string) => void; readonly beside: ReactNode }) {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const [guess] = useState(() => suggestNextMeeting(ledger.all(meetingProjection).at(-1)));
  const [name, setName] = useState(guess.name);
  const [date, setDate] = useState(localToday);
  const [track, setTrack] = useState(guess.track ?? NONE);
  const [label, setLabel] = useState<Confidentiality | null>(null);
  const [own, setOwn] = useState("");
  const { isUnnamed } = workspace;
  const confidentiality = label ?? defaultConfidentialityOfTrack(ledger, track);
  const hold = async () => {
    const input = { name, date, confidentiality, ...(track !== NONE && { track }) };
    if (isUnnamed && own.trim()) await workspace.commit(setProfileAct(ledger, workspace.me, own));
    const records = await workspace.commit(addMeetingAct(ledger, workspace.me, input));
    if (records) onHeld(records[0]!.key);
  };
  return (
    <form
      className={styles.newMeeting}
      onSubmit={(event) => {
        event.preventDefault();
        void hold();
      }}
    >
      <TextInputField
        label={message("meeting.name")}
        hint={message("meeting.name.hint")}
        value={name}
        onChange={setName}
        autoFocus
      />
      <div className={formsStyles.sideBySide}>
        <TextInputField label={message("meeting.date")} value={date} onChange={setDate} />
        <SelectField
          label={message("meeting.track")}
          options={[
            { id: NONE, name: message("meeting.no-track") },
            ...ledger.tracks.map((each) => ({ id: each.name, name: each.name })),
          ]}
          value={track}
          onChange={setTrack}
        />
      </div>
      <ConfidentialityChoice label={message("meeting.confidentiality")} value={confidentiality} onChange={setLabel} />
      {isUnnamed && (
        <TextInputField label={message("name.label")} hint={message("name.hint")} value={own} onChange={setOwn} />
      )}
      <div className={partsStyles.actions}>
        {beside}
        <Button look="primary" type="submit" isDisabled={name.trim() === ""}>
          {message("meeting.set")}
        </Button>
      </div>
    </form>
  );
}

/** The tracks of the dossier, one per line. */
function TrackList() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const [typed, setTyped] = useState(() => ledger.tracks.map(spellTrack).join("\n"));
  const save = async () => {
    const tracks = tracksIn(typed);
    const records = await workspace.commit(isRefusal(tracks) ? tracks : setTracksAct(ledger, workspace.me, tracks));
    if (records) workspace.notifications.notify("tracks.saved");
  };
  const isChanged = typed.trim() !== ledger.tracks.map(spellTrack).join("\n");
  return (
    <section className={styles.tracks}>
      <TextInputField
        label={message("tracks.label")}
        hint={message("tracks.hint")}
        rows={3}
        value={typed}
        onChange={setTyped}
      />
      <div className={partsStyles.actions}>
        <Button isDisabled={!isChanged} onPress={() => void save()}>
          {message("tracks.save")}
        </Button>
      </div>
    </section>
  );
}

function spellTrack({ name, confidentiality }: Track): string {
  return confidentiality === "team" ? name : `${name}: ${confidentiality}`;
}

function tracksIn(typed: string): Outcome<readonly Track[]> {
  const tracks: Track[] = [];
  for (const line of typed.split("\n").filter((each) => each.trim() !== "")) {
    const [name = "", label = "team"] = line.split(":").map((part) => part.trim());
    const confidentiality = CONFIDENTIALITY_LABELS.find((each) => each === label.toLowerCase());
    if (!confidentiality) return refusal("tracks.label-unknown", { typed: label });
    tracks.push({ name, confidentiality });
  }
  return tracks;
}
