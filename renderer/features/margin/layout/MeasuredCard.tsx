import { useLayoutEffect, useRef, type ReactNode } from "react";
import * as styles from "../margin.module.css";

interface MeasuredProps {
  readonly id: string;
  readonly top: number;
  /** Whether it contains something that sticks to the pane's edge, which a transform would displace. */
  readonly sticky: boolean;
  readonly onHeight: (id: string, height: number) => void;
  readonly children: ReactNode;
}

/** Positions a card in the margin, and reports its height whenever that changes. */
export function MeasuredCard({ id, top, sticky, onHeight, children }: MeasuredProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => onHeight(id, element.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, onHeight]);
  return (
    <div className={styles.at} ref={box} style={sticky ? { top } : { transform: `translateY(${top}px)` }}>
      {children}
    </div>
  );
}
