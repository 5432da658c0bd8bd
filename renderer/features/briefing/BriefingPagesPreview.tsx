import { useEffect, useRef, useState, type RefObject } from "react";
import type { PageSize } from "#shared/import/readers/pdf/file/drawablePdf.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import type { PdfPageRenderer } from "./pdfPageRenderer.ts";
import type { BriefingPreview } from "./briefingPreview.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

/** The pages of the briefing as they will print. */
export function BriefingPagesPreview({
  preview,
  drawn,
}: {
  readonly preview: BriefingPreview;
  readonly drawn: PdfPageRenderer;
}) {
  const { isCurrent, refusal } = useSignal(preview.shown);
  const isBroken = useSignal(drawn.isBroken);
  const sizes = useSignal(drawn.opened)?.sizes ?? [];
  return (
    <div
      className={styles.pages}
      role="group"
      aria-label={message("briefing.preview")}
      tabIndex={0}
      data-current={isCurrent || undefined}
      aria-busy={!isCurrent}
    >
      {isBroken && <p className={partsStyles.hint}>{message("briefing.pages.broken")}</p>}
      {refusal && <p className={partsStyles.hint}>{explainRefusal(refusal)}</p>}
      {sizes.length > 0 && <Sheets pages={drawn} sizes={sizes} />}
      {sizes.length === 0 && !isBroken && !refusal && <p>{message("briefing.pages.making")}</p>}
    </div>
  );
}

interface SheetsProps {
  readonly pages: PdfPageRenderer;
  /** Another array means another PDF, whose pages are drawn again. */
  readonly sizes: readonly PageSize[];
}

function Sheets({ pages, sizes }: SheetsProps) {
  return (
    <ol aria-label={message("briefing.pages", { count: sizes.length })}>
      {sizes.map((size, i) => (
        <Sheet key={i} n={i + 1} sizes={sizes} size={size} pages={pages} />
      ))}
    </ol>
  );
}

interface SheetProps extends SheetsProps {
  readonly n: number;
  readonly size: PageSize;
}

function Sheet({ n, size, sizes, pages }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(canvas);
  useEffect(() => {
    const on = canvas.current!;
    if (!isNear) return;
    // A page without a width, as in a view that is hidden, is drawn at its printed size.
    const scale = ((on.clientWidth || size.width) / size.width) * devicePixelRatio;
    return pages.draw(n, scale, (image) => {
      [on.width, on.height] = [image.width, image.height];
      on.getContext("bitmaprenderer")!.transferFromImageBitmap(image);
    });
  }, [isNear, n, pages, sizes, size.width]);
  return (
    <li>
      <canvas
        ref={canvas}
        role="img"
        aria-label={message("briefing.pages.one", { n, of: sizes.length })}
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
      />
    </li>
  );
}

/** Returns whether an element is in view or within 800 px of it. */
function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), { rootMargin: "800px" });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
