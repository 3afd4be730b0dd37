// Says what is wrong with plans: node check.mjs plan.padu.json …
// Fails when one cannot be read or has an error that nobody has put aside.
import { readFile } from "node:fs/promises";

import init, { check, readPlan, summarize } from "padu-planner/core";

await init();
for (const file of process.argv.slice(2)) {
  const answer = readPlan(await readFile(file, "utf8"), { lang: "id" });
  if (!answer.ok) {
    for (const { path, message } of answer.problems) console.error(`${file}${path}: ${message}`);
    process.exitCode = 1;
    continue;
  }
  const { jp, onlinePercent } = summarize(answer.plan);
  console.log(`${file}: ${jp} JP, daring ${onlinePercent ?? 0}%`);
  for (const { severity, message, accepted } of check(answer.plan, { lang: "id" })) {
    if (accepted) continue;
    console.log(`  ${severity}: ${message}`);
    if (severity === "error") process.exitCode = 1;
  }
}
