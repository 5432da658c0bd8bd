/** A substitute for a worker, whose messages the test sends. */
export class Puppet {
  static all: Puppet[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  /** The last request. */
  asked: unknown;

  constructor() {
    Puppet.all.push(this);
  }

  postMessage(question: unknown): void {
    this.asked = question;
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}
