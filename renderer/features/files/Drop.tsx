import { useEffect, useState } from "react";
import { message } from "../../../shared/messages/messages.ts";
import { useDesk } from "../../desk/context.ts";
import type { Desk } from "../../desk/desk.ts";
import { takeFile } from "./take.ts";
import "./files.css";

/** Takes files that are dropped anywhere on the window, and those the system hands over. */
export function Drop() {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  useEffect(() => desk.host.files.arriving?.((file) => void takeFile(desk, file)), [desk]);
  useEffect(() => listenToDrops(desk, setOver), [desk]);
  return over && <div className="drop-here">{message("files.drop")}</div>;
}

function listenToDrops(desk: Desk, setOver: (over: boolean) => void): () => void {
  const listeners = {
    dragover: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    dragleave: (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    },
    drop: (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void file.arrayBuffer().then((buffer) => takeFile(desk, { name: file.name, bytes: new Uint8Array(buffer) }));
    },
  };
  const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
  for (const [type, listener] of each) window.addEventListener(type, listener);
  return () => each.forEach(([type, listener]) => window.removeEventListener(type, listener));
}
