/** As often as docs/reliability.md says. */
import { test } from "../e2e/support";
import { fromEnvironment, seed } from "./chance";
import { crash } from "./crashes";
import { kill } from "./kills";
import { play } from "./monkey";

test("Crashes in a row", async ({ page, planner, complaints }) => {
  complaints.tolerate(/crash test|unreachable/);
  await crash(page, planner, fromEnvironment("PADU_CRASHES", 100), seed());
});

test("Killed renderers", async ({ baseURL }) => {
  await kill(baseURL!, fromEnvironment("PADU_KILLS", 50), seed());
});

test("Random gestures", async ({ page, planner, complaints }) => {
  await play(page, planner, complaints, fromEnvironment("PADU_GESTURES", 10_000), seed());
});
