import WebSocket from "ws";

/** What went over sockets: the bytes of each message, in order. */
export interface MeasuredSockets {
  /** The class of sockets to use. */
  readonly socket: typeof WebSocket;
  readonly sent: number[];
  readonly received: number[];
}

/** Sockets that note how long the messages are that go and come; `onMessage` is called at each that comes. */
export function measureSockets(
  onMessage: (all: MeasuredSockets, socket: WebSocket) => void = () => undefined,
): MeasuredSockets {
  class MeasuredSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on("message", (data: ArrayBuffer) => {
        all.received.push(data.byteLength);
        onMessage(all, this);
      });
    }
    override send(data: never, ...rest: never[]): void {
      all.sent.push((data as Uint8Array).byteLength);
      super.send(data, ...rest);
    }
  }
  const all: MeasuredSockets = { socket: MeasuredSocket as unknown as typeof WebSocket, sent: [], received: [] };
  return all;
}

/** Sockets of which the first is cut as soon as a message comes and `when` holds. */
export function cutFirstSocket(when: (all: MeasuredSockets) => boolean): MeasuredSockets {
  let isCut = false;
  return measureSockets((all, socket) => {
    if (isCut || !when(all)) return;
    isCut = true;
    socket.terminate();
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
