/** What `cargo xtask soak` does for hours, a few times: see tests/soak. */
import { fromEnvironment, seed } from "../soak/chance";
import { crash } from "../soak/crashes";
import { kill } from "../soak/kills";
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
