import { base64 } from "@scure/base";
import { useMemo } from "react";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./photographs.module.css";

/** A photograph as it will be stored, with its size. */
export function PhotographPreview({ picture: { bytes, width, height } }: { readonly picture: BareJpeg }) {
  const address = useMemo(() => `data:image/jpeg;base64,${base64.encode(bytes)}`, [bytes]);
  return (
    <figure className={styles.preview}>
      <img src={address} width={width} height={height} alt={message("photograph.preview")} />
      <figcaption className={partsStyles.hint}>
        {message("photograph.size", { width, height, kilobytes: Math.ceil(bytes.length / 1024) })}
      </figcaption>
    </figure>
  );
}
