/** What a page holds when all that can be collected is collected. */
import { type CDPSession, type Page } from "@playwright/test";

export interface Memory {
  /** Bytes of JavaScript. */
  heap: number;
  /** DOM nodes, also those that are in no document. */
  nodes: number;
  listeners: number;
  /** Bytes of WebAssembly memory, of all instances that are still there. */
  wasm: number;
}

/** Follows the instances of WebAssembly that a page makes; to be called before the page is opened. */
export async function watchMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: WeakRef<WebAssembly.Memory>[] = [];
    const { instantiate } = WebAssembly;
    (WebAssembly as any).instantiate = async (...given: [any, any]) => {
      const result: any = await instantiate(...given);
      made.push(new WeakRef((result.instance ?? result).exports.memory));
      return result;
    };
    (window as any).wasmMemory = () => made.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
  });
}

export async function memoryOf(page: Page, session: CDPSession): Promise<Memory> {
  // What is collected first lets go of what is collected next.
  for (let time = 0; time < 4; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
  return { heap, nodes, listeners, wasm: await page.evaluate(() => (window as any).wasmMemory()) };
}

/** In millions of bytes, for people. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100;
}
