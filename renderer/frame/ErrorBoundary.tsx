import { Component, type ReactNode } from "react";
import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** Replaces the window after a rendering fault: says that the user's work is safe, and offers to reload. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly reason: string | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return (
      <main className={styles.trouble} role="alert">
        <h1>{message("trouble.title")}</h1>
        <p>{message("trouble.what", { reason })}</p>
        <button
          type="button"
          className={`${partsStyles.button} ${partsStyles.primary}`}
          onClick={() => location.reload()}
        >
          {message("trouble.reload")}
        </button>
      </main>
    );
  }
}
