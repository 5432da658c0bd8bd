import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { ZodType } from "zod";
import { refusal } from "#shared/base/result.ts";
import { REQUEST_SCHEMAS, NOTICE_SCHEMAS } from "#shared/host/ipcSchemas.ts";
import type { IpcChannel, IpcNotices, IpcPushes, IpcRequests } from "#shared/host/ipcChannels.ts";
import { logFault } from "../logFault.ts";
import { isAppUrl } from "../network/appUrl.ts";

/** Answers a channel's questions. May throw: then the window gets a refusal that names the channel. */
type Answers<C extends IpcChannel> = (
  ...args: Parameters<IpcRequests[C]>
) => Awaited<ReturnType<IpcRequests[C]>> | ReturnType<IpcRequests[C]>;

/** The main process's end of the channels to one window. Nobody else touches Electron's raw IPC. */
export class WindowIpc {
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  /** Serves a channel: only to the window's own page, only with arguments of the channel's form. */
  handle<C extends IpcChannel>(channel: C, answers: Answers<C>): void {
    const form: ZodType<Parameters<IpcRequests[C]>> = REQUEST_SCHEMAS[channel];
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const parsed = form.safeParse(args);
      if (!this.#trusts(event) || !parsed.success) return refusal("shell.refused", { channel });
      try {
        return await answers(...parsed.data);
      } catch (error) {
        logFault(channel, error);
        return refusal("shell.fault", { channel });
      }
    });
  }

  /** Calls back at each notice of the window that has the notice's form. */
  on<N extends keyof IpcNotices>(notice: N, take: (...args: IpcNotices[N]) => void): void {
    const form: ZodType<IpcNotices[N]> = NOTICE_SCHEMAS[notice];
    ipcMain.on(notice, (event, ...args: unknown[]) => {
      const parsed = form.safeParse(args);
      if (this.#trusts(event) && parsed.success) take(...parsed.data);
    });
  }

  /** Tells the window something, as long as it is there. */
  send<P extends keyof IpcPushes>(channel: P, ...args: IpcPushes[P]): void {
    if (!this.#contents.isDestroyed()) this.#contents.send(channel, ...args);
  }

  #trusts({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean {
    return sender === this.#contents && senderFrame === sender.mainFrame && isAppUrl(senderFrame?.url ?? "");
  }
}
