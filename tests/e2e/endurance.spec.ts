/** What `cargo xtask soak` does for hours, a few times: see tests/soak. */
import { fromEnvironment, seed } from "../soak/chance";
import { crash } from "../soak/crashes";
import { kill } from "../soak/kills";
import { play } from "../soak/monkey";
import { test } from "./support";

test("crashes in a row cost nothing", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  test.setTimeout(180_000);
  // Once in each place.
  await crash(page, planner, fromEnvironment("PADU_CRASHES", 8), seed());
});

test("a renderer that is killed costs nothing", async ({ baseURL }) => {
  test.setTimeout(180_000);
  await kill(baseURL!, fromEnvironment("PADU_KILLS", 2), seed());
});

test("a random hand finds nothing that is wrong", async ({ page, planner, complaints }) => {
  test.setTimeout(300_000);
  // The same hand each time; a new one is for the soak to try.
  await play(page, planner, complaints, fromEnvironment("PADU_GESTURES", 500), seed(3));
});
