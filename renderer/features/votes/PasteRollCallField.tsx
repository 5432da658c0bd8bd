import { memo, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import { describeUnreadNames } from "#shared/ledger/votes/describeVote.ts";
import { message } from "#shared/messages/messages.ts";
import { parseRollCall, type RollCall } from "#shared/votes/parseRollCall.ts";
import { replaceBallots } from "#shared/votes/rollCallEntry.ts";
import { ballotOfEachState } from "#shared/votes/vote.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { changeUnfinishedVote } from "./unfinishedVote.ts";
import * as styles from "./votes.module.css";

/** Reads a roll call that was pasted or is in a file. What is no vote is listed until the next one is read. */
export const PasteRollCallField = memo(function PasteRollCallField({
  called: last,
}: {
  readonly called: RollCall | null;
}) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const read = (text: string) => {
    const called = parseRollCall(text);
    const byState = ballotOfEachState(called.ballots);
    if (called.more > 0) return setWrong(refusal("vote.several", { count: called.more + 1 }));
    if (byState.size === 0) return setWrong(refusal("vote.none-read"));
    setWrong(null);
    const { announced, result } = called;
    changeUnfinishedVote(({ roll }) => ({
      roll: replaceBallots(roll, new Map([...roll.byState, ...byState])),
      read: called,
      ...(announced && {
        announced: {
          yes: String(announced.yes),
          no: String(announced.no),
          abstain: announced.abstain === undefined ? "" : String(announced.abstain),
        },
      }),
      ...(result && { result }),
    }));
  };
  const readFile = async (file: File) => {
    const text = decodeUtf8(new Uint8Array(await file.arrayBuffer()));
    if (text === null) setWrong(refusal("reading.encoding"));
    else read(text);
  };
  const left = last ? describeUnreadNames(last) : [];
  return (
    <section className={styles.section}>
      <TextInputField rows={3} label={message("vote.paste")} wrong={wrong} value={typed} onChange={setTyped} />
      <div className={styles.tools}>
        <Button isDisabled={typed.trim() === ""} onPress={() => read(typed)}>
          {message("vote.paste.read")}
        </Button>
        <FileTrigger acceptedFileTypes={[".csv", ".txt"]} onSelect={(files) => files?.[0] && void readFile(files[0])}>
          <Button>{message("vote.paste.file")}</Button>
        </FileTrigger>
      </div>
      {last && (
        <div role="status">
          <p>{message("vote.paste.done", { count: ballotOfEachState(last.ballots).size })}</p>
          {left.length > 0 && (
            <ul className={styles.left}>
              {left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
});
