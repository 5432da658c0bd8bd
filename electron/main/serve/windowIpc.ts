import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { ZodMiniType } from "zod/mini";
import { refusal } from "#shared/base/result.ts";
import { IPC_REQUEST_SCHEMAS, IPC_NOTICE_SCHEMAS } from "#shared/host/ipcSchemas.ts";
import type { IpcChannel, IpcNoticesToMain, IpcPushesToWindow, IpcRequests } from "#shared/host/ipcChannels.ts";
import { logFault } from "../logFault.ts";
import { isAppUrl } from "../network/appUrl.ts";

/** Handles a channel's requests. If it throws, the window receives a refusal that names the channel. */
type Answers<C extends IpcChannel> = (
  ...args: Parameters<IpcRequests[C]>
) => Awaited<ReturnType<IpcRequests[C]>> | ReturnType<IpcRequests[C]>;

/** The main process's end of the channels to one window. No other module uses Electron's raw IPC. */
export class WindowIpc {
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  /** Serves a channel, only for the window's own page and only with arguments that match its schema. */
  handle<C extends IpcChannel>(channel: C, answers: Answers<C>): void {
    const form: ZodMiniType<Parameters<IpcRequests[C]>> = IPC_REQUEST_SCHEMAS[channel];
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

  /** Calls back for each notice of the window that matches its schema. */
  on<N extends keyof IpcNoticesToMain>(notice: N, take: (...args: IpcNoticesToMain[N]) => void): void {
    const form: ZodMiniType<IpcNoticesToMain[N]> = IPC_NOTICE_SCHEMAS[notice];
    ipcMain.on(notice, (event, ...args: unknown[]) => {
      const parsed = form.safeParse(args);
      if (this.#trusts(event) && parsed.success) take(...parsed.data);
    });
  }

  /** Sends a message to the window if it still exists. */
  send<P extends keyof IpcPushesToWindow>(channel: P, ...args: IpcPushesToWindow[P]): void {
    if (!this.#contents.isDestroyed()) this.#contents.send(channel, ...args);
  }

  #trusts({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean {
    return sender === this.#contents && senderFrame === sender.mainFrame && isAppUrl(senderFrame?.url ?? "");
  }
}
