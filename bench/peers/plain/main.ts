/**
 * The planner by hand: elements are made once, and an edit changes just those that show something else. What a program
 * that knows its own screen can reach.
 */
import { define } from "../shared/element";
import { type Store } from "../shared/store";
import { Board } from "./board";
import { FRAME } from "./frame";
import { Header } from "./header";
import { listen } from "./listen";
import { Ratio } from "./ratio";

define((box: HTMLElement, store: Store) => {
  box.innerHTML = FRAME;
  const [header, ratio, board] = [new Header(box), new Ratio(box), new Board(box, store)];
  const status = box.querySelector(".status > span")!;
  store.subscribe((before, after) => {
    header.update(before, after);
    ratio.update(before, after);
    board.update(before, after);
    if (after.said !== before.said) status.textContent = after.said;
  });
  listen(box, store);
});
