import { useEffect, useState } from "react";
import { message } from "#shared/messages/messages.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { listenToDrops } from "./drops.ts";
import * as styles from "./files.module.css";

/** Takes files that are dropped anywhere on the window, and those the system hands over. */
export function Drop() {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  useEffect(() => desk.host.files.arriving?.((files) => void desk.incoming.add(files)), [desk]);
  useEffect(() => listenToDrops(desk, setOver), [desk]);
  return over && <div className={styles.dropHere}>{message("files.drop")}</div>;
}
