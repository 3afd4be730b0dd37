/**
 * A Firefox, driven by WebDriver BiDi, which it speaks by itself: Playwright needs a build of its own. Only as much as the
 * smoke test takes.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { WebSocket } from "ws";

export class Firefox {
  private count = 0;
  private readonly waiting = new Map<number, { resolve(result: any): void; reject(error: Error): void }>();
  private context = "";
  /** What the page has complained about: errors in its console, exceptions. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: WebSocket,
    private readonly profile: string,
  ) {
    socket.on("message", (data) => this.hear(JSON.parse(String(data))));
  }

  /** Starts the browser, with one empty page. */
  static async start(path: string): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), "padu-firefox-"));
    const process = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      process.stderr.on("data", (text) => {
        said += text;
        const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
        if (address) resolve(address);
      });
      process.on("error", reject);
      process.on("exit", () => reject(new Error(`Firefox ended:\n${said}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((open, refuse) => socket.once("open", open).once("error", refuse));
    const firefox = new Firefox(process, socket, profile);
    await firefox.send("session.new", { capabilities: {} });
    await firefox.send("session.subscribe", { events: ["log.entryAdded"] });
    ({ context: firefox.context } = (await firefox.send("browsingContext.getTree", {})).contexts[0]);
    return firefox;
  }

  /** Opens a page and waits until it is loaded. */
  async open(url: string): Promise<void> {
    await this.send("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  /** What a function of the page gives: a text. */
  async ask(body: string): Promise<string> {
    const { type, result, exceptionDetails } = await this.send("script.callFunction", {
      functionDeclaration: `async () => { ${body} }`,
      awaitPromise: true,
      target: { context: this.context },
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Clicks a point of the window three times, which selects what an input holds. */
  async selectAt(x: number, y: number): Promise<void> {
    const press = [{ type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    const actions = [{ type: "pointerMove", x, y }, ...press, ...press, ...press];
    await this.perform({ type: "pointer", id: "mouse", actions });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.perform({ type: "key", id: "keyboard", actions });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.send("browser.close", {}).catch(() => this.process.kill());
    await ended;
    this.socket.close();
    await rm(this.profile, { recursive: true, force: true });
  }

  private perform(source: object): Promise<any> {
    return this.send("input.performActions", { context: this.context, actions: [source] });
  }

  private send(method: string, params: object): Promise<any> {
    const id = (this.count += 1);
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private hear(message: any): void {
    if (message.method === "log.entryAdded" && message.params.level === "error") this.complaints.push(message.params.text);
    const asked = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === "error") asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result);
  }
}
