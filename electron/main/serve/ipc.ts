import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { ZodType } from "zod";
import { refuse } from "#shared/base/result.ts";
import { ARGUMENTS, NOTICES } from "#shared/host/arguments.ts";
import type { Channel, Notices, Pushes, Requests } from "#shared/host/channels.ts";
import { logFault } from "../log.ts";
import { isOurs } from "../origin.ts";

/** Answers a channel's questions. May throw: then the window gets a refusal that names the channel. */
type Answers<C extends Channel> = (
  ...args: Parameters<Requests[C]>
) => Awaited<ReturnType<Requests[C]>> | ReturnType<Requests[C]>;

/** The main process's end of the channels to one window. Nobody else touches Electron's raw IPC. */
export class Line {
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  /** Serves a channel: only to the window's own page, only with arguments of the channel's form. */
  answer<C extends Channel>(channel: C, answers: Answers<C>): void {
    const form: ZodType<Parameters<Requests[C]>> = ARGUMENTS[channel];
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const parsed = form.safeParse(args);
      if (!this.#trusts(event) || !parsed.success) return refuse("shell.refused", { channel });
      try {
        return await answers(...parsed.data);
      } catch (error) {
        logFault(channel, error);
        return refuse("shell.fault", { channel });
      }
    });
  }

  /** Calls back at each notice of the window that has the notice's form. */
  hear<N extends keyof Notices>(notice: N, take: (...args: Notices[N]) => void): void {
    const form: ZodType<Notices[N]> = NOTICES[notice];
    ipcMain.on(notice, (event, ...args: unknown[]) => {
      const parsed = form.safeParse(args);
      if (this.#trusts(event) && parsed.success) take(...parsed.data);
    });
  }

  /** Tells the window something, as long as it is there. */
  push<P extends keyof Pushes>(channel: P, ...args: Pushes[P]): void {
    if (!this.#contents.isDestroyed()) this.#contents.send(channel, ...args);
  }

  #trusts({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean {
    return sender === this.#contents && senderFrame === sender.mainFrame && isOurs(senderFrame?.url ?? "");
  }
}
